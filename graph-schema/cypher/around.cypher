// Some records (ids), how many relationships each has, and those that can be walked of each that has at most so many (most).
// Parameters: types, the relationship types that are walked; stops, records named by the caller; notVia, records to keep away from;
// notKinds, labels of records to keep away from, except the stops; documented, whether made-up records are left out.
UNWIND $ids AS id
MATCH (node:Node {id: id})
WITH id, node, COUNT { (node)--() } <= $most AND NOT id IN $notVia AS listed
OPTIONAL MATCH (node)-[tie]-(other:Node)
WHERE listed AND node <> other AND type(tie) IN $types
  AND NOT ($documented AND (coalesce(node.synthetic, false) OR coalesce(other.synthetic, false)))
  AND (other.id IN $stops OR NOT other.id IN $notVia AND none(label IN labels(other) WHERE label IN $notKinds))
  AND VALID_NODES([node, other]) AND VALID_RELATIONSHIPS([tie])
// Many lead to the same others, whose relationships are counted once.
WITH other, collect({id: id, node: node, listed: listed, tie: tie}) AS around
WITH other.id AS otherId, around, VALID_DEGREE(other) AS otherConnections
UNWIND around AS one
WITH one.id AS id, one.node AS node, one.listed AS listed, one.tie AS tie, otherId, otherConnections
WITH id, node, listed, collect([elementId(tie), type(tie), startNode(tie) = node, coalesce(toString(tie.validFrom), ''),
    coalesce(tie.titleEn, tie.titleZh, tie.fieldEn, tie.fieldZh, ''), otherId, otherConnections]) AS ties
RETURN id, listed, VALID_DEGREE(node) AS connections, [tie IN ties WHERE tie[0] IS NOT NULL] AS ties
