package org.talentgraph.writing;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

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

  /**
   * Runs a step in one transaction, under the lock: all that it writes is written, or nothing. In
   * the end, shapes are checked and the derivations completed, and the graph gets its new version.
   * Where the database asks to try again (a deadlock, another leader), the whole step is run again,
   * so it must not change anything but the graph. A step within another one belongs to that.
   *
   * @param dryRun whether to do all of it, with all checks, and then to write nothing
   * @throws WriteRejected if something is wrong; nothing is written then
   */
  public <T> T locked(boolean dryRun, Supplier<T> step) {
    throw new UnsupportedOperationException();
  }

  /**
   * Checks the rows, writes what differs from the graph, and makes the change record; within {@link
   * #locked} or by itself. Where nothing differs, nothing is written and no change record is made.
   *
   * @throws WriteRejected if something is wrong with the rows, with everything that is wrong
   */
  public Written write(Change change, List<WriteRow> rows) {
    throw new UnsupportedOperationException();
  }
}
