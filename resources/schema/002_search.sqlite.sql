-- Words of every page. The index keeps no copy of the text; the store writes to it beside each page.
CREATE VIRTUAL TABLE page_search USING fts5 (
    body,
    content = 'pages',
    content_rowid = 'id',
    tokenize = 'porter unicode61'
);
