SELECT number, signed_on
FROM register
WHERE org_term = ?1 AND series = ?2 AND number > ?3 AND signed_on <> ''
ORDER BY signed_on, number
LIMIT 1
