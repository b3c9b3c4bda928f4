// Search reads keys that the application makes of names; they are words already, so the index only splits them.
CREATE FULLTEXT INDEX search IF NOT EXISTS FOR (n:Searchable) ON EACH [n.searchKeys]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };

// What passages say, in sentences of our own, folded as filters compare them; each language has its words.
DROP INDEX passagesEnglish IF EXISTS;
DROP INDEX passagesChinese IF EXISTS;
CREATE FULLTEXT INDEX passagesInEnglish IF NOT EXISTS FOR (n:Citation) ON EACH [n.statementEnFolded]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'english' } };
CREATE FULLTEXT INDEX passagesInChinese IF NOT EXISTS FOR (n:Citation) ON EACH [n.statementZhFolded]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } };
