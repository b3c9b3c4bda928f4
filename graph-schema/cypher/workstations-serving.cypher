// Workstations that serve an industry, themselves (SERVES) or by a project that they carry (IN_FIELD, CARRIED_BY).
// Parameters: industry, the id of the industry; includeNarrower, whether the industries below it count too; and asOf,
// which the compiler gives: the day of @asOf, and for each precision the first end that is not over on it.
MATCH (:Industry {id: $industry})<-[below:BROADER*0..8]-(served:Industry)
WHERE $includeNarrower OR served.id = $industry
MATCH (served)<-[serving:SERVES|IN_FIELD]-()-[carrying:CARRIED_BY*0..1]->(node:Workstation)
WHERE $asOf IS NULL OR all(r IN below + serving + carrying WHERE
  coalesce(r.validFrom <= $asOf.DATE, true)
  AND coalesce(r.validTo >= $asOf[coalesce(r.validToPrecision, r.validPrecision, 'DAY')], true))
WITH DISTINCT node
RETURN node
