INSERT INTO register (id, org_term, series, number, draft_id, signed_on, search, body)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
