package org.talentgraph.writing;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
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
      WITH r, startNode(r) AS a, endNode(r) AS b
      RETURN type(r) AS type, a.id AS from, b.id AS to, labels(a) AS fromLabels, labels(b) AS toLabels
      """;

  private static final String NODES =
      "MATCH (n:Node) WHERE any(id IN n.citations WHERE id IN $ids) RETURN n.id AS id, labels(n) AS"
          + " labels";

  private static final Set<String> PROPERTIES = Set.of("synthetic", "how");

  private Turned() {}

  static boolean isOne(Difference difference) {
    return !difference.isCreated()
        && !difference.isRemoved()
        && difference.properties().keySet().stream().anyMatch(PROPERTIES::contains);
  }

  /** What must be checked beside what was written. */
  static Touched with(
      Touched touched, Collection<String> turned, RecordTypes types, Neo4jClient client) {
    if (turned.isEmpty()) {
      return touched;
    }
    var all = new Touched();
    all.nodes().addAll(touched.nodes());
    all.created().addAll(touched.created());
    all.relationships().addAll(touched.relationships());
    all.kinds().putAll(touched.kinds());
    rows(NODES, turned, client)
        .forEach(
            row -> {
              all.nodes().add(row.get("id").asString());
              all.know(row.get("id").asString(), kind(row.get("labels"), types));
            });
    rows(RELATIONSHIPS, turned, client)
        .forEach(
            row -> {
              var each = Relationship.of(row);
              all.relationships().add(each);
              all.know(each.from(), kind(row.get("fromLabels"), types));
              all.know(each.to(), kind(row.get("toLabels"), types));
            });
    return all;
  }

  private static Collection<Record> rows(
      String statement, Collection<String> turned, Neo4jClient client) {
    return client
        .query(statement)
        .bind(turned)
        .to("ids")
        .fetchAs(Record.class)
        .mappedBy((_, row) -> row)
        .all();
  }

  private static @Nullable String kind(Value labels, RecordTypes types) {
    return types.kindOf(labels.asList(Value::asString));
  }
}
