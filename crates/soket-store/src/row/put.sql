INSERT INTO {table} (id, parent, position, body, rev, trashed_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (id) DO UPDATE SET
    parent = excluded.parent,
    position = excluded.position,
    body = excluded.body,
    rev = excluded.rev,
    trashed_at = excluded.trashed_at
