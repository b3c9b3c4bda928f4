// Records that the full-text index proposes for a query, the best first.
// Parameters: query, in the syntax of Lucene; proposed, how many the index may propose; limit, how many are wanted.
CALL db.index.fulltext.queryNodes('search', $query, {limit: $proposed}) YIELD node
WITH node
WHERE VALID_NODES([node])
RETURN node
LIMIT $limit
