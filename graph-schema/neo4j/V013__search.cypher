// Search reads keys that the application makes of names; they are words already, so the index only splits them.
// To have all keys made anew, a later migration takes the label away: MATCH (n:Searchable) REMOVE n:Searchable.
CREATE FULLTEXT INDEX search FOR (n:Searchable) ON EACH [n.searchKeys]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
