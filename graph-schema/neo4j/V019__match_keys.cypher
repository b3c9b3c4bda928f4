// Matching finds candidates by what their score is made of, which the application writes as words into matchKeys, and by their texts.
// To have all keys made anew, a later migration takes the labels away: MATCH (n:MatchableExpert|MatchableDemand) REMOVE n:MatchableExpert:MatchableDemand.
DROP INDEX expertSkills IF EXISTS;
DROP INDEX demandSkills IF EXISTS;
CREATE FULLTEXT INDEX expertKeys FOR (n:MatchableExpert) ON EACH [n.matchKeys]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
CREATE FULLTEXT INDEX demandKeys FOR (n:MatchableDemand) ON EACH [n.matchKeys]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
