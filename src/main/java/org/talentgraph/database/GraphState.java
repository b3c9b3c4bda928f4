package org.talentgraph.database;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.NotificationConfig;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * A note in the graph itself of what the last start brought it up to. An application that finds its
 * own digests there, and the same numbers of records, has nothing to do.
 */
@Component
public class GraphState {

  /** Kept as simple as possible, because it is the first statement that the database plans. */
  private static final String READ = "MATCH (state:GraphState {id: 'graph'}) RETURN state";

  private static final String WRITE =
      """
      CYPHER 25
      MERGE (state:GraphState {id: 'graph'})
      SET state.schema = $schema, state.derived = $derived, state.data = $data,
        state.records = $records
      """;

  private static final String NOTE =
      """
      MATCH (state:GraphState {id: 'graph'}) WHERE state.records = $before
      SET state.records = $records
      """;

  private final Driver driver;
  private final DatabaseSelectionProvider databases;
  private final String counts;

  /**
   * @param derivations whose labels are counted; the database keeps these numbers at hand
   */
  public GraphState(
      Driver driver, DatabaseSelectionProvider databases, Collection<Derivation> derivations) {
    this.driver = driver;
    this.databases = databases;
    this.counts =
        Stream.concat(
                Stream.of("()-[n]->()", "(n:Node)"),
                derivations.stream()
                    .flatMap(derivation -> derivation.labels().stream().sorted())
                    .map("(n:`%s`)"::formatted))
            .map("MATCH %s RETURN count(n) AS number"::formatted)
            .collect(Collectors.joining(" UNION ALL "));
  }

  /**
   * @param schema the digest of {@code graph-schema}, and the database that has accepted it
   * @param derived the versions of what is derived
   * @param data the digest of the initial data
   * @param records how many relationships, records and derived labels there are
   */
  public record Content(String schema, String derived, String data, String records) {

    public Content withSchema(String schema) {
      return new Content(schema, derived, data, records);
    }

    static Content of(Value node) {
      return new Content(
          node.get("schema").asString(""),
          node.get("derived").asString(""),
          node.get("data").asString(""),
          node.get("records").asString(""));
    }
  }

  /**
   * What the graph says it holds, and what it holds.
   *
   * @param server the database and its version
   */
  public record Found(Content noted, List<Long> records, String server) {

    public boolean isEmpty() {
      return records.stream().allMatch(number -> number == 0);
    }
  }

  public Found read() {
    try (var session = driver.session(config())) {
      return session.executeRead(
          transaction -> {
            var state = transaction.run(READ);
            var noted =
                state.hasNext()
                    ? Content.of(state.next().get("state"))
                    : new Content("", "", "", "");
            var server = state.consume().server().agent();
            var records = transaction.run(counts).list(row -> row.get("number").asLong());
            return new Found(noted, records, server);
          });
    }
  }

  public void write(Content content) {
    Map<String, Object> parameters =
        Map.of(
            "schema", content.schema,
            "derived", content.derived,
            "data", content.data,
            "records", content.records);
    try (var session = driver.session(config())) {
      session.executeWriteWithoutResult(transaction -> transaction.run(WRITE, parameters));
    }
  }

  /** The numbers of records within the transaction of the caller. */
  public List<Long> records(Neo4jClient client) {
    return List.copyOf(client.query(counts).fetchAs(Long.class).all());
  }

  /**
   * Keeps the noted numbers right over a write, in its transaction. Where they were wrong before,
   * somebody else has written, and they stay wrong for the next start to see.
   *
   * @param before the numbers before the write
   */
  public void note(Neo4jClient client, List<Long> before) {
    client
        .query(NOTE)
        .bindAll(Map.of("before", before.toString(), "records", records(client).toString()))
        .run();
  }

  /** An empty graph knows none of the names. */
  private SessionConfig config() {
    return Sessions.with(databases)
        .withNotificationConfig(NotificationConfig.disableAllConfig())
        .build();
  }
}
