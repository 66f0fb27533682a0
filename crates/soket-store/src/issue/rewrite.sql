UPDATE register
SET draft_id = ?5, signed_on = ?6, search = ?7, body = ?8
WHERE id = ?1 AND org_term = ?2 AND series = ?3 AND number = ?4
