MATCH (:Country {id: $country})<-[:CITIZEN_OF]-(expert:Expert)
WHERE expert.yearsOfExperience >= $years
WITH collect(expert) AS found
WITH size(found) AS total, COLLECT {
  UNWIND found AS expert
  WITH expert, coalesce(expert.nameEn, expert.nameZh) AS name
  WHERE name > $afterName OR name = $afterName AND expert.id > $after
  ORDER BY name, expert.id
  LIMIT 21
  RETURN {
    id: expert.id,
    name: name,
    origin: expert.origin,
    yearsOfExperience: expert.yearsOfExperience
  }
} AS rows
RETURN {
  totalCount: total,
  edges: [row IN rows[..20] | {node: row}],
  pageInfo: {hasNextPage: size(rows) > 20, endCursor: rows[..20][-1].id}
} AS answer
