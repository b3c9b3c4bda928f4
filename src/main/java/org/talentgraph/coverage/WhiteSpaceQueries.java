package org.talentgraph.coverage;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.graph.NodeFilter;
import org.talentgraph.graph.StatementReads;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.OutOfRange;
import org.talentgraph.model.View;

/** Which open demands are out of reach, and which new stations would reach most of them. */
@Controller
class WhiteSpaceQueries {

  private static final int MOST_GROUPS = 300;
  private static final int MOST_STATIONS = 10;
  private static final int MOST_EXAMPLES = 20;

  private static final Map<String, Object> OPEN = Map.of("open", Map.of("eq", true));

  private final StatementReads reads;
  private final GraphRecords records;
  private final NodeFilter filter;

  WhiteSpaceQueries(StatementReads reads, GraphRecords records, NodeFilter filter) {
    this.reads = reads;
    this.records = records;
    this.filter = filter;
  }

  @QueryMapping
  WhiteSpace whiteSpace(
      @Argument WhiteSpaceKey by,
      @Argument int first,
      @Argument int stations,
      @Argument int examples,
      DataFetchingEnvironment environment) {
    OutOfRange.refusePage(first, MOST_GROUPS);
    OutOfRange.refuse(ErrorCode.BAD_STATIONS, "stations", stations, MOST_STATIONS);
    OutOfRange.refuse(ErrorCode.BAD_EXAMPLES, "examples", examples, MOST_EXAMPLES);
    var view = View.of(environment);
    Map<String, Object> where = environment.getArgument("where");
    var read = reads.records("white-space", Map.of("by", by.name()), view).getFirst();
    var reach = new Reach(read, considered(environment.getArgument("experts"), view));
    var open = records.all("Demand", where == null ? OPEN : and(OPEN, where), Reach.DEMAND, view);
    var demands = open.stream().map(demand -> reach.of(demand, by)).toList();
    return WhiteSpaceAnalysis.of(by, new WhiteSpace.Wanted(first, stations, examples), demands);
  }

  private @Nullable Set<String> considered(@Nullable Map<String, Object> experts, View view) {
    return experts == null ? null : filter.passing("Expert", experts, Integer.MAX_VALUE, view);
  }

  private static Map<String, Object> and(Map<String, Object> one, Map<String, Object> other) {
    return Map.of("and", List.of(one, other));
  }
}
