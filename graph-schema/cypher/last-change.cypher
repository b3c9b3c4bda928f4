// The number of the last change.
MATCH (change:Change) WHERE change.number > 0
RETURN change.number AS number ORDER BY number DESC LIMIT 1
