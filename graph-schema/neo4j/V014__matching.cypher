// Matching finds candidates by the ids of their skills, which the application writes as words into skillKeys, and by their texts.
// To have all keys made anew, a later migration takes the labels away: MATCH (n:MatchableExpert|MatchableDemand) REMOVE n:MatchableExpert:MatchableDemand.
CREATE FULLTEXT INDEX expertSkills FOR (n:MatchableExpert) ON EACH [n.skillKeys]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
CREATE FULLTEXT INDEX demandSkills FOR (n:MatchableDemand) ON EACH [n.skillKeys]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
CREATE FULLTEXT INDEX expertTexts FOR (n:Expert) ON EACH [n.profileEn, n.profileZh]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } };
CREATE FULLTEXT INDEX demandTexts FOR (n:Demand) ON EACH [n.descriptionEn, n.descriptionZh]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } };
