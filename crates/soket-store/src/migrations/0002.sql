-- From a finished draft to a numbered and frozen document.

-- Drafts whose text is closed: no row of theirs is written, by no change and no undo.
CREATE TABLE closed (draft_id TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;

-- The steps on a document's way, each as it was taken; never changed.
CREATE TABLE stage (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    draft_id TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX stage_by_draft ON stage (draft_id, seq);

-- The register of outgoing documents. A series is one body in one term and one kind of document, never the symbol.
CREATE TABLE register (
    id TEXT NOT NULL PRIMARY KEY,
    org_term TEXT NOT NULL,
    series TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999999),
    -- NULL: not a draft of this database (a paper book), or only reserved or skipped.
    draft_id TEXT UNIQUE,
    signed_on TEXT NOT NULL,
    -- What is searched, folded by whoever writes it.
    search TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (org_term, series, number)
) STRICT;
-- Newest first, what has no day yet before all. Only a query that orders by the very same words is answered from it.
CREATE INDEX register_by_day ON register (org_term, signed_on = '' DESC, signed_on DESC, series, number DESC);

-- Frozen files: which bytes belong to which document. The bytes lie beside the database under their hash.
CREATE TABLE sealed (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    owner TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    extension TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX sealed_by_owner ON sealed (owner, seq);
CREATE INDEX sealed_by_sha256 ON sealed (sha256);

-- Who got which copies of a document, when and how.
CREATE TABLE dispatch (
    id TEXT NOT NULL PRIMARY KEY,
    parent TEXT NOT NULL,
    position INTEGER NOT NULL,
    body TEXT NOT NULL,
    rev INTEGER NOT NULL,
    trashed_at TEXT
) STRICT;
CREATE INDEX dispatch_by_parent ON dispatch (parent, position, id);

-- What was sent to a printer.
CREATE TABLE printing (
    id TEXT NOT NULL PRIMARY KEY,
    parent TEXT NOT NULL,
    position INTEGER NOT NULL,
    body TEXT NOT NULL,
    rev INTEGER NOT NULL,
    trashed_at TEXT
) STRICT;
CREATE INDEX printing_by_parent ON printing (parent, position, id);
