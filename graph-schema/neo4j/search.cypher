// Search reads keys that the application makes of names; they are words already, so the index only splits them.
CREATE FULLTEXT INDEX search IF NOT EXISTS FOR (n:Searchable) ON EACH [n.searchKeys]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
