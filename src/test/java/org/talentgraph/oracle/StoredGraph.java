package org.talentgraph.oracle;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/** All records and relationships of a graph as values, without what is derived from them. */
record StoredGraph(List<StoredNode> nodes, List<StoredRelationship> relationships) {

  private static final int BATCH = 5_000;

  record StoredNode(Set<String> labels, Map<String, Object> properties) {

    String id() {
      return (String) properties.get("id");
    }

    private Map<String, Object> row() {
      return Map.of("labels", List.copyOf(labels), "properties", properties);
    }
  }

  record StoredRelationship(String from, String to, String type, Map<String, Object> properties) {

    private Map<String, Object> row() {
      return Map.of("from", from, "to", to, "type", type, "properties", properties);
    }
  }

  /**
   * @param derived labels that say that something was derived
   */
  static StoredGraph read(Driver driver, Set<String> derived) {
    var nodes = run(driver, "MATCH (n:Node) RETURN n ORDER BY n.id").stream();
    var relationships =
        run(
            driver,
            """
            MATCH (a:Node)-[r]->(b:Node)
            RETURN a.id AS a, b.id AS b, r ORDER BY a.id, b.id, type(r), elementId(r)
            """);
    return new StoredGraph(
        nodes.map(row -> node(row, derived)).toList(),
        relationships.stream().map(StoredGraph::relationship).toList());
  }

  private static StoredNode node(Record row, Set<String> derived) {
    var node = row.get("n").asNode();
    Map<String, Object> properties = new HashMap<>(node.asMap());
    properties.keySet().removeAll(Set.of("searchKeys", "matchKeys"));
    Set<String> labels = new java.util.TreeSet<>();
    node.labels().forEach(labels::add);
    labels.removeAll(derived);
    return new StoredNode(labels, properties);
  }

  private static StoredRelationship relationship(Record row) {
    var relationship = row.get("r").asRelationship();
    return new StoredRelationship(
        row.get("a").asString(),
        row.get("b").asString(),
        relationship.type(),
        relationship.asMap());
  }

  /** What fulfils a condition; of the relationships, those between nodes that do. */
  StoredGraph only(Predicate<StoredNode> nodes, Predicate<StoredRelationship> relationships) {
    var kept = this.nodes.stream().filter(nodes).toList();
    var ids = kept.stream().map(StoredNode::id).collect(toSet());
    return new StoredGraph(
        kept,
        this.relationships.stream()
            .filter(relationships)
            .filter(each -> ids.contains(each.from()) && ids.contains(each.to()))
            .toList());
  }

  /** The same without a property of the nodes with a label. */
  StoredGraph without(String label, String property) {
    return new StoredGraph(
        nodes.stream()
            .map(node -> node.labels().contains(label) ? without(node, property) : node)
            .toList(),
        relationships);
  }

  private static StoredNode without(StoredNode node, String property) {
    Map<String, Object> properties = new HashMap<>(node.properties());
    properties.remove(property);
    return new StoredNode(node.labels(), properties);
  }

  /** Makes the records and relationships of a graph these. */
  void write(Driver driver) {
    run(driver, "MATCH (n:Node) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
    inBatches(
        driver,
        nodes.stream().map(StoredNode::row).toList(),
        "CYPHER 25 UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.properties");
    inBatches(
        driver,
        relationships.stream().map(StoredRelationship::row).toList(),
        """
        CYPHER 25
        UNWIND $rows AS row
        MATCH (a:Node {id: row.from}) MATCH (b:Node {id: row.to})
        CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties
        """);
  }

  private static void inBatches(Driver driver, List<Map<String, Object>> rows, String statement) {
    IntStream.iterate(0, from -> from < rows.size(), from -> from + BATCH)
        .mapToObj(from -> rows.subList(from, Math.min(rows.size(), from + BATCH)))
        .forEach(batch -> run(driver, statement, Map.of("rows", batch)));
  }

  private static Collection<Record> run(Driver driver, String statement) {
    return run(driver, statement, Map.of());
  }

  private static Collection<Record> run(
      Driver driver, String statement, Map<String, Object> parameters) {
    try (var session = driver.session()) {
      return session.run(statement, parameters).list();
    }
  }
}
