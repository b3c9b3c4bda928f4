// Facts that cite a passage (this), as in facts-to-review.
// What was read from documents is cited by documented records only, and by relationships that leave them: no others are looked at.
WITH [this.id] AS ids, [this.how] AS hows
WITH ids, CASE WHEN all(how IN hows WHERE how IN ['STATED', 'DERIVED']) THEN [false] ELSE [false, true] END AS among
MATCH (node:Node)
WHERE node.synthetic IN among AND VALID_NODES([node])
UNWIND CASE WHEN any(id IN node.citations WHERE id IN ids) THEN [null] ELSE [] END + COLLECT {
  MATCH (node)-[cited]->(to:Node)
  WHERE any(id IN cited.citations WHERE id IN ids) AND VALID_NODES([to]) AND VALID_RELATIONSHIPS([cited])
  RETURN cited
} AS tie
RETURN node, tie
