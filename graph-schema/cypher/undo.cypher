// What later changes did to the same, or to what rests on it. Parameters: change, the number of the one to take back; ids of the
// records that it touched, and of those to which it let something refer no longer; created, ids of the records that it made;
// cited, those of them that may be cited, as JSON; ties, the relationships that it touched: type, from, to.
CALL () {
  MATCH (entry:ChangeEntry) WHERE entry.id IN $ids AND entry.change > $change RETURN entry
UNION
  MATCH (entry:ChangeEntry) WHERE entry.from IN $created AND entry.change > $change RETURN entry
UNION
  MATCH (entry:ChangeEntry) WHERE entry.to IN $created AND entry.change > $change RETURN entry
UNION
  UNWIND $ties AS tie
  MATCH (entry:ChangeEntry {from: tie.from, to: tie.to, type: tie.type}) WHERE entry.change > $change RETURN entry
UNION
  WITH $cited AS cited WHERE cited <> []
  MATCH (entry:ChangeEntry) WHERE entry.change > $change AND any(id IN cited WHERE entry.after CONTAINS id) RETURN entry
}
RETURN entry{.*} AS entry ORDER BY entry.change, entry.position
