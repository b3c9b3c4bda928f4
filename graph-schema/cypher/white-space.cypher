// All that decides whether platforms reach demands and experts meet them: what follows from it, Java says.
// Relationships lead to ids; one that leads to a record that is in no list leads nowhere.
// Parameter: by, a WhiteSpaceKey.
CALL () {
  MATCH (term:Industry|Skill|Place)
  WHERE VALID_NODES([term])
  RETURN collect({id: term.id, nameEn: term.nameEn, nameZh: term.nameZh, city: term:City,
    above: [(term)-[up:BROADER|WITHIN]->(above) WHERE VALID_NODES([above]) AND VALID_RELATIONSHIPS([up]) | above.id]}) AS terms
}
CALL () {
  MATCH (platform:Platform)
  WHERE coalesce(platform.status, 'LIVE') <> 'PLANNED' AND VALID_NODES([platform])
  RETURN collect({
    serves: [(platform)<-[carrying:CARRIED_BY*0..1]-(server:Platform|Project)-[serving:SERVES|IN_FIELD]->(industry:Industry)
      WHERE VALID_NODES([server, industry]) AND VALID_RELATIONSHIPS(carrying + serving) | industry.id],
    places: [(platform)-[at:LOCATED_IN]->(place:Place) WHERE VALID_NODES([place]) AND VALID_RELATIONSHIPS([at]) | place.id]}) AS platforms
}
CALL () {
  MATCH (expert:Expert)
  WHERE VALID_NODES([expert])
  WITH expert, expert.id AS id
  MATCH (expert)-[has:SKILLED_IN]->(skill:Skill)
  WHERE VALID_RELATIONSHIPS([has])
  WITH skill, has.level AS level, collect(id) AS experts
  RETURN collect({skill: skill.id, level: level, experts: experts}) AS skilled
}
CALL () {
  MATCH (expert:Expert)-[citizen:CITIZEN_OF]->(country:Country)
  WHERE $by = 'COUNTRY' AND VALID_NODES([expert]) AND VALID_RELATIONSHIPS([citizen])
  WITH country, collect(expert.id) AS experts
  RETURN collect({country: country.id, experts: experts}) AS citizens
}
CALL () {
  MATCH (expert:Expert)-[member:MEMBER_OF]->(platform:Platform)
  WHERE $by = 'SKILL' AND coalesce(platform.status, 'LIVE') <> 'PLANNED' AND VALID_NODES([expert, platform]) AND VALID_RELATIONSHIPS([member])
  RETURN collect(DISTINCT expert.id) AS members
}
RETURN terms, platforms, skilled, citizens, members
