CYPHER 25 RETURN [COLLECT { CALL () {// Workstations that serve an industry, themselves (SERVES) or by a project that they carry (IN_FIELD, CARRIED_BY).
// Parameters: industry, the id of the industry; includeNarrower, whether the industries below it count too; and asOf,
// which the compiler gives: the day of @asOf, and for each precision the first end that is not over on it.
MATCH (:Industry {id: $p1})<-[below:BROADER*0..8]-(served:Industry)
WHERE $p0 OR served.id = $p1
MATCH (served)<-[serving:SERVES|IN_FIELD]-()-[carrying:CARRIED_BY*0..1]->(node:Workstation)
WHERE NULL IS NULL OR all(r IN below + serving + carrying WHERE
  coalesce(r.validFrom <= NULL.DATE, true)
  AND coalesce(r.validTo >= NULL[coalesce(r.validToPrecision, r.validPrecision, 'DAY')], true))
WITH DISTINCT node
RETURN node} WITH node WHERE (node.kind = $p2 AND node.id IS NOT NULL) WITH node ORDER BY node.id ASC LIMIT $p3 RETURN [[[node.id]]] }, COUNT { CALL () {// Workstations that serve an industry, themselves (SERVES) or by a project that they carry (IN_FIELD, CARRIED_BY).
// Parameters: industry, the id of the industry; includeNarrower, whether the industries below it count too; and asOf,
// which the compiler gives: the day of @asOf, and for each precision the first end that is not over on it.
MATCH (:Industry {id: $p1})<-[below:BROADER*0..8]-(served:Industry)
WHERE $p0 OR served.id = $p1
MATCH (served)<-[serving:SERVES|IN_FIELD]-()-[carrying:CARRIED_BY*0..1]->(node:Workstation)
WHERE NULL IS NULL OR all(r IN below + serving + carrying WHERE
  coalesce(r.validFrom <= NULL.DATE, true)
  AND coalesce(r.validTo >= NULL[coalesce(r.validToPrecision, r.validPrecision, 'DAY')], true))
WITH DISTINCT node
RETURN node} WITH node WHERE node.kind = $p2 RETURN node }] AS result
