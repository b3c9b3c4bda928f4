// The database gives up statements that take an index while many come online, and the one that gives back the lock of the migrations would be such a one.
CALL db.awaitIndexes(300);
