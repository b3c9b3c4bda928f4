// Workstations that serve an industry, themselves (SERVES) or by a project that they carry (IN_FIELD, CARRIED_BY).
// Parameters: industry, the id of the industry; includeNarrower, whether the industries below it count too.
MATCH way = (:Industry {id: $industry})<-[below:BROADER*0..8]-(served:Industry)
WHERE ($includeNarrower OR served.id = $industry) AND VALID_NODES(nodes(way)) AND VALID_RELATIONSHIPS(below)
MATCH (served)<-[serving:SERVES|IN_FIELD]-(server)-[carrying:CARRIED_BY*0..1]->(node:Workstation)
WHERE VALID_NODES([server, node]) AND VALID_RELATIONSHIPS(carrying + serving)
WITH DISTINCT node
RETURN node
