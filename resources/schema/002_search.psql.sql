-- Words of every page, kept by the server. A text vector holds a megabyte at most, so only the beginning of an overlong
-- page is indexed.
ALTER TABLE pages
    ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('english', left(body, 400000))) STORED;

CREATE INDEX pages_by_words ON pages USING gin (words);
