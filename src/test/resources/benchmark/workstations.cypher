MATCH (workstation:Workstation)
WHERE workstation.id > $after
WITH workstation
ORDER BY workstation.id
LIMIT 21
WITH collect({
  id: workstation.id,
  name: coalesce(workstation.nameEn, workstation.nameZh),
  host: head([(workstation)-[:HOSTED_BY]->(host:Organisation) | {
    name: coalesce(host.nameEn, host.nameZh),
    locatedIn: head([(host)-[:LOCATED_IN]->(place:Place) | {
      name: coalesce(place.nameEn, place.nameZh)
    }])
  }]),
  experts: {edges: COLLECT {
    MATCH (workstation)<-[member:MEMBER_OF]-(expert:Expert)
    WITH member, expert
    ORDER BY expert.id
    LIMIT 5
    RETURN {
      role: member.role,
      node: {
        name: coalesce(expert.nameEn, expert.nameZh),
        skills: {edges: COLLECT {
          MATCH (expert)-[skilled:SKILLED_IN]->(skill:Skill)
          RETURN {level: skilled.level, node: {name: coalesce(skill.nameEn, skill.nameZh)}}
          ORDER BY skill.id
          LIMIT 20
        }}
      }
    }
  }}
}) AS rows
RETURN {
  edges: [row IN rows[..20] | {node: row}],
  pageInfo: {hasNextPage: size(rows) > 20, endCursor: rows[..20][-1].id}
} AS answer
