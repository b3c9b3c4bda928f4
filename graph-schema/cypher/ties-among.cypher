// Relationships (types) that lead from one of the records given (among) to another of them; title, as ties has it.
MATCH (node:Node)-[tie]->(other:Node)
WHERE node.id IN $among AND other.id IN $among AND type(tie) IN $types AND node <> other
  AND VALID_NODES([node, other]) AND VALID_RELATIONSHIPS([tie])
WITH node, other, tie
ORDER BY node.id, other.id, type(tie), tie.validFrom, elementId(tie)
RETURN
  node{.id, .nameEn, .nameZh, .synthetic, title: node:CatalogueVersion OR node:Policy AND node.kind <> 'PRACTICE'} AS node,
  other{.id, .nameEn, .nameZh, .synthetic, title: other:CatalogueVersion OR other:Policy AND other.kind <> 'PRACTICE'} AS other,
  tie{.validFrom, .validTo, .validPrecision, .validToPrecision, .knownFrom, .citations, .titleEn, .titleZh, .fieldEn, .fieldZh, .year,
    type: type(tie), start: node.id} AS tie
