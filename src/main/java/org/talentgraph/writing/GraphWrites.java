package org.talentgraph.writing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.RetryableException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.talentgraph.database.Derivation;
import org.talentgraph.database.GraphState;
import org.talentgraph.database.GraphVersion;
import org.talentgraph.database.OutcomeUnknown;
import org.talentgraph.database.WorkEnded;
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
  private final LockedTransactions transactions;
  private final RecordTypes types;
  private final StoredChanges changes;
  private final GraphState state;
  private final GraphVersion version;
  private final List<Derivation> derivations;
  private final OwnKeys keys;
  private final List<ShapeCheck> shapes;
  private final Set<String> machinery;
  private final ThreadLocal<@Nullable RunningWrite> running = new ThreadLocal<>();

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
    this.transactions = new LockedTransactions(client, transactions);
    this.types = types;
    this.changes = changes;
    this.state = state;
    this.version = version;
    this.derivations = derivations;
    this.keys = OwnKeys.of(derivations);
    this.shapes = shapes;
    this.machinery =
        Stream.concat(
                Stream.of("id", GraphField.Version.PROPERTY, "seededBy"),
                derivations.stream().flatMap(each -> each.properties().stream()))
            .collect(toUnmodifiableSet());
  }

  /**
   * Runs a step in one transaction, under the lock: all that it writes is written, or nothing. In
   * the end, shapes are checked and the derivations completed, and the graph gets its new version.
   * Where the database asks to try again (a deadlock, another leader), the whole step is run again,
   * so it must not change anything but the graph; one that is stored although its commit got no
   * answer is not. A step within another one belongs to that.
   *
   * @param dryRun whether to do all of it, with all checks, and then to write nothing
   * @throws WriteRejected if something is wrong; nothing is written then
   * @throws OutcomeUnknown if the database does not tell whether it is stored
   * @throws WorkEnded if it is not its turn, or it is not done, before the request must end;
   *     nothing is written then
   */
  public <T> T locked(boolean dryRun, Supplier<T> step) {
    if (running.get() != null) {
      return step.get();
    }
    var locked = new LockedStep<>(dryRun, step);
    try {
      return AGAIN.invoke(locked::attempt);
    } catch (RuntimeException e) {
      throw locked.isUncertain() ? new OutcomeUnknown(e) : e;
    }
  }

  private static boolean mayBeTriedAgain(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(each -> each instanceof RetryableException || each instanceof CommitFailed);
  }

  /** A step that is run again until it is known whether what it has written is stored. */
  private final class LockedStep<T> {

    private final boolean dryRun;
    private final Supplier<T> step;
    private @Nullable Attempt<T> last;
    private boolean hasNoAnswer;

    LockedStep(boolean dryRun, Supplier<T> step) {
      this.dryRun = dryRun;
      this.step = step;
    }

    T attempt() {
      try {
        var done = transactions.run(dryRun, this::lastOrNew);
        if (done.write.hasWritten() && !dryRun) {
          version.changed();
        }
        return done.answer;
      } catch (CommitFailed e) {
        hasNoAnswer = true;
        throw e;
      }
    }

    private Attempt<T> lastOrNew() {
      if (last == null || !hasNoAnswer || !changes.has(last.write.mark())) {
        hasNoAnswer = false;
        last = GraphWrites.this.run(step, new RunningWrite(dryRun));
      }
      return last;
    }

    boolean isUncertain() {
      return hasNoAnswer && last != null && last.write.hasWritten();
    }
  }

  private record Attempt<T>(RunningWrite write, T answer) {}

  private <T> Attempt<T> run(Supplier<T> step, RunningWrite write) {
    running.set(write);
    try {
      var records = state.records(client);
      var answer = step.get();
      if (write.hasWritten()) {
        write.check(shapes, types, client);
        derivations.forEach(each -> each.complete(write.touched()));
        state.note(client, records);
      }
      return new Attempt<>(write, answer);
    } finally {
      running.remove();
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

  private Written written(Change change, List<WriteRow> given) {
    var rows = given.stream().map(types::renamed).toList();
    var folder = change.kind() == Change.Kind.SEED ? change.by() : null;
    var present = new PresentReads(client, types, machinery).of(rows);
    List<Problem> problems = new ArrayList<>();
    List<Modification> modifications =
        new ArrayList<>(new NodeComparison(present, folder, problems).of(rows));
    modifications.addAll(new RelationshipComparison(types, present, folder, problems).of(rows));
    var kinds = present.typesAfter(modifications);
    problems.addAll(new RowChecks(types, kinds).problemsOf(modifications));
    if (!problems.isEmpty()) {
      throw new WriteRejected(problems);
    }
    if (modifications.isEmpty()) {
      return new Written(null, List.of(), versions(rows, present));
    }
    var number = changes.last() + 1;
    new ModificationWrites(client, types, keys, number, folder).write(modifications);
    var write = current();
    changes.write(write.mark(number), change, modifications);
    write.add(rows, modifications, kinds);
    var versions = versions(rows, present);
    if (!write.isDry()) {
      modifications.forEach(each -> each.owners().forEach(id -> versions.replace(id, number)));
    }
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
