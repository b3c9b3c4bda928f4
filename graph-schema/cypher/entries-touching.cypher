// What changes did to some records and their relationships. Parameters: numbers of the changes; ids; types of records and
// relationships whose entries come last; size, how many entries of each change are told at most.
UNWIND $numbers AS number
CALL (number) {
  UNWIND $ids AS id
  CALL (number, id) {
    MATCH (entry:ChangeEntry {id: id, change: number}) USING INDEX SEEK entry:ChangeEntry(id, change, position)
    WHERE entry.position >= 0
    RETURN entry
    UNION
    MATCH (entry:ChangeEntry {from: id, change: number}) USING INDEX SEEK entry:ChangeEntry(from, change, position)
    WHERE entry.position >= 0
    RETURN entry
    UNION
    MATCH (entry:ChangeEntry {to: id, change: number}) USING INDEX SEEK entry:ChangeEntry(to, change, position)
    WHERE entry.position >= 0
    RETURN entry
  }
  RETURN DISTINCT entry ORDER BY entry.type IN $types LIMIT $size
}
RETURN entry{.*} AS entry
