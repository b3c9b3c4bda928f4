package org.talentgraph.graph;

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
import org.springframework.stereotype.Component;

/**
 * What the graph was brought up to, kept in the graph itself. An application that finds there what
 * it would bring, and as many records with each label as it left, has nothing to do.
 */
@Component
class GraphState {

  private static final String READ =
      """
      CYPHER 25
      OPTIONAL MATCH (state:GraphState {id: 'graph'})
      RETURN state.schema AS schema, state.derived AS derived, state.data AS data,
        state.records AS records, %s AS counted
      """;
  private static final String WRITE =
      """
      CYPHER 25
      MERGE (state:GraphState {id: 'graph'})
      SET state.schema = $schema, state.derived = $derived, state.data = $data,
        state.records = $records
      """;

  private final Driver driver;
  private final DatabaseSelectionProvider databases;
  private final String read;

  /**
   * @param derivations whose labels are counted; the database keeps these numbers at hand
   */
  GraphState(
      Driver driver, DatabaseSelectionProvider databases, Collection<Derivation> derivations) {
    this.driver = driver;
    this.databases = databases;
    var counts =
        Stream.concat(
                Stream.of("COUNT { ()-->() }", "COUNT { (:Node) }"),
                derivations.stream()
                    .flatMap(derivation -> derivation.labels().stream().sorted())
                    .map("COUNT { (:`%s`) }"::formatted))
            .collect(Collectors.joining(", ", "[", "]"));
    this.read = READ.formatted(counts);
  }

  /**
   * @param schema what stands in {@code graph-schema}, and which database has accepted it
   * @param derived the versions of what is derived
   * @param data the digest of the initial data
   * @param records how many relationships, records and derived labels there are
   */
  record Content(String schema, String derived, String data, String records) {}

  /**
   * What the graph says it holds, and what it holds.
   *
   * @param server the database and its version
   */
  record Found(Content noted, String records, String server) {}

  Found read() {
    try (var session = driver.session(config())) {
      return session.executeRead(
          transaction -> {
            var answer = transaction.run(read);
            var row = answer.single();
            return new Found(
                new Content(
                    row.get("schema").asString(""),
                    row.get("derived").asString(""),
                    row.get("data").asString(""),
                    row.get("records").asString("")),
                row.get("counted").asList(Value::asLong).toString(),
                answer.consume().server().agent());
          });
    }
  }

  void write(Content content) {
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

  /** An empty graph knows none of the names. */
  private SessionConfig config() {
    var config =
        SessionConfig.builder().withNotificationConfig(NotificationConfig.disableAllConfig());
    var database = databases.getDatabaseSelection().getValue();
    return (database == null ? config : config.withDatabase(database)).build();
  }
}
