MATCH (expert:Expert {id: $id})
RETURN {
  name: coalesce(expert.nameEn, expert.nameZh),
  origin: expert.origin,
  yearsOfExperience: expert.yearsOfExperience,
  nationality: head([(expert)-[:CITIZEN_OF]->(country:Country) | {
    id: country.id,
    name: coalesce(country.nameEn, country.nameZh)
  }]),
  skills: {edges: COLLECT {
    MATCH (expert)-[skilled:SKILLED_IN]->(skill:Skill)
    RETURN {level: skilled.level, node: {name: coalesce(skill.nameEn, skill.nameZh)}}
    ORDER BY skill.id
    LIMIT 20
  }},
  posts: {edges: COLLECT {
    MATCH (expert)-[post:HOLDS_POST]->(employer:Organisation)
    RETURN {
      rank: post.rank,
      validFrom: post.validFrom,
      node: {name: coalesce(employer.nameEn, employer.nameZh)}
    }
    ORDER BY employer.id
    LIMIT 20
  }}
} AS answer
