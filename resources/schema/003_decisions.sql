-- What people decided about facts, apart from the facts: it outlives reading a document again, and its removal.
-- record_type is the table of the fact, record_id its row today (NULL: nothing fits any more). Place, quote and
-- extracted say which fact was meant, so that it is found again; the values are JSON objects named by the fact's columns.

CREATE TABLE decisions (
    id ${id},
    sha256 TEXT NOT NULL,
    record_type TEXT NOT NULL,
    record_id ${int},
    start_offset ${int} NOT NULL,
    end_offset ${int} NOT NULL,
    quote TEXT NOT NULL,
    extracted TEXT NOT NULL,
    verdict TEXT NOT NULL,
    decided TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    UNIQUE (record_type, record_id)
) ${strict};

CREATE INDEX decisions_by_document ON decisions (sha256);

-- Every act in its order, taking a decision back included. Rows are only ever added.
CREATE TABLE decision_log (
    id ${id},
    sha256 TEXT NOT NULL,
    record_type TEXT NOT NULL,
    start_offset ${int} NOT NULL,
    end_offset ${int} NOT NULL,
    quote TEXT NOT NULL,
    state_before TEXT NOT NULL,
    values_before TEXT NOT NULL,
    state_after TEXT NOT NULL,
    values_after TEXT NOT NULL,
    reason TEXT NOT NULL,
    done_by TEXT NOT NULL,
    done_at TEXT NOT NULL
) ${strict};

CREATE INDEX decision_log_by_document ON decision_log (sha256);
