package org.talentgraph.records;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.language.InvalidInput;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.model.Visibility;
import org.talentgraph.records.GivenRecords.Saved;
import org.talentgraph.security.Caller;
import org.talentgraph.security.SeenRecords;
import org.talentgraph.writing.GraphWrites;

/**
 * Records that are read and saved in one step under the lock of all writers, so that what is read
 * to decide is still so when it is saved.
 */
@Component
public final class LockedRecords {

  private final GraphWrites writes;
  private final GivenRecords given;
  private final GraphRecords records;
  private final SeenRecords seen;
  private final Clock clock;

  LockedRecords(
      GraphWrites writes,
      GivenRecords given,
      GraphRecords records,
      SeenRecords seen,
      Neo4jClient client,
      Clock clock) {
    this.writes = writes;
    this.given = given;
    this.records = records.within(client);
    this.seen = seen;
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * Runs a step that saves a record; everything else here is meant for such steps.
   *
   * @param field of {@code RecordInput} for its kind, as {@code demand}
   * @throws InvalidInput with the places beginning at {@code field}
   */
  public <T> T run(String field, Supplier<T> step) {
    return GivenRecords.inField(field, () -> writes.locked(false, step));
  }

  /** A record that a caller sees. */
  public Optional<Row> find(String type, String id, String selection, Caller caller) {
    return records.find(type, id, selection, view(seen.of(caller)));
  }

  /** A record, whoever sees it. */
  public Optional<Row> stored(String type, String id, String selection) {
    return records.find(type, id, selection, view(Visibility.EVERYTHING));
  }

  /** All records that meet a filter, whoever sees them. */
  public List<Row> stored(String type, Map<String, Object> where, String selection) {
    return records.all(type, where, selection, view(Visibility.EVERYTHING));
  }

  private View view(Visibility visibility) {
    return new View(Optional.empty(), visibility, today());
  }

  /** Saves one, as {@code save} does. */
  public Saved save(String field, Map<String, ? extends @Nullable Object> record, Caller caller) {
    return given.save(field, record, caller);
  }
}
