package org.talentgraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.talentgraph.database.Derivation;
import org.talentgraph.database.Digest;
import org.talentgraph.database.FirstContact;
import org.talentgraph.database.GraphState;
import org.talentgraph.database.SchemaUpdate;
import org.talentgraph.database.StartLog;

/**
 * Brings the graph up to date when the application starts: its schema, what is derived from its
 * records, and the initial data. It does not look at what has not changed since the last start. The
 * application is ready when the data are there; then a changed schema is checked against the
 * database. If any of this fails, the application ends.
 */
@Component
class GraphStart implements ApplicationRunner {

  private static final Logger logger = LoggerFactory.getLogger(GraphStart.class);

  /** Of two applications that write the same at the same time, the database ends one. */
  private static final RetryTemplate AGAIN =
      new RetryTemplate(
          RetryPolicy.builder()
              .includes(TransientDataAccessException.class)
              .maxRetries(20)
              .delay(Duration.ofMillis(500))
              .jitter(Duration.ofMillis(250))
              .build());

  private final FirstContact contact;
  private final GraphState state;
  private final SchemaUpdate schema;
  private final SchemaCheck check;
  private final List<Derivation> derivations;
  private final List<InitialData> data;
  private final ResourcePatternResolver resources;
  private final Neo4jClient client;
  private final StartLog log;
  private final ApplicationEventPublisher events;

  GraphStart(
      FirstContact contact,
      GraphState state,
      SchemaUpdate schema,
      SchemaCheck check,
      List<Derivation> derivations,
      List<InitialData> data,
      ResourcePatternResolver resources,
      Neo4jClient client,
      StartLog log,
      ApplicationEventPublisher events) {
    this.contact = contact;
    this.state = state;
    this.schema = schema;
    this.check = check;
    this.derivations = derivations;
    this.data = data;
    this.resources = resources;
    this.client = client;
    this.log = log;
    this.events = events;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    GraphState.Found found;
    GraphState.Content wanted;
    try (log) {
      // beside what follows, by a thread with our class loader: those of the pool see no file of
      // the jar
      var answers = CompletableFuture.runAsync(check::answers, Thread::startVirtualThread);
      log.begin("database");
      contact.await();
      found = state.read();
      wanted = wanted(found);
      if (!found.noted().equals(wanted)) {
        bring(wanted, found);
      }
      await(answers);
      log.end();
    }
    AvailabilityChangeEvent.publish(events, this, ReadinessState.ACCEPTING_TRAFFIC);
    if (!wanted.schema().equals(found.noted().schema())) {
      checkFiles(wanted.schema());
    }
  }

  /** Planning the statement files takes seconds, so requests are answered meanwhile. */
  private void checkFiles(String schema) {
    check.run();
    state.write(state.read().noted().withSchema(schema));
    logger.info("The schema fits the database");
  }

  private GraphState.Content wanted(GraphState.Found found) {
    return new GraphState.Content(
        schemaDigest() + " " + found.server(),
        derivations.stream()
            .map(each -> each.getClass().getSimpleName() + each.version())
            .sorted()
            .collect(Collectors.joining(" ")),
        data.stream().map(InitialData::digest).collect(Collectors.joining(" ")),
        found.records().toString());
  }

  private void bring(GraphState.Content wanted, GraphState.Found found) {
    var noted = found.noted();
    if (!wanted.schema().equals(noted.schema())) {
      log.begin("schema");
      schema.apply();
    }
    var otherKeys = !wanted.derived().equals(noted.derived());
    if (!found.isEmpty() && (otherKeys || !wanted.records().equals(noted.records()))) {
      log.begin("keys");
      again(() -> derive(otherKeys));
    }
    if (!wanted.data().equals(noted.data())) {
      log.begin("data");
      again(() -> data.forEach(InitialData::load));
    }
    log.begin("note");
    var unchanged = wanted.schema().equals(noted.schema());
    var records = state.read().records().toString();
    state.write(
        new GraphState.Content(
            unchanged ? wanted.schema() : "", wanted.derived(), wanted.data(), records));
  }

  private static void again(Runnable step) {
    AGAIN.invoke(
        () -> {
          step.run();
          return step;
        });
  }

  private static void await(CompletableFuture<Void> checked) {
    try {
      checked.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  private void derive(boolean anew) {
    for (var derivation : derivations) {
      if (anew) {
        client
            .query(
                """
                CYPHER 25
                MATCH (n:$any($labels))
                CALL (n) { REMOVE n:$($labels) } IN TRANSACTIONS OF 10000 ROWS
                """)
            .bind(derivation.labels())
            .to("labels")
            .run();
      }
      derivation.complete();
    }
  }

  private String schemaDigest() {
    var digest = new Digest();
    try {
      for (var folder : List.of("graphql", "cypher", "neo4j")) {
        for (var file : resources.getResources("classpath:graph-schema/" + folder + "/*")) {
          digest.add(String.valueOf(file.getFilename())).add(file.getContentAsByteArray());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return digest.hex();
  }
}
