package org.talentgraph.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.talentgraph.model.GraphModel;

/**
 * Creates in the database what follows from the SDL, and what the files of {@code
 * graph-schema/neo4j} add. Every statement may be repeated, also by several applications at the
 * same time.
 */
@Component
public class SchemaUpdate {

  private static final String FILES = "classpath:graph-schema/neo4j/*.cypher";
  private static final Pattern COMMENT = Pattern.compile("(?m)^//.*$");

  /**
   * While many indexes come online, or another application creates the same ones, a busy database
   * ends other statements, and does not always say that they may be tried again.
   */
  private static final RetryTemplate PATIENTLY =
      new RetryTemplate(
          RetryPolicy.builder()
              .maxRetries(20)
              .delay(Duration.ofMillis(500))
              .jitter(Duration.ofMillis(250))
              .build());

  private final GraphSchema schema;
  private final ResourcePatternResolver resources;
  private final Neo4jClient client;
  private final TransactionTemplate transaction;

  SchemaUpdate(
      GraphModel model,
      ResourcePatternResolver resources,
      Neo4jClient client,
      PlatformTransactionManager transactions) {
    this.schema = GraphSchema.of(model);
    this.resources = resources;
    this.client = client;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Constraints and indexes in one transaction, and one for each file; awaits all indexes. */
  public void apply() {
    patiently(this::derived);
    files().map(SchemaUpdate::statements).forEach(file -> patiently(() -> run(file)));
    patiently(
        () ->
            client
                .query("UNWIND $names AS name CALL db.createProperty(name) RETURN count(*)")
                .bind(schema.properties())
                .to("names")
                .run());
    patiently(() -> client.query("CALL db.awaitIndexes(300)").run());
  }

  /** Looks again each time, because another application may have created some of it meanwhile. */
  private void derived() {
    var there = SchemaIndex.all(client);
    run(schema.remnants(there));
    run(schema.missing(there));
  }

  private void run(List<String> statements) {
    transaction.executeWithoutResult(
        _ -> statements.forEach(statement -> client.query(statement).run()));
  }

  private static void patiently(Runnable step) {
    PATIENTLY.invoke(
        () -> {
          step.run();
          return step;
        });
  }

  private Stream<String> files() {
    try {
      return Stream.of(resources.getResources(FILES))
          .sorted(Comparator.comparing(Resource::getFilename))
          .map(SchemaUpdate::text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A statement ends with a semicolon at the end of a line. */
  private static List<String> statements(String text) {
    return COMMENT
        .matcher(text)
        .replaceAll("")
        .transform(each -> Stream.of(each.split(";\\s*(\\R|$)")))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }
}
