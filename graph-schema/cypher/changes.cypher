// One page of changes, and those that took them back. Parameters: after and before, numbers between which they lie; kinds, by
// and ids, the records that they touch, each of them or null; size of the page; backwards, whether it is counted from the end.
CALL () {
  WITH $backwards AS backwards, $ids AS ids WHERE NOT backwards AND ids IS NULL
  MATCH (change:Change) WHERE $after < change.number < $before
    AND ($kinds IS NULL OR change.kind IN $kinds) AND ($by IS NULL OR change.by = $by)
  RETURN change ORDER BY change.number LIMIT $size
UNION
  WITH $backwards AS backwards, $ids AS ids WHERE backwards AND ids IS NULL
  MATCH (change:Change) WHERE $after < change.number < $before
    AND ($kinds IS NULL OR change.kind IN $kinds) AND ($by IS NULL OR change.by = $by)
  RETURN change ORDER BY change.number DESC LIMIT $size
UNION
  WITH $ids AS ids WHERE ids IS NOT NULL
  CALL (ids) {
    MATCH (entry:ChangeEntry) WHERE entry.id IN ids RETURN entry.change AS number
    UNION
    MATCH (entry:ChangeEntry) WHERE entry.from IN ids RETURN entry.change AS number
    UNION
    MATCH (entry:ChangeEntry) WHERE entry.to IN ids RETURN entry.change AS number
  }
  WITH number WHERE $after < number < $before
  MATCH (change:Change {number: number})
  WHERE ($kinds IS NULL OR change.kind IN $kinds) AND ($by IS NULL OR change.by = $by)
  RETURN change ORDER BY CASE WHEN $backwards THEN -change.number ELSE change.number END LIMIT $size
}
RETURN change{.*} AS change ORDER BY change.number
