// What changes did, by their numbers. Parameters: numbers; begin and end, positions between which entries lie, for each of them.
UNWIND range(0, size($numbers) - 1) AS place
MATCH (entry:ChangeEntry {change: $numbers[place]})
WHERE $begins[place] <= entry.position < $ends[place]
RETURN entry{.*} AS entry ORDER BY entry.change, entry.position
