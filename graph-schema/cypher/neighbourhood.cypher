// A record (id), one page of the records next to it, how many of them all are made up, and of the others the kinds and whether they are.
// Parameters: types, the relationship types that are walked; relationships, those wanted; kinds, the labels wanted, or null;
// every, the labels that are kinds; orderBy, and for it distances of relationship types and the language of names;
// size of the page, and whether it is counted backwards from the end; after and before, each the rank and id of a neighbour, or null.
OPTIONAL MATCH (node:Node {id: $id})
OPTIONAL MATCH (node)-[tie]-(other:Node)
WHERE type(tie) IN $types AND VALID_NODES([node, other]) AND VALID_RELATIONSHIPS([tie])
WITH node, other, collect(tie) AS ties
WITH node, other, [tie IN ties WHERE type(tie) IN $relationships] AS ties,
  VALID_DEGREE(other) AS connections
WITH node, other, ties, connections,
  ties <> [] AND ($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds)) AS wanted
ORDER BY CASE $orderBy
    WHEN 'TELLING' THEN log(connections) / log(2)
      + reduce(least = 4, tie IN ties | CASE WHEN $distances[type(tie)] < least THEN $distances[type(tie)] ELSE least END)
    WHEN 'CONNECTIONS' THEN -connections
    WHEN 'DATE' THEN -duration.inDays(date('0001-01-01'),
      reduce(last = date('0001-01-01'), tie IN ties | CASE WHEN tie.validFrom > last THEN tie.validFrom ELSE last END)).days
    ELSE 0 END,
  CASE WHEN $orderBy = 'NAME' THEN CASE $language WHEN 'ZH' THEN other.nameZhOrder ELSE other.nameEnOrder END END,
  other.id
WITH node, [each IN collect({node: other, ties: ties, connections: connections, wanted: wanted})
  WHERE each.node IS NOT NULL] AS all
WITH node, [each IN all WHERE NOT each.wanted] AS others, [each IN all WHERE each.wanted] AS wanted
WITH node, others, wanted, [each IN wanted | each.node.id] AS ids
WITH node, others, wanted,
  CASE WHEN $after IS NULL THEN 0
    ELSE coalesce(head([i IN range(0, size(ids) - 1) WHERE ids[i] = $after[1]]) + 1, $after[0]) END AS begin,
  CASE WHEN $before IS NULL THEN size(ids)
    ELSE coalesce(head([i IN range(0, size(ids) - 1) WHERE ids[i] = $before[1]]), $before[0]) END AS stop
WITH node, others, wanted,
  CASE WHEN $backwards AND stop - $size > begin THEN stop - $size ELSE begin END AS begin,
  CASE WHEN NOT $backwards AND begin + $size < stop THEN begin + $size ELSE stop END AS stop
RETURN node{.id, .nameEn, .nameZh, .synthetic, title: node:CatalogueVersion OR node:Policy AND node.kind <> 'PRACTICE'} AS node,
  size(wanted) AS total, size([each IN wanted WHERE each.node.synthetic]) AS madeUp, begin, stop,
  [each IN wanted[begin..stop] | each{.connections,
    node: head([one IN [each.node] | one{.id, .nameEn, .nameZh, .synthetic,
      title: one:CatalogueVersion OR one:Policy AND one.kind <> 'PRACTICE'}]),
    ties: [each IN each.ties |
      each{.validFrom, .validTo, .validPrecision, .validToPrecision, .knownFrom, .citations, .titleEn, .titleZh, .fieldEn, .fieldZh, .year,
        type: type(each), start: startNode(each).id}]}] AS page,
  [each IN others + wanted[stop..] |
    [head([label IN labels(each.node) WHERE label IN $every]), coalesce(each.node.synthetic, false)]] AS leftOut
