package org.talentgraph.writing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.RetryableException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.talentgraph.database.Derivation;
import org.talentgraph.database.GraphState;
import org.talentgraph.database.GraphVersion;
import org.talentgraph.database.Work;
import org.talentgraph.model.GraphField;

/**
 * The door by which records are written.
 *
 * <pre>{@code
 * var written =
 *     writes.locked(
 *         dryRun,
 *         () -> {
 *           // what is read here by Neo4jClient, or GraphRecords.within(client), nobody else changes
 *           return writes.write(new Change(Kind.SAVE, "anna", "EDITOR", null), rows);
 *         });
 * }</pre>
 *
 * <p>All writers, also those of other copies of the application, come one after the other: a lock
 * in the graph is taken first, so nothing that is read after it is outdated when it is written.
 */
@Component
public final class GraphWrites {

  /** Of several applications that write at the same time, one writes and the others wait. */
  private static final String LOCK =
      "MERGE (state:GraphState {id: 'graph'}) SET state.lock = true REMOVE state.lock";

  /** As the driver tries again: a deadlock with somebody else, or another leader. */
  private static final RetryTemplate AGAIN =
      new RetryTemplate(
          RetryPolicy.builder()
              .predicate(GraphWrites::mayBeTriedAgain)
              .maxRetries(20)
              .delay(Duration.ofMillis(100))
              .jitter(Duration.ofMillis(50))
              .build());

  private final Neo4jClient client;
  private final TransactionTemplate transaction;
  private final RecordTypes types;
  private final StoredChanges changes;
  private final GraphState state;
  private final GraphVersion version;
  private final List<Derivation> derivations;
  private final List<ShapeCheck> shapes;
  private final Set<String> machinery;
  private final ThreadLocal<@Nullable RunningWrite> running = new ThreadLocal<>();

  /** Whoever waits for the lock of the graph holds a connection, which reads may need. */
  private final Semaphore turn = new Semaphore(1, true);

  GraphWrites(
      Neo4jClient client,
      PlatformTransactionManager transactions,
      RecordTypes types,
      StoredChanges changes,
      GraphState state,
      GraphVersion version,
      List<Derivation> derivations,
      List<ShapeCheck> shapes) {
    this.client = client;
    this.transaction = new TransactionTemplate(transactions);
    this.types = types;
    this.changes = changes;
    this.state = state;
    this.version = version;
    this.derivations = derivations;
    this.shapes = shapes;
    this.machinery =
        Stream.concat(
                Stream.of("id", GraphField.Version.PROPERTY, "seededBy"),
                derivations.stream().map(Derivation::property))
            .collect(toUnmodifiableSet());
  }

  /**
   * Runs a step in one transaction, under the lock: all that it writes is written, or nothing. In
   * the end, shapes are checked and the derivations completed, and the graph gets its new version.
   * Where the database asks to try again (a deadlock, another leader), the whole step is run again,
   * so it must not change anything but the graph. A step within another one belongs to that.
   *
   * @param dryRun whether to do all of it, with all checks, and then to write nothing
   * @throws WriteRejected if something is wrong; nothing is written then
   * @throws org.talentgraph.database.WorkEnded if it is not its turn before the request must end
   */
  public <T> T locked(boolean dryRun, Supplier<T> step) {
    if (running.get() != null) {
      return step.get();
    }
    return AGAIN.invoke(() -> attempt(dryRun, step));
  }

  private static boolean mayBeTriedAgain(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(RetryableException.class::isInstance);
  }

  private <T> T attempt(boolean dryRun, Supplier<T> step) {
    var write = new RunningWrite();
    Work.current().await(turn);
    running.set(write);
    try {
      var result =
          transaction.execute(
              status -> {
                client.query(LOCK).run();
                var records = state.records(client);
                var done = step.get();
                if (write.hasWritten()) {
                  write.check(shapes, client);
                  derivations.forEach(each -> each.complete(write.touched()));
                  state.note(client, records);
                }
                if (dryRun) {
                  status.setRollbackOnly();
                }
                return done;
              });
      if (write.hasWritten() && !dryRun) {
        version.changed();
      }
      return result;
    } finally {
      running.remove();
      turn.release();
    }
  }

  /**
   * Checks the rows, writes what differs from the graph, and makes the change record; within {@link
   * #locked} or by itself. Where nothing differs, nothing is written and no change record is made.
   *
   * @throws WriteRejected if something is wrong with the rows, with everything that is wrong
   */
  public Written write(Change change, List<WriteRow> rows) {
    return locked(false, () -> written(change, rows));
  }

  private Written written(Change change, List<WriteRow> rows) {
    var folder = change.kind() == Change.Kind.SEED ? change.by() : null;
    var present = new PresentReads(client, types, machinery).of(rows);
    List<Problem> problems = new ArrayList<>();
    List<Modification> modifications =
        new ArrayList<>(new NodeComparison(present, folder, problems).of(rows));
    modifications.addAll(new RelationshipComparison(types, present, folder, problems).of(rows));
    problems.addAll(new RowChecks(types, present.types()).problemsOf(modifications));
    if (!problems.isEmpty()) {
      throw new WriteRejected(problems);
    }
    if (modifications.isEmpty()) {
      return new Written(null, List.of(), versions(rows, present));
    }
    var number = changes.last() + 1;
    new ModificationWrites(client, types, number, folder).write(modifications);
    changes.write(number, change, modifications);
    current().add(rows, modifications);
    var versions = versions(rows, present);
    modifications.forEach(each -> each.owners().forEach(id -> versions.replace(id, number)));
    return new Written(
        number, modifications.stream().map(Modification::difference).toList(), versions);
  }

  private RunningWrite current() {
    var write = running.get();
    if (write == null) {
      throw new IllegalStateException("Nothing is written outside of the lock");
    }
    return write;
  }

  private static Map<String, Integer> versions(List<WriteRow> rows, Present present) {
    Map<String, Integer> versions = new HashMap<>();
    for (var row : rows) {
      if (row instanceof NodeRow node) {
        var stored = present.nodes().get(node.id());
        versions.put(node.id(), stored == null ? 0 : stored.version());
      }
    }
    return versions;
  }
}
