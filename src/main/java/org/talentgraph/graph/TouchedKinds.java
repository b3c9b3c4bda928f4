package org.talentgraph.graph;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.database.Touched;

/**
 * The labels of the nodes that a transaction has touched, by their ids. A node that is gone may
 * have been of any kind.
 */
public record TouchedKinds(Map<String, List<String>> labels) {

  public static TouchedKinds read(Touched touched, Neo4jClient client) {
    Map<String, List<String>> labels = new HashMap<>();
    client
        .query("UNWIND $ids AS id MATCH (n:Node {id: id}) RETURN id, labels(n) AS labels")
        .bind(touched.ids())
        .to("ids")
        .fetchAs(String.class)
        .mappedBy(
            (_, row) -> {
              var id = row.get("id").asString();
              labels.put(id, row.get("labels").asList(Value::asString));
              return id;
            })
        .all();
    return new TouchedKinds(labels);
  }

  /** Those of some nodes that are of one of these types, or may have been. */
  public Set<String> among(Collection<String> ids, Set<String> types) {
    return ids.stream()
        .filter(id -> !labels.containsKey(id) || labels.get(id).stream().anyMatch(types::contains))
        .collect(toSet());
  }
}
