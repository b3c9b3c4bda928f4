// Changes after a number, the earliest first, with the records that they touched. Parameters: after, the number; size, how many.
MATCH (change:Change) WHERE change.number > $after
WITH change ORDER BY change.number LIMIT $size
RETURN change{.*} AS change,
  COLLECT {
    MATCH (entry:ChangeEntry {change: change.number}) WHERE entry.position >= 0
    UNWIND [entry.id, entry.from, entry.to] AS id
    WITH id WHERE id IS NOT NULL
    RETURN DISTINCT id
  } AS ids,
  COLLECT {
    MATCH (entry:ChangeEntry {change: change.number, subject: 'NODE'}) WHERE entry.position >= 0
    UNWIND [entry.type, entry.typeBefore] AS kind
    WITH kind WHERE kind IS NOT NULL
    RETURN DISTINCT kind
  } AS kinds,
  COLLECT {
    MATCH (entry:ChangeEntry {change: change.number, subject: 'RELATIONSHIP'}) WHERE entry.position >= 0
    RETURN DISTINCT entry.type
  } AS ties
ORDER BY change.number
