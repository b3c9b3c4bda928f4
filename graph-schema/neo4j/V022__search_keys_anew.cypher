// Whole names that begin alike share a key: all keys are made anew.
MATCH (n:Searchable) CALL (n) { REMOVE n:Searchable } IN TRANSACTIONS OF 10000 ROWS;
