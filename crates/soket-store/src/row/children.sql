SELECT id, parent, position, body, rev, trashed_at
FROM {table}
WHERE parent = ?2 AND (?1 IS NULL OR (trashed_at IS NOT NULL) = ?1)
ORDER BY position, id
