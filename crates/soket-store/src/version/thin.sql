DELETE FROM version
WHERE seq IN (
    SELECT seq
    FROM version
    WHERE draft_id = ?1 AND name IS NULL
    ORDER BY seq DESC
    LIMIT -1 OFFSET ?2
)
