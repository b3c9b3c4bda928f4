package org.talentgraph.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.stereotype.Component;
import org.talentgraph.compiler.Rendering;
import org.talentgraph.database.GraphReads;
import org.talentgraph.database.StatementFiles;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.View;
import org.talentgraph.plan.Passes;
import org.talentgraph.plan.Values;

/**
 * The statements of {@code graph-schema/cypher} that Java reads by: what a selection of {@link
 * GraphRecords} cannot say. What the view does not show is left out wherever a statement writes
 * {@code VALID_NODES(list)} or {@code VALID_RELATIONSHIPS(list)}.
 */
@Component
public final class StatementReads {

  private final GraphModel model;
  private final StatementFiles files;
  private final GraphReads reads;

  public StatementReads(GraphModel model, StatementFiles files, GraphReads reads) {
    this.model = model;
    this.files = files;
    this.reads = reads;
  }

  /** What the statement of a file answers. */
  public List<Record> records(String file, Map<String, @Nullable Object> parameters, View view) {
    var values = new Values(view);
    var statement = "CYPHER 25\n" + restricted(files.get(file), view, values);
    return reads.records(statement, parameters(parameters, values));
  }

  /** The same; empty if the database ended it because its time was up. */
  public Optional<List<Record>> inTime(
      String file, Map<String, @Nullable Object> parameters, View view) {
    try {
      return Optional.of(records(file, parameters, view));
    } catch (Neo4jException e) {
      if (GraphReads.timedOut(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private String restricted(String statement, View view, Values values) {
    var restriction = Passes.of(model, view, values).restriction();
    return Rendering.restricted(statement, restriction, model, files);
  }

  private static Map<String, @Nullable Object> parameters(
      Map<String, @Nullable Object> own, Values values) {
    var all = values.parameters();
    all.putAll(own);
    return all;
  }
}
