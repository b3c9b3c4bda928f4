package org.talentgraph.writing;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.database.Touched;
import org.talentgraph.database.Touched.Relationship;

/**
 * Records that became made up or real, and citations that were read in another way. What is
 * connected with them, and what cites them, must go together with what they are now, as if it had
 * been written itself. This is seldom, and takes as long as reading all that may cite.
 */
final class Turned {

  private static final String RELATIONSHIPS =
      """
      CALL () {
        UNWIND $ids AS id MATCH (n:Node {id: id})-[r]-(:Node) RETURN r
        UNION
        MATCH (:Node)-[r]->(:Node) WHERE any(id IN r.citations WHERE id IN $ids) RETURN r
      }
      RETURN type(r) AS type, startNode(r).id AS from, endNode(r).id AS to
      """;

  private static final String NODES =
      "MATCH (n:Node) WHERE any(id IN n.citations WHERE id IN $ids) RETURN n.id";

  private static final Set<String> PROPERTIES = Set.of("synthetic", "how");

  private Turned() {}

  static boolean isOne(Difference difference) {
    return !difference.isCreated()
        && !difference.isRemoved()
        && difference.properties().keySet().stream().anyMatch(PROPERTIES::contains);
  }

  /** What must be checked beside what was written. */
  static Touched with(Touched touched, Collection<String> turned, Neo4jClient client) {
    if (turned.isEmpty()) {
      return touched;
    }
    var nodes = new HashSet<>(touched.nodes());
    nodes.addAll(client.query(NODES).bind(turned).to("ids").fetchAs(String.class).all());
    var relationships = new HashSet<>(touched.relationships());
    client
        .query(RELATIONSHIPS)
        .bind(turned)
        .to("ids")
        .fetchAs(Relationship.class)
        .mappedBy((_, row) -> Relationship.of(row))
        .all()
        .forEach(relationships::add);
    return new Touched(nodes, relationships);
  }
}
