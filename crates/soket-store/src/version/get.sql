SELECT id, draft_id, at, reason, name, package
FROM version
WHERE id = ?1
