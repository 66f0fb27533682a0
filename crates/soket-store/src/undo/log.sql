INSERT INTO change (step_id, tbl, id, before, after)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (step_id, tbl, id) DO UPDATE SET after = excluded.after
WHERE change.after IS excluded.before
