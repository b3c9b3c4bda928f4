package org.talentgraph.paths;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.StatementReads;
import org.talentgraph.model.View;

/** What holds several records together, as a picture of them shows it. */
@Controller
class TieQueries {

  private final StatementReads reads;
  private final Walkable walkable;

  TieQueries(StatementReads reads, Walkable walkable) {
    this.reads = reads;
    this.walkable = walkable;
  }

  @QueryMapping
  List<Tie> ties(@Argument List<String> among, DataFetchingEnvironment environment) {
    var parameters = Map.<String, @Nullable Object>of("among", among, "types", walkable.types());
    return reads.records("ties-among", parameters, View.of(environment)).stream()
        .map(row -> Tie.of(row.get("node"), row.get("tie"), row.get("other"), walkable))
        .toList();
  }
}
