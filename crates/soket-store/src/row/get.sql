SELECT id, parent, position, body, rev, trashed_at
FROM {table}
WHERE id = ?1
