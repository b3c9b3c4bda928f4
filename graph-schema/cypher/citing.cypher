// Records that cite some citations, or from which relationships lead that do; the tag is the id of the citation.
// Parameters: citations, the ids of the citations.
CALL () {
  MATCH (node:Node)
  WHERE any(each IN node.citations WHERE each IN $citations) AND VALID_NODES([node])
  RETURN node, node.citations AS cited
  UNION ALL
  MATCH (node:Node)-[tie]->(:Node)
  WHERE any(each IN tie.citations WHERE each IN $citations) AND VALID_NODES([node]) AND VALID_RELATIONSHIPS([tie])
  RETURN node, tie.citations AS cited
}
UNWIND [each IN cited WHERE each IN $citations] AS tag
WITH DISTINCT node, tag
ORDER BY tag, node.id
RETURN node, tag
