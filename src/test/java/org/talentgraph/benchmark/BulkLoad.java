package org.talentgraph.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.TransientTransactionFailureException;

/**
 * Writes rows into the folder of a graph that nobody serves, through Neo4j's own Java API: no
 * statement, no network, and no search for the nodes that a row leads to.
 */
final class BulkLoad implements AutoCloseable {

  /** Rows of a transaction; the taxonomy, whose rows lead to each other, fits into one. */
  private static final int BATCH = GeneratedSkills.COUNT;

  private static final Map<String, RelationshipType> INCOMING =
      Map.of(
          "team", RelationshipType.withName("MEMBER_OF"),
          "postedBy", RelationshipType.withName("POSTED"));

  private final DatabaseManagementService server;
  private final GraphDatabaseService graph;
  private final Map<String, String> elements = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  BulkLoad(Path folder, long pageCache) {
    server =
        new DatabaseManagementServiceBuilder(folder)
            .setConfig(GraphDatabaseSettings.pagecache_memory, pageCache)
            .setConfig(GraphDatabaseSettings.keep_logical_logs, "keep_none")
            .setConfig(GraphDatabaseSettings.udc_enabled, false)
            .build();
    graph = server.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    try (var tx = graph.beginTx();
        var nodes = tx.findNodes(Label.label("Node"))) {
      nodes.forEachRemaining(
          node -> elements.put((String) node.getProperty("id"), node.getElementId()));
    }
  }

  /** Writes so many rows; what they lead to is written. */
  void write(Collection<String> labels, int count, IntFunction<Map<String, Object>> row)
      throws ExecutionException, InterruptedException {
    var labelled = labels.stream().map(Label::label).toArray(Label[]::new);
    List<Future<?>> running = new ArrayList<>();
    for (var start = 0; start < count; start += BATCH) {
      var numbers = IntStream.range(start, Math.min(start + BATCH, count)).boxed().toList();
      running.add(
          threads.submit(() -> commit(labelled, numbers.stream().map(row::apply).toList())));
    }
    for (var each : running) {
      each.get();
    }
  }

  /** Two transactions may wait for each other's common nodes; Neo4j then ends one of them. */
  private void commit(Label[] labels, List<Map<String, Object>> rows) {
    while (true) {
      try (var tx = graph.beginTx()) {
        rows.forEach(row -> write(tx, labels, row));
        tx.commit();
        return;
      } catch (TransientTransactionFailureException again) {
        continue;
      }
    }
  }

  private void write(Transaction tx, Label[] labels, Map<String, Object> row) {
    var node = tx.createNode(labels);
    var properties = map(row.get("node"));
    set(node, properties);
    elements.put((String) properties.get("id"), node.getElementId());
    row.forEach(
        (type, links) -> {
          if (links instanceof Collection<?> many) {
            for (var link : many) {
              var other = tx.getNodeByElementId(elements.get((String) map(link).get("id")));
              var relationship =
                  INCOMING.containsKey(type)
                      ? other.createRelationshipTo(node, INCOMING.get(type))
                      : node.createRelationshipTo(other, RelationshipType.withName(type));
              set(relationship, map(map(link).get("properties")));
            }
          }
        });
  }

  private static void set(Entity entity, Map<String, Object> properties) {
    properties.forEach(
        (name, value) ->
            entity.setProperty(
                name, value instanceof List<?> list ? list.toArray(String[]::new) : value));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try (var tx = graph.beginTx()) {
      tx.schema().awaitIndexesOnline(10, TimeUnit.MINUTES);
    }
    server.shutdown();
  }
}
