CYPHER 25 RETURN [COLLECT { CALL () {// Workstations that serve an industry, themselves (SERVES) or by a project that they carry (IN_FIELD, CARRIED_BY).
// Parameters: industry, the id of the industry; includeNarrower, whether the industries below it count too.
MATCH way = (:Industry {id: $p1})<-[below:BROADER*0..8]-(served:Industry)
WHERE ($p0 OR served.id = $p1) AND true AND true
MATCH (served)<-[serving:SERVES|IN_FIELD]-(server)-[carrying:CARRIED_BY*0..1]->(node:Workstation)
WHERE true AND true
WITH DISTINCT node
RETURN node} WITH node WHERE (node.kind = $p2 AND node.id IS NOT NULL) WITH node ORDER BY node.id ASC LIMIT $p3 RETURN [[[node.id]]] }, head(COLLECT { CALL () {// Workstations that serve an industry, themselves (SERVES) or by a project that they carry (IN_FIELD, CARRIED_BY).
// Parameters: industry, the id of the industry; includeNarrower, whether the industries below it count too.
MATCH way = (:Industry {id: $p1})<-[below:BROADER*0..8]-(served:Industry)
WHERE ($p0 OR served.id = $p1) AND true AND true
MATCH (served)<-[serving:SERVES|IN_FIELD]-(server)-[carrying:CARRIED_BY*0..1]->(node:Workstation)
WHERE true AND true
WITH DISTINCT node
RETURN node} WITH node WHERE node.kind = $p2 RETURN [count(node), sum(CASE WHEN node.synthetic = true THEN 1 ELSE 0 END)] })] AS result
