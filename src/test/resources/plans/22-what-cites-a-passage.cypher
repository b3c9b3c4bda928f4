CYPHER 25 MATCH (n0:`Citation`) WHERE n0.id = $p0 RETURN [[COLLECT { WITH n0 AS this1 CALL (this1) {// Facts that cite a passage (this1), as in facts-to-review.
// What was read from documents is cited by documented records only, and by relationships that leave them: no others are looked at.
WITH [this1.id] AS ids, [this1.how] AS hows
WITH ids, CASE WHEN all(how IN hows WHERE how IN ['STATED', 'DERIVED']) THEN [false] ELSE [false, true] END AS among
MATCH (node1:Node)
WHERE node1.synthetic IN among AND true
UNWIND CASE WHEN any(id IN node1.citations WHERE id IN ids) THEN [null] ELSE [] END + COLLECT {
  MATCH (node1)-[cited]->(to:Node)
  WHERE any(id IN cited.citations WHERE id IN ids) AND true AND true
  RETURN cited
} AS tie1
RETURN node1, tie1} WITH node1, tie1 WHERE NOT (EXISTS { MATCH (n2:`Citation`) WHERE (n2.id IN node1.citations AND NOT (coalesce(n2.how = $p1, false) = true)) RETURN true }) WITH node1, tie1 ORDER BY node1.id ASC, elementId(tie1) ASC LIMIT $p2 RETURN [[node1.id, elementId(tie1)], [[labels(node1), node1.id], [id3 IN coalesce(tie1.citations, []) | [id3]], type(tie1), head([end4 IN [endNode(tie1)] WHERE end4 IS NOT NULL | [labels(end4), end4.id]])]] }, head(COLLECT { WITH n0 AS this1 CALL (this1) {// Facts that cite a passage (this1), as in facts-to-review.
// What was read from documents is cited by documented records only, and by relationships that leave them: no others are looked at.
WITH [this1.id] AS ids, [this1.how] AS hows
WITH ids, CASE WHEN all(how IN hows WHERE how IN ['STATED', 'DERIVED']) THEN [false] ELSE [false, true] END AS among
MATCH (node1:Node)
WHERE node1.synthetic IN among AND true
UNWIND CASE WHEN any(id IN node1.citations WHERE id IN ids) THEN [null] ELSE [] END + COLLECT {
  MATCH (node1)-[cited]->(to:Node)
  WHERE any(id IN cited.citations WHERE id IN ids) AND true AND true
  RETURN cited
} AS tie1
RETURN node1, tie1} WITH node1, tie1 WHERE NOT (EXISTS { MATCH (n2:`Citation`) WHERE (n2.id IN node1.citations AND NOT (coalesce(n2.how = $p1, false) = true)) RETURN true }) RETURN [count(node1), sum(CASE WHEN node1.synthetic = true THEN 1 ELSE 0 END)] })]] AS result
