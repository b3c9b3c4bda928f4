package org.talentgraph.changes;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/** Knows of which kinds records are that a change has touched. */
@Component
public final class TouchedRecords {

  private final GraphRecords records;

  TouchedRecords(GraphRecords records) {
    this.records = records;
  }

  /** The kinds of records that are there. */
  public Set<String> of(Set<String> ids) {
    return records.get("Node", List.copyOf(ids), "__typename", View.WHOLE).stream()
        .map(Row::type)
        .collect(toSet());
  }
}
