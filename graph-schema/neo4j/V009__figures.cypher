// What published figures count, and how they are checked.
UNWIND ['countedAlong', 'countedWith', 'decimals', 'refusalEn', 'refusalZh', 'summed'] AS property
CALL db.createProperty(property)
RETURN count(*);
