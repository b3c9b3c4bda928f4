// A record (id), one page of the records next to it, those with the most connections first, and the kinds of all others.
// Parameters: types, the relationship types that are walked; relationships, those wanted; kinds, the labels wanted, or null;
// every, the labels that are kinds; size of the page, and whether it is counted backwards from the end;
// after and before, each connections and id of a neighbour, or null.
OPTIONAL MATCH (node:Node {id: $id})
OPTIONAL MATCH (node)-[tie]-(other:Node)
WHERE type(tie) IN $types AND VALID_NODES([node, other]) AND VALID_RELATIONSHIPS([tie])
WITH node, other, collect(tie) AS ties
WITH node, other, [tie IN ties WHERE type(tie) IN $relationships] AS ties,
  COUNT { (other)-[each]-(next) WHERE VALID_NODES([next]) AND VALID_RELATIONSHIPS([each]) } AS connections
ORDER BY connections DESC, other.id
WITH node, [each IN collect({node: other, ties: ties, connections: connections,
    wanted: ties <> [] AND ($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds))})
  WHERE each.node IS NOT NULL] AS all
WITH node, all, [each IN all WHERE each.wanted] AS wanted
WITH node, all, wanted, [each IN wanted WHERE ($after IS NULL OR each.connections < $after[0]
    OR each.connections = $after[0] AND each.node.id > $after[1])
  AND ($before IS NULL OR each.connections > $before[0]
    OR each.connections = $before[0] AND each.node.id < $before[1])] AS rest
WITH node, all, wanted, rest,
  CASE WHEN $backwards THEN reverse(reverse(rest)[..$size]) ELSE rest[..$size] END AS page
WITH node, all, wanted, rest, page, last(page) AS end
RETURN node, size(wanted) AS total, size(rest) > $size AS more,
  [each IN page | each{.node, .connections, ties: [each IN each.ties |
    each{.validFrom, .validTo, .validPrecision, .validToPrecision, .citations, type: type(each), start: startNode(each).id}]}] AS page,
  [each IN [each IN all WHERE NOT each.wanted] + [each IN wanted WHERE each.connections < end.connections
      OR each.connections = end.connections AND each.node.id > end.node.id] |
    head([label IN labels(each.node) WHERE label IN $every])] AS leftOut
