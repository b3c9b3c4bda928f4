// What relationships (ids, the database's own) say, and the names of the records that they join; title, whether it is that of a document.
UNWIND $ids AS id
MATCH (start)-[tie]->(other)
WHERE elementId(tie) = id
WITH collect(tie{.validFrom, .validTo, .validPrecision, .validToPrecision, .knownFrom, .citations, .titleEn, .titleZh,
    .fieldEn, .fieldZh, .year, id: id, type: type(tie), start: start.id}) AS ties,
  collect(start) + collect(other) AS ends
UNWIND ends AS node
WITH ties, collect(DISTINCT node{.id, .nameEn, .nameZh, .synthetic, title: node:CatalogueVersion OR node:Policy AND node.kind <> 'PRACTICE'}) AS nodes
RETURN ties, nodes
