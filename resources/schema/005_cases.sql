-- What people entered on cases. Cases themselves are made anew from the facts and these entries whenever they are read.
-- Entries point at facts by document (sha256) and place, which stand in `entered`, a JSON object. Nothing ties them to
-- the documents: they outlive a document's removal and wait for its return.

-- Files of one's own as evidence; kept while an entry needs them.
CREATE TABLE case_files (
    sha256 TEXT PRIMARY KEY,
    bytes ${blob} NOT NULL
) ${strict};

-- id is a UUID that the program at which the entry was made has given; file_sha256 is set for entries of type "file".
CREATE TABLE case_entries (
    id TEXT PRIMARY KEY,
    entry_type TEXT NOT NULL,
    council TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    file_sha256 TEXT REFERENCES case_files (sha256),
    entered TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL
) ${strict};

CREATE INDEX case_entries_by_council ON case_entries (council);
CREATE INDEX case_entries_by_document ON case_entries (sha256);
CREATE INDEX case_entries_by_file ON case_entries (file_sha256);

-- Every act in its order, undoing included. Rows are only ever added. The texts of one side are empty where there was no
-- entry before, or is none after.
CREATE TABLE case_log (
    id ${id},
    entry TEXT NOT NULL,
    entry_type TEXT NOT NULL,
    council TEXT NOT NULL,
    before_entered TEXT NOT NULL,
    before_by TEXT NOT NULL,
    before_at TEXT NOT NULL,
    after_entered TEXT NOT NULL,
    after_by TEXT NOT NULL,
    after_at TEXT NOT NULL,
    act TEXT NOT NULL,
    done_by TEXT NOT NULL,
    done_at TEXT NOT NULL
) ${strict};

CREATE INDEX case_log_by_entry ON case_log (entry);
CREATE INDEX case_log_by_council ON case_log (council);
