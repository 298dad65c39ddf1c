-- The library: documents with their bytes and text, and what each of them says.
-- Dates: the first possible day as ISO text, with precision and state beside it; all empty when nothing is known.
-- Ranges are half-open; *_offset counts UTF-16 units, *_point counts code points of the document's canonical text.

CREATE TABLE blobs (
    sha256 TEXT PRIMARY KEY,
    bytes ${blob} NOT NULL
) ${strict};

CREATE TABLE documents (
    id ${id},
    sha256 TEXT NOT NULL UNIQUE REFERENCES blobs (sha256),
    file TEXT NOT NULL,
    kind TEXT NOT NULL,
    kind_confidence ${real} NOT NULL,
    publisher TEXT NOT NULL,
    title TEXT NOT NULL,
    council TEXT NOT NULL,
    framework TEXT NOT NULL,
    published TEXT NOT NULL,
    published_precision TEXT NOT NULL,
    published_state TEXT NOT NULL,
    pages ${int} NOT NULL,
    status TEXT NOT NULL,
    reason TEXT NOT NULL,
    imported TEXT NOT NULL
) ${strict};

-- The canonical text is the pages' bodies one after another. position counts from 0, number from 1 (0: unpaged).
CREATE TABLE pages (
    id ${id},
    document_id ${int} NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position ${int} NOT NULL,
    number ${int} NOT NULL,
    start_offset ${int} NOT NULL,
    width ${real} NOT NULL,
    height ${real} NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (document_id, position)
) ${strict};

CREATE TABLE notes (
    document_id ${int} NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position ${int} NOT NULL,
    page ${int} NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (document_id, position)
) ${strict};

-- The events, merged from what all documents of a council say: rebuilt for a council when one of its documents changes.
CREATE TABLE inspections (
    id ${id},
    inspection_key TEXT NOT NULL UNIQUE,
    council TEXT NOT NULL,
    framework TEXT NOT NULL,
    variant TEXT NOT NULL,
    start_date TEXT NOT NULL,
    start_precision TEXT NOT NULL,
    start_state TEXT NOT NULL,
    end_date TEXT NOT NULL,
    end_precision TEXT NOT NULL,
    end_state TEXT NOT NULL,
    published TEXT NOT NULL,
    published_precision TEXT NOT NULL,
    published_state TEXT NOT NULL,
    lead_inspector TEXT NOT NULL,
    overall_grade TEXT NOT NULL
) ${strict};

CREATE INDEX inspections_by_council ON inspections (council);

-- What one document says of the inspection that it reports.
CREATE TABLE mentions (
    document_id ${int} PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    inspection_id ${int} REFERENCES inspections (id) ON DELETE SET NULL,
    council TEXT NOT NULL,
    framework TEXT NOT NULL,
    variant TEXT NOT NULL,
    start_date TEXT NOT NULL,
    start_precision TEXT NOT NULL,
    start_state TEXT NOT NULL,
    end_date TEXT NOT NULL,
    end_precision TEXT NOT NULL,
    end_state TEXT NOT NULL,
    published TEXT NOT NULL,
    published_precision TEXT NOT NULL,
    published_state TEXT NOT NULL,
    lead_inspector TEXT NOT NULL,
    overall_grade TEXT NOT NULL
) ${strict};

CREATE INDEX mentions_by_council ON mentions (council);
CREATE INDEX mentions_by_inspection ON mentions (inspection_id);

CREATE TABLE mention_evidence (
    document_id ${int} NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position ${int} NOT NULL,
    page ${int} NOT NULL,
    start_offset ${int} NOT NULL,
    end_offset ${int} NOT NULL,
    start_point ${int} NOT NULL,
    end_point ${int} NOT NULL,
    quote TEXT NOT NULL,
    boxes TEXT NOT NULL,
    rule_id TEXT NOT NULL,
    rule_version ${int} NOT NULL,
    PRIMARY KEY (document_id, position)
) ${strict};

CREATE TABLE judgements (
    id ${id},
    document_id ${int} NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    council TEXT NOT NULL,
    area TEXT NOT NULL,
    grade TEXT NOT NULL,
    grade_as_printed TEXT NOT NULL,
    state TEXT NOT NULL,
    confidence ${real} NOT NULL,
    page ${int} NOT NULL,
    start_offset ${int} NOT NULL,
    end_offset ${int} NOT NULL,
    start_point ${int} NOT NULL,
    end_point ${int} NOT NULL,
    quote TEXT NOT NULL,
    boxes TEXT NOT NULL,
    rule_id TEXT NOT NULL,
    rule_version ${int} NOT NULL
) ${strict};

CREATE INDEX judgements_by_document ON judgements (document_id);
CREATE INDEX judgements_by_council ON judgements (council);

CREATE TABLE findings (
    id ${id},
    document_id ${int} NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    council TEXT NOT NULL,
    kind TEXT NOT NULL,
    ordinal ${int} NOT NULL,
    body TEXT NOT NULL,
    item TEXT NOT NULL,
    themes TEXT NOT NULL,
    speaker TEXT NOT NULL,
    state TEXT NOT NULL,
    confidence ${real} NOT NULL,
    page ${int} NOT NULL,
    start_offset ${int} NOT NULL,
    end_offset ${int} NOT NULL,
    start_point ${int} NOT NULL,
    end_point ${int} NOT NULL,
    quote TEXT NOT NULL,
    boxes TEXT NOT NULL,
    rule_id TEXT NOT NULL,
    rule_version ${int} NOT NULL
) ${strict};

CREATE INDEX findings_by_document ON findings (document_id);
CREATE INDEX findings_by_council ON findings (council);

CREATE TABLE observations (
    id ${id},
    document_id ${int} NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    council TEXT NOT NULL,
    area_code TEXT NOT NULL,
    metric TEXT NOT NULL,
    value ${real},
    upper_value ${real},
    qualifier TEXT NOT NULL,
    symbol TEXT NOT NULL,
    as_of TEXT NOT NULL,
    as_of_precision TEXT NOT NULL,
    as_of_state TEXT NOT NULL,
    breakdown TEXT NOT NULL,
    dataset TEXT NOT NULL,
    state TEXT NOT NULL,
    confidence ${real} NOT NULL,
    page ${int} NOT NULL,
    start_offset ${int} NOT NULL,
    end_offset ${int} NOT NULL,
    start_point ${int} NOT NULL,
    end_point ${int} NOT NULL,
    quote TEXT NOT NULL,
    boxes TEXT NOT NULL,
    rule_id TEXT NOT NULL,
    rule_version ${int} NOT NULL
) ${strict};

CREATE INDEX observations_by_document ON observations (document_id);
CREATE INDEX observations_by_council ON observations (council, metric);

CREATE TABLE statements (
    id ${id},
    document_id ${int} NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    council TEXT NOT NULL,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    value TEXT NOT NULL,
    stated_date TEXT NOT NULL,
    stated_precision TEXT NOT NULL,
    stated_state TEXT NOT NULL,
    speaker TEXT NOT NULL,
    state TEXT NOT NULL,
    confidence ${real} NOT NULL,
    page ${int} NOT NULL,
    start_offset ${int} NOT NULL,
    end_offset ${int} NOT NULL,
    start_point ${int} NOT NULL,
    end_point ${int} NOT NULL,
    quote TEXT NOT NULL,
    boxes TEXT NOT NULL,
    rule_id TEXT NOT NULL,
    rule_version ${int} NOT NULL
) ${strict};

CREATE INDEX statements_by_document ON statements (document_id);
CREATE INDEX statements_by_council ON statements (council);
