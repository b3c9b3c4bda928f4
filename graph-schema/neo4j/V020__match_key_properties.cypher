// The keys by which matching finds experts and demands, known before the first record has them.
CALL db.createProperty('matchKeys');
