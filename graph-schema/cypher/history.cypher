// What changed some records or their relationships, the latest first. Parameters: ids; change and position of the entry before
// the page; size.
UNWIND $ids AS id
CALL (id) {
  CALL (id) {
    MATCH (entry:ChangeEntry {id: id}) USING INDEX SEEK entry:ChangeEntry(id, change, position)
    WHERE entry.position >= 0 AND entry.change <= $change AND (entry.change < $change OR entry.position < $position)
    RETURN entry ORDER BY entry.change DESC, entry.position DESC LIMIT $size
  UNION ALL
    MATCH (entry:ChangeEntry {from: id}) USING INDEX SEEK entry:ChangeEntry(from, change, position)
    WHERE entry.position >= 0 AND entry.change <= $change AND (entry.change < $change OR entry.position < $position)
    RETURN entry ORDER BY entry.change DESC, entry.position DESC LIMIT $size
  UNION ALL
    MATCH (entry:ChangeEntry {to: id}) USING INDEX SEEK entry:ChangeEntry(to, change, position)
    WHERE entry.position >= 0 AND entry.change <= $change AND (entry.change < $change OR entry.position < $position) AND entry.from <> id
    RETURN entry ORDER BY entry.change DESC, entry.position DESC LIMIT $size
  }
  RETURN entry ORDER BY entry.change DESC, entry.position DESC LIMIT $size
}
RETURN id, entry{.*} AS entry
