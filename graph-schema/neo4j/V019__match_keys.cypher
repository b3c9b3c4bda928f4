// Matching finds candidates by what their score is made of, which the application writes as words into matchKeys, and by their texts.
// To have all keys made anew, a later migration takes the labels away: MATCH (n:MatchableExpert|MatchableDemand) REMOVE n:MatchableExpert:MatchableDemand.
DROP INDEX expertSkills IF EXISTS;
DROP INDEX demandSkills IF EXISTS;
DROP INDEX expertTexts IF EXISTS;
DROP INDEX demandTexts IF EXISTS;
CREATE FULLTEXT INDEX expertMatches FOR (n:MatchableExpert) ON EACH [n.matchKeys, n.profileEn, n.profileZh]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } };
CREATE FULLTEXT INDEX demandMatches FOR (n:MatchableDemand) ON EACH [n.matchKeys, n.descriptionEn, n.descriptionZh]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } };
