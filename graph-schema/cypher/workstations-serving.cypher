// Workstations that serve an industry, themselves (SERVES) or by a project that they carry (IN_FIELD, CARRIED_BY).
// Parameters: industry, the id of the industry, and includeNarrower, whether the industries below it count too.
MATCH (:Industry {id: $industry})<-[:BROADER*0..8]-(served:Industry)
WHERE $includeNarrower OR served.id = $industry
MATCH (served)<-[:SERVES|IN_FIELD]-()-[:CARRIED_BY*0..1]->(node:Workstation)
WITH DISTINCT node
RETURN node
