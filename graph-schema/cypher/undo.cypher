// What later changes did to the same, or to what rests on it. Parameters: change, the number of the one to take back; ids of the
// records that it touched, and of those to which it let something refer no longer; created, ids of the records that it made;
// cited, those of them that may be cited, as JSON; ties, the relationships that it touched: type, from, to.
CALL () {
  UNWIND $ids AS id
  MATCH (entry:ChangeEntry {id: id}) USING INDEX SEEK entry:ChangeEntry(id, change, position)
  WHERE entry.change > $change AND entry.position >= 0 RETURN entry
UNION
  UNWIND $created AS id
  MATCH (entry:ChangeEntry {from: id}) USING INDEX SEEK entry:ChangeEntry(from, change, position)
  WHERE entry.change > $change AND entry.position >= 0 RETURN entry
UNION
  UNWIND $created AS id
  MATCH (entry:ChangeEntry {to: id}) USING INDEX SEEK entry:ChangeEntry(to, change, position)
  WHERE entry.change > $change AND entry.position >= 0 RETURN entry
UNION
  UNWIND $ties AS tie
  MATCH (entry:ChangeEntry {from: tie.from, to: tie.to, type: tie.type})
    USING INDEX SEEK entry:ChangeEntry(from, change, position)
  WHERE entry.change > $change AND entry.position >= 0 RETURN entry
UNION
  WITH $cited AS cited WHERE cited <> []
  MATCH (entry:ChangeEntry) USING INDEX SEEK entry:ChangeEntry(change, position)
  WHERE entry.change > $change AND entry.position >= 0 AND any(id IN cited WHERE entry.after CONTAINS id) RETURN entry
}
RETURN entry{.*} AS entry ORDER BY entry.change, entry.position
