// Keys of first letters are new, and no word begins like the key of a name or of a kind any more: all keys are made anew.
MATCH (n:Searchable) CALL (n) { REMOVE n:Searchable } IN TRANSACTIONS OF 10000 ROWS;
