// Institutions that share industries with each of some, or skills that their demands want; those that share most come first.
// Parameters: ids, of the institutions; limit, how many to find for each. The tag is the id of the institution that each is
// near to.
UNWIND $ids AS id
MATCH (one:Institution {id: id})
CALL (one) {
  CALL (one) {
    MATCH way = (one)-[:ACTIVE_IN]->(:Industry)<-[:ACTIVE_IN]-(near:Institution)
    WHERE VALID_NODES(nodes(way)) AND VALID_RELATIONSHIPS(relationships(way))
    RETURN near
    UNION ALL
    MATCH way = (one)-[:POSTED]->(:Demand)-[:WANTS]->(:Skill)<-[:WANTS]-(:Demand)<-[:POSTED]-(near:Institution)
    WHERE VALID_NODES(nodes(way)) AND VALID_RELATIONSHIPS(relationships(way))
    RETURN near
  }
  WITH near, count(*) AS shared
  ORDER BY shared DESC, near.id
  LIMIT $limit
  RETURN near
}
RETURN near AS node, id AS tag
