MATCH (expert:Expert)
WHERE expert.yearsOfExperience >= $years
OPTIONAL MATCH (expert)-[:CITIZEN_OF]->(country:Country)
WITH expert.origin AS origin, country, count(expert) AS count
ORDER BY count DESC, origin, country.id
WITH collect({count: count, origin: origin, country: country}) AS groups
RETURN {facets: {
  totalGroups: size(groups),
  groups: [group IN groups[..20] | {
    count: group.count,
    values: [
      {key: 'ORIGIN', value: group.origin, name: {FOREIGN: 'Foreign expert', RETURNEE: 'Returnee', DOMESTIC: 'Domestic expert'}[group.origin]},
      {
        key: 'NATIONALITY',
        value: group.country.id,
        name: coalesce(group.country.nameEn, group.country.nameZh)
      }
    ]
  }]
}} AS answer
