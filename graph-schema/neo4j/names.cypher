// Names that no SDL has, known before the first record has them.
UNWIND ['digest', 'matchKeys', 'searchKeys', 'seededBy'] AS property
CALL db.createProperty(property)
RETURN count(*);
// Experts whose keys tell that a station reaches them.
CALL db.createLabel('ReachableExpert');
