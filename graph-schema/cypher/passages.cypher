// Passages of documents whose statement has some of the words, the best first.
// Parameters: text, of folded words alone; limit, how many are wanted.
CALL () {
  CALL db.index.fulltext.queryNodes('passagesInEnglish', $text, {limit: $limit}) YIELD node, score
  RETURN node, score
  UNION ALL
  CALL db.index.fulltext.queryNodes('passagesInChinese', $text, {limit: $limit}) YIELD node, score
  RETURN node, score
}
WITH node, max(score) AS score
WHERE VALID_NODES([node]) AND node.how IN ['STATED', 'DERIVED']
RETURN node
ORDER BY score DESC, node.id
LIMIT $limit
