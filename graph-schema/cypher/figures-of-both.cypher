// Published figures about two records (from, to) that count records; amounts, times and shares count none.
MATCH (first:Node {id: $from})<-[one:ABOUT]-(node:PublishedFigure)-[two:ABOUT]->(last:Node {id: $to})
WHERE NOT node.unit IN ['RMB', 'YEAR', 'MONTH', 'WORKDAY', 'DECADE', 'PERCENT', 'RANK', 'PATENT_PER_10000_PEOPLE', 'VERIFICATION_PER_COMPANY']
  AND VALID_NODES([first, node, last]) AND VALID_RELATIONSHIPS([one, two])
RETURN node
ORDER BY node.id
LIMIT 20
