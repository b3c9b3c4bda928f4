// Matching finds candidates by what their score is made of, which the application writes as words into matchKeys.
DROP INDEX expertMatches IF EXISTS;
DROP INDEX demandMatches IF EXISTS;
CREATE FULLTEXT INDEX expertMatchKeys IF NOT EXISTS FOR (n:MatchableExpert) ON EACH [n.matchKeys]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } };
CREATE FULLTEXT INDEX demandMatchKeys IF NOT EXISTS FOR (n:MatchableDemand) ON EACH [n.matchKeys]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } };
