CYPHER 25 MATCH (n0:`Expert`) WHERE n0.id = $p0 RETURN [n0.birthYear, n0.id, coalesce(n0.nameEn, n0.nameZh)] AS result
