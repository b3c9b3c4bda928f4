// Names that no SDL has, known before the first record has them.
UNWIND ['digest', 'matchKeys', 'searchKeys', 'seededBy', 'recordVersion', 'epoch', 'database', 'restored', 'change', 'position', 'subject', 'type', 'typeBefore', 'from', 'to', 'before', 'after', 'number', 'at', 'kind', 'by', 'role', 'message', 'undoes', 'created', 'changed', 'removed'] AS property
CALL db.createProperty(property)
RETURN count(*);
// Records beside whose texts stands by what these are ordered and filtered.
CALL db.createLabel('TextKeyed');
// Experts whose keys tell that a station reaches them.
CALL db.createLabel('ReachableExpert');
// Experts and demands that list no skills, so that their texts are read for the names of skills.
CALL db.createLabel('NamesSkills');
