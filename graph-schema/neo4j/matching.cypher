// Matching finds candidates by what their score is made of, which the application writes as words into matchKeys, and by their texts.
CREATE FULLTEXT INDEX expertMatches IF NOT EXISTS FOR (n:MatchableExpert) ON EACH [n.matchKeys, n.profileEn, n.profileZh]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } };
CREATE FULLTEXT INDEX demandMatches IF NOT EXISTS FOR (n:MatchableDemand) ON EACH [n.matchKeys, n.descriptionEn, n.descriptionZh]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } };
