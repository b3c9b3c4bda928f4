package org.talentgraph.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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
  private final OwnKeys keys;
  private final int number;
  private final @Nullable String folder;
  private final Map<String, List<String>> labels = new HashMap<>();
  private final Map<String, List<Map<String, Object>>> steps = new TreeMap<>();

  /**
   * @param number of the change
   * @param folder that is loaded; null for any other write
   */
  ModificationWrites(
      Neo4jClient client, RecordTypes types, OwnKeys keys, int number, @Nullable String folder) {
    this.client = client;
    this.types = types;
    this.keys = keys;
    this.number = number;
    this.folder = folder;
  }

  void write(List<Modification> modifications) {
    Set<String> stamped = new HashSet<>();
    var properties =
        modifications.parallelStream().map(each -> properties(each.difference())).toList();
    for (var i = 0; i < properties.size(); i++) {
      var each = modifications.get(i);
      stamped.addAll(each.owners());
      switch (each.difference()) {
        case Difference.OfNode node -> add(node, properties.get(i));
        case Difference.OfRelationship tie -> add(tie, each.element(), properties.get(i));
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

  private void add(Difference.OfNode node, Map<String, @Nullable Object> properties) {
    if (node.isRemoved()) {
      add(REMOVE_NODES, Map.of("id", node.id()));
      return;
    }
    var of = labels.computeIfAbsent(node.type(), this::labels);
    var row = Map.of("id", node.id(), "labels", of, "properties", properties);
    add(node.isCreated() ? CREATE_NODES : CHANGE_NODES, row);
    if (!node.type().equals(node.typeBefore())) {
      add(CHANGE_KINDS, row);
    }
  }

  private List<String> labels(String kind) {
    var own = types.model().labelsOf(types.model().getType(kind));
    return Stream.concat(own.stream(), keys.labels(kind)).toList();
  }

  private void add(
      Difference.OfRelationship relationship,
      @Nullable String element,
      Map<String, @Nullable Object> properties) {
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
              properties));
    } else if (relationship.isRemoved()) {
      add(REMOVE_RELATIONSHIPS, Map.of("element", element));
    } else {
      add(CHANGE_RELATIONSHIPS, Map.of("element", element, "properties", properties));
    }
  }

  /** Those that differ, with the keys that follow from all; null for those that go. */
  private Map<String, @Nullable Object> properties(Difference difference) {
    if (difference.isRemoved()) {
      return Map.of();
    }
    var properties = keys.of(difference);
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
