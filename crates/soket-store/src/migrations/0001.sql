-- Rows: one silhouette, one table per kind of thing. The body is JSON that the program has validated.

CREATE TABLE org_term (
    id TEXT NOT NULL PRIMARY KEY,
    parent TEXT NOT NULL,
    position INTEGER NOT NULL,
    body TEXT NOT NULL,
    rev INTEGER NOT NULL,
    trashed_at TEXT
) STRICT;
CREATE INDEX org_term_by_parent ON org_term (parent, position, id);

CREATE TABLE resolution (
    id TEXT NOT NULL PRIMARY KEY,
    parent TEXT NOT NULL,
    position INTEGER NOT NULL,
    body TEXT NOT NULL,
    rev INTEGER NOT NULL,
    trashed_at TEXT
) STRICT;
CREATE INDEX resolution_by_parent ON resolution (parent, position, id);

CREATE TABLE target (
    id TEXT NOT NULL PRIMARY KEY,
    parent TEXT NOT NULL,
    position INTEGER NOT NULL,
    body TEXT NOT NULL,
    rev INTEGER NOT NULL,
    trashed_at TEXT
) STRICT;
CREATE INDEX target_by_parent ON target (parent, position, id);

CREATE TABLE draft (
    id TEXT NOT NULL PRIMARY KEY,
    parent TEXT NOT NULL,
    position INTEGER NOT NULL,
    body TEXT NOT NULL,
    rev INTEGER NOT NULL,
    trashed_at TEXT
) STRICT;
CREATE INDEX draft_by_parent ON draft (parent, position, id);

-- One (draft, part, item) of what a person typed.
CREATE TABLE entry (
    id TEXT NOT NULL PRIMARY KEY,
    parent TEXT NOT NULL,
    position INTEGER NOT NULL,
    body TEXT NOT NULL,
    rev INTEGER NOT NULL,
    trashed_at TEXT
) STRICT;
CREATE INDEX entry_by_parent ON entry (parent, position, id);

CREATE TABLE setting (
    id TEXT NOT NULL PRIMARY KEY,
    parent TEXT NOT NULL,
    position INTEGER NOT NULL,
    body TEXT NOT NULL,
    rev INTEGER NOT NULL,
    trashed_at TEXT
) STRICT;
CREATE INDEX setting_by_parent ON setting (parent, position, id);

-- The last revision given to a row. One counter for all of them, so that a row that is removed and brought back
-- never repeats a revision somebody may still hold.
CREATE TABLE revision (last INTEGER NOT NULL) STRICT;
INSERT INTO revision (last) VALUES (0);

-- Undo. A step is what one undo takes back; its scope is the stack it lies on.
CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scope TEXT NOT NULL,
    op TEXT NOT NULL,
    at TEXT NOT NULL,
    -- NULL: nothing may be merged into the step any more.
    merge_key TEXT,
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX step_by_scope ON step (scope, id);

-- What a step did to one row: NULL before it was created, NULL after it was removed.
CREATE TABLE change (
    seq INTEGER PRIMARY KEY,
    step_id INTEGER NOT NULL REFERENCES step (id) ON DELETE CASCADE,
    tbl TEXT NOT NULL,
    id TEXT NOT NULL,
    before TEXT,
    after TEXT,
    UNIQUE (step_id, tbl, id)
) STRICT;

-- A draft as it once was, whole, as an exchange package. Outside undo.
CREATE TABLE version (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    draft_id TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT NOT NULL,
    name TEXT,
    package TEXT NOT NULL
) STRICT;
CREATE INDEX version_by_draft ON version (draft_id, seq);
