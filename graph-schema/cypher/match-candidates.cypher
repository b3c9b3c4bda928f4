// For each of some queries, the experts or demands in the order in which a full-text index ranks them; several rankings
// of a query are joined by reciprocal rank. The index knows nothing of the day of an operation.
// Parameters: index, the name of the index; queries, each with its number and its rankings, and each of those with a query
// in Lucene's syntax and its weight; damping, the constant of the reciprocal rank; limit, how many to find for each query.
// The tag lists the number of each query that found the node, and the points that it gave.
UNWIND $queries AS query
CALL (query) {
  UNWIND query.rankings AS ranking
  CALL (ranking) {
    CALL db.index.fulltext.queryNodes($index, ranking.query, {limit: $limit})
    YIELD node AS found, score
    WITH found ORDER BY score DESC, found.id
    WITH collect(found) AS ranked
    UNWIND range(0, size(ranked) - 1) AS rank
    RETURN ranked[rank] AS candidate, ranking.weight / ($damping + rank) AS points
  }
  WITH candidate, sum(points) AS points
  ORDER BY points DESC, candidate.id
  LIMIT $limit
  RETURN candidate, points
}
RETURN candidate AS node, collect([query.number, points]) AS tag
