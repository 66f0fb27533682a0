WITH sized AS (
    SELECT
        id,
        (
            SELECT sum(coalesce(octet_length(before), 0) + coalesce(octet_length(after), 0))
            FROM change
            WHERE step_id = step.id
        ) AS bytes
    FROM step
    WHERE scope = ?1
),
counted AS (
    SELECT id, row_number() OVER newest AS nth, sum(bytes) OVER newest AS bytes
    FROM sized
    WINDOW newest AS (ORDER BY id DESC)
)
DELETE FROM step
WHERE id IN (SELECT id FROM counted WHERE nth > 1 AND (nth > ?2 OR bytes > ?3))
