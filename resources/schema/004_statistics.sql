-- Published tables. A dataset is a document of kind "dataset"; its canonical text is its rows, each ended by a line feed.
-- Rows that a later file of the same series replaces keep their values and name it in replaced_by.

CREATE TABLE datasets (
    id ${id},
    document_id ${int} NOT NULL UNIQUE REFERENCES documents (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    series TEXT NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    first_date TEXT NOT NULL,
    last_date TEXT NOT NULL,
    rows_read ${int} NOT NULL,
    rows_skipped ${int} NOT NULL,
    observations ${int} NOT NULL,
    missing ${int} NOT NULL
) ${strict};

CREATE INDEX datasets_by_series ON datasets (series);

CREATE TABLE dataset_measures (
    dataset_id ${int} NOT NULL REFERENCES datasets (id) ON DELETE CASCADE,
    position ${int} NOT NULL,
    column_name TEXT NOT NULL,
    metric TEXT NOT NULL,
    PRIMARY KEY (dataset_id, position)
) ${strict};

CREATE INDEX dataset_measures_by_metric ON dataset_measures (metric);

CREATE TABLE dataset_rows (
    dataset_id ${int} NOT NULL REFERENCES datasets (id) ON DELETE CASCADE,
    position ${int} NOT NULL,
    sheet TEXT NOT NULL,
    row_number ${int} NOT NULL,
    start_offset ${int} NOT NULL,
    start_point ${int} NOT NULL,
    level TEXT NOT NULL,
    council TEXT NOT NULL,
    area_code TEXT NOT NULL,
    area_name TEXT NOT NULL,
    as_of TEXT NOT NULL,
    as_of_precision TEXT NOT NULL,
    as_of_state TEXT NOT NULL,
    period TEXT NOT NULL,
    breakdown TEXT NOT NULL,
    replaced_by ${int} REFERENCES datasets (id) ON DELETE SET NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (dataset_id, position)
) ${clustered};

CREATE INDEX dataset_rows_by_council ON dataset_rows (council, dataset_id);

-- The cells: a value, a symbol, both (a value with a mark), or neither (a blank cell).
CREATE TABLE official_values (
    dataset_id ${int} NOT NULL REFERENCES datasets (id) ON DELETE CASCADE,
    position ${int} NOT NULL,
    measure ${int} NOT NULL,
    value ${real},
    symbol TEXT NOT NULL,
    PRIMARY KEY (dataset_id, position, measure)
) ${clustered};

-- Inspections and visits as a table of outcomes has them; position is that of the row.
CREATE TABLE outcomes (
    dataset_id ${int} NOT NULL REFERENCES datasets (id) ON DELETE CASCADE,
    position ${int} NOT NULL,
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
    overall_grade TEXT NOT NULL,
    theme TEXT NOT NULL,
    council_status TEXT NOT NULL,
    PRIMARY KEY (dataset_id, position)
) ${strict};

CREATE INDEX outcomes_by_council ON outcomes (council);
CREATE INDEX outcomes_by_inspection ON outcomes (inspection_id);

CREATE TABLE outcome_gradings (
    dataset_id ${int} NOT NULL REFERENCES datasets (id) ON DELETE CASCADE,
    position ${int} NOT NULL,
    area TEXT NOT NULL,
    grade TEXT NOT NULL,
    grade_as_printed TEXT NOT NULL,
    PRIMARY KEY (dataset_id, position, area)
) ${strict};

CREATE TABLE neighbours (
    dataset_id ${int} NOT NULL REFERENCES datasets (id) ON DELETE CASCADE,
    set_name TEXT NOT NULL,
    council TEXT NOT NULL,
    la_code TEXT NOT NULL,
    rank ${int} NOT NULL,
    neighbour TEXT NOT NULL,
    closeness TEXT NOT NULL,
    PRIMARY KEY (dataset_id, la_code, rank)
) ${strict};
