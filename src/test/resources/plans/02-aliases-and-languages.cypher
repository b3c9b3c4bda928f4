CYPHER 25 MATCH (n0:`Expert`) WHERE n0.id = $p0 RETURN [coalesce(n0.nameEn, n0.nameZh), coalesce(n0.nameZh, n0.nameEn), coalesce(n0.nameEn, n0.nameZh), coalesce(n0.nameEn, n0.nameZh)] AS result
