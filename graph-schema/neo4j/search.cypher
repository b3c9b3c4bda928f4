// Search reads keys that the application makes of names; they are words already, so the index only splits them.
CREATE FULLTEXT INDEX search IF NOT EXISTS FOR (n:Searchable) ON EACH [n.searchKeys]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };

// What passages say, in sentences of our own; each language has its words.
CREATE FULLTEXT INDEX passagesEnglish IF NOT EXISTS FOR (n:Citation) ON EACH [n.statementEn]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'english' } };
CREATE FULLTEXT INDEX passagesChinese IF NOT EXISTS FOR (n:Citation) ON EACH [n.statementZh]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } };
