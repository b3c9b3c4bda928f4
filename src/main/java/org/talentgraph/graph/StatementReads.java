package org.talentgraph.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * The statements of {@code graph-schema/cypher} that Java reads by: what a selection of {@link
 * GraphRecords} cannot say. What the view does not show is left out wherever a statement writes
 * {@code VALID_NODES(list)} or {@code VALID_RELATIONSHIPS(list)}, by a {@link Restriction}.
 */
@Component
public final class StatementReads {

  private final GraphModel model;
  private final StatementFiles files;
  private final GraphReads reads;

  StatementReads(GraphModel model, StatementFiles files, GraphReads reads) {
    this.model = model;
    this.files = files;
    this.reads = reads;
  }

  /** What the statement of a file answers. */
  public List<Record> records(String file, Map<String, @Nullable Object> parameters, View view) {
    var restriction = Restriction.of(model, view);
    Map<String, @Nullable Object> all = new HashMap<>(parameters);
    all.putAll(restriction.parameters());
    return reads.records("CYPHER 25\n" + restriction.applied(files.get(file)), all);
  }
}
