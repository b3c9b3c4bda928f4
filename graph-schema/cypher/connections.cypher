// How many relationships each of some records (ids) has.
UNWIND $ids AS id
MATCH (node:Node {id: id})
RETURN id, COUNT { (node)-[each]-(next) WHERE VALID_NODES([next]) AND VALID_RELATIONSHIPS([each]) } AS connections
