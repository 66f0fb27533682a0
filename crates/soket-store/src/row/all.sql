SELECT id, parent, position, body, rev, trashed_at
FROM {table}
WHERE ?1 IS NULL OR (trashed_at IS NOT NULL) = ?1
ORDER BY parent, position, id
