SELECT id, draft_id, at, reason, name
FROM version
WHERE draft_id = ?1
ORDER BY seq DESC
