// Experts whose keys tell that a station reaches them, known before the first has the label.
CALL db.createLabel('ReachableExpert');
