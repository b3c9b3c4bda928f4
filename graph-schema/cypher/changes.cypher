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
    UNWIND ids AS id
    MATCH (entry:ChangeEntry {id: id}) USING INDEX SEEK entry:ChangeEntry(id, change, position)
    WHERE $after < entry.change < $before AND entry.position >= 0
    RETURN entry.change AS number
    UNION
    UNWIND ids AS id
    MATCH (entry:ChangeEntry {from: id}) USING INDEX SEEK entry:ChangeEntry(from, change, position)
    WHERE $after < entry.change < $before AND entry.position >= 0
    RETURN entry.change AS number
    UNION
    UNWIND ids AS id
    MATCH (entry:ChangeEntry {to: id}) USING INDEX SEEK entry:ChangeEntry(to, change, position)
    WHERE $after < entry.change < $before AND entry.position >= 0
    RETURN entry.change AS number
  }
  MATCH (change:Change {number: number})
  WHERE ($kinds IS NULL OR change.kind IN $kinds) AND ($by IS NULL OR change.by = $by)
  RETURN change ORDER BY CASE WHEN $backwards THEN -change.number ELSE change.number END LIMIT $size
}
RETURN change{.*} AS change ORDER BY change.number
