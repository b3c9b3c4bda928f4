// What changed some records themselves, the earliest first. Parameters: ids.
UNWIND $ids AS id
MATCH (entry:ChangeEntry {id: id}) USING INDEX SEEK entry:ChangeEntry(id, change, position)
WHERE entry.position >= 0 AND entry.change >= 0
RETURN entry{.*} AS entry ORDER BY entry.change
