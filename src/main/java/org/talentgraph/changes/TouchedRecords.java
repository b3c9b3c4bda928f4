package org.talentgraph.changes;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.model.Visibility;

/** Knows of which kinds records are that a change has touched, and who sees them. */
@Component
public final class TouchedRecords {

  private final GraphRecords records;
  private final SeenChanges changes;

  TouchedRecords(GraphRecords records, SeenChanges changes) {
    this.records = records;
    this.changes = changes;
  }

  /** The kinds of records that are there. */
  public Set<String> of(Set<String> ids) {
    return records.get("Node", List.copyOf(ids), "__typename", View.WHOLE).stream()
        .map(Row::type)
        .collect(toSet());
  }

  /**
   * Whether a change is told as it is to whoever hears of all: something of it is seen, and nothing
   * is said about it.
   */
  boolean surelyTold(TouchingChange change, Visibility visibility) {
    return change.change().message() == null && changes.surelyShows(change, visibility);
  }

  /** A change as one who does not see all records may hear of it: without the others. */
  public TouchingChange seen(TouchingChange change, Visibility visibility) {
    return changes.seen(change, visibility);
  }
}
