INSERT INTO version (id, draft_id, at, reason, name, package)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
