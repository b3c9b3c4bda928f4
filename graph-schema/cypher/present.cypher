// Which of some records (ids) are there for a caller, of whatever kind.
MATCH (node:Node)
WHERE node.id IN $ids AND VALID_NODES([node])
RETURN collect(node.id) AS ids
