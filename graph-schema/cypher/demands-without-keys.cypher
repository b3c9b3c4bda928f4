// The next demands that have no match keys, in the order of their ids, so that none is looked at twice.
// Parameters: last, the id of the last one before; batch, how many to return.
MATCH (node:Demand)
WHERE node.id > $last AND NOT node:MatchableDemand
WITH node ORDER BY node.id LIMIT $batch
RETURN node
