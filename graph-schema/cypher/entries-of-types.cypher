// Whether changes did anything else than to records and relationships of some types, and what they did to these. Parameters:
// numbers of the changes; types; asked, numbers of those of which that is told in any case, and not only where there is nothing
// else; size, how many entries of each change are told at most.
UNWIND $numbers AS number
WITH number, EXISTS {
  MATCH (entry:ChangeEntry {change: number})
  WHERE entry.position >= 0 AND NOT entry.type IN $types
} AS others
CALL (number, others) {
  WITH number IN $asked AS isAsked WHERE isAsked OR NOT others
  MATCH (entry:ChangeEntry {change: number})
  WHERE entry.position >= 0 AND (entry.type IN $types OR entry.typeBefore IN $types)
  WITH entry LIMIT $size
  RETURN collect(entry{.*}) AS entries
}
RETURN number, others, entries
