// The changes that took others back, by the numbers of these.
MATCH (undo:Change) WHERE undo.undoes IN $numbers
RETURN undo.number AS number, undo.undoes AS undoes
