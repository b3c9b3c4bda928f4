// Facts that cite a passage which overlaps a part of a document (source, start, length), as in facts-to-review.
// What was read from documents is cited by documented records only, and by relationships that leave them: no others are looked at.
MATCH (document:Source {id: $source})<-[quoting:QUOTES]-(citation:Citation)
WHERE citation.start < $start + $length AND citation.start + citation.length > $start
  AND VALID_NODES([document, citation]) AND VALID_RELATIONSHIPS([quoting])
WITH collect(citation.id) AS ids, collect(citation.how) AS hows
WITH ids, CASE WHEN all(how IN hows WHERE how IN ['STATED', 'DERIVED']) THEN [false] ELSE [false, true] END AS among
MATCH (node:Node)
WHERE node.synthetic IN among AND VALID_NODES([node])
UNWIND CASE WHEN any(id IN node.citations WHERE id IN ids) THEN [null] ELSE [] END + COLLECT {
  MATCH (node)-[cited]->(to:Node)
  WHERE any(id IN cited.citations WHERE id IN ids) AND VALID_NODES([to]) AND VALID_RELATIONSHIPS([cited])
  RETURN cited
} AS tie
RETURN node, tie
