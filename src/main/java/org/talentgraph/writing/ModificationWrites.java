package org.talentgraph.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.model.GraphField;

/** Writes differences into the graph, within the transaction of the caller. */
final class ModificationWrites {

  private static final int BATCH = 20_000;

  private static final String REMOVE_RELATIONSHIPS =
      """
      UNWIND $rows AS row
      MATCH ()-[r]->() WHERE elementId(r) = row.element
      DELETE r
      """;

  private static final String REMOVE_NODES =
      "UNWIND $rows AS row MATCH (n:Node {id: row.id}) DETACH DELETE n";

  private static final String CREATE_NODES =
      """
      UNWIND $rows AS row
      CREATE (n:Node {id: row.id})
      SET n += row.properties, n:$(row.labels)
      """;

  private static final String CHANGE_NODES =
      """
      UNWIND $rows AS row
      MATCH (n:Node {id: row.id})
      SET n += row.properties
      """;

  private static final String CHANGE_KINDS =
      """
      UNWIND $rows AS row
      MATCH (n:Node {id: row.id})
      REMOVE n:$([label IN labels(n) WHERE NOT label IN row.labels])
      SET n:$(row.labels)
      """;

  private static final String CREATE_RELATIONSHIPS =
      """
      UNWIND $rows AS row
      MATCH (from:Node {id: row.from})
      MATCH (to:Node {id: row.to})
      CREATE (from)-[r:$(row.type)]->(to)
      SET r = row.properties
      """;

  private static final String CHANGE_RELATIONSHIPS =
      """
      UNWIND $rows AS row
      MATCH ()-[r]->() WHERE elementId(r) = row.element
      SET r += row.properties
      """;

  private static final String STAMP =
      "UNWIND $rows AS row MATCH (n:Node {id: row.id}) SET n.recordVersion = row.version";

  private final Neo4jClient client;
  private final RecordTypes types;
  private final int number;
  private final @Nullable String folder;
  private final Map<String, List<Map<String, Object>>> steps = new TreeMap<>();

  /**
   * @param number of the change
   * @param folder that is loaded; null for any other write
   */
  ModificationWrites(Neo4jClient client, RecordTypes types, int number, @Nullable String folder) {
    this.client = client;
    this.types = types;
    this.number = number;
    this.folder = folder;
  }

  void write(List<Modification> modifications) {
    Set<String> stamped = new HashSet<>();
    for (var each : modifications) {
      stamped.addAll(each.owners());
      switch (each.difference()) {
        case Difference.OfNode node -> add(node);
        case Difference.OfRelationship relationship -> add(relationship, each.element());
      }
    }
    modifications.stream()
        .map(Modification::difference)
        .filter(Difference.OfNode.class::isInstance)
        .forEach(each -> stamped.remove(((Difference.OfNode) each).id()));
    stamped.forEach(id -> add(STAMP, Map.of("id", id, "version", number)));
    List.of(
            REMOVE_RELATIONSHIPS,
            REMOVE_NODES,
            CREATE_NODES,
            CHANGE_KINDS,
            CHANGE_NODES,
            CREATE_RELATIONSHIPS,
            CHANGE_RELATIONSHIPS,
            STAMP)
        .forEach(step -> inBatches(step, steps.getOrDefault(step, List.of())));
  }

  private void add(Difference.OfNode node) {
    if (node.isRemoved()) {
      add(REMOVE_NODES, Map.of("id", node.id()));
      return;
    }
    var labels = types.model().labelsOf(types.model().getType(node.type()));
    var row = Map.of("id", node.id(), "labels", labels, "properties", properties(node));
    add(node.isCreated() ? CREATE_NODES : CHANGE_NODES, row);
    if (!node.type().equals(node.typeBefore())) {
      add(CHANGE_KINDS, row);
    }
  }

  private void add(Difference.OfRelationship relationship, @Nullable String element) {
    if (element == null) {
      add(
          CREATE_RELATIONSHIPS,
          Map.of(
              "type",
              relationship.type(),
              "from",
              relationship.from(),
              "to",
              relationship.to(),
              "properties",
              properties(relationship)));
    } else if (relationship.isRemoved()) {
      add(REMOVE_RELATIONSHIPS, Map.of("element", element));
    } else {
      add(CHANGE_RELATIONSHIPS, Map.of("element", element, "properties", properties(relationship)));
    }
  }

  /** Those that differ; null for those that go. */
  private Map<String, @Nullable Object> properties(Difference difference) {
    Map<String, @Nullable Object> properties = new HashMap<>();
    difference.properties().forEach((name, values) -> properties.put(name, values.after()));
    if (difference.isCreated() && folder != null) {
      properties.put("seededBy", folder);
    }
    if (difference instanceof Difference.OfNode) {
      properties.put(GraphField.Version.PROPERTY, number);
    }
    return properties;
  }

  private void add(String step, Map<String, Object> row) {
    steps.computeIfAbsent(step, _ -> new ArrayList<>()).add(row);
  }

  private void inBatches(String statement, List<Map<String, Object>> rows) {
    for (var from = 0; from < rows.size(); from += BATCH) {
      var batch = rows.subList(from, Math.min(from + BATCH, rows.size()));
      client.query(statement).bind(batch).to("rows").run();
    }
  }
}
