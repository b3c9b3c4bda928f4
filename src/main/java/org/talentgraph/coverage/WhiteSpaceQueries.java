package org.talentgraph.coverage;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.GraphRecords;
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

  WhiteSpaceQueries(StatementReads reads, GraphRecords records) {
    this.reads = reads;
    this.records = records;
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
    var reach = new Reach(reads.records("white-space", Map.of("by", by.name()), view).getFirst());
    var open = records.all("Demand", OPEN, Reach.DEMAND, view);
    var demands = open.stream().map(demand -> reach.of(demand, by)).toList();
    return WhiteSpaceAnalysis.of(by, new WhiteSpace.Wanted(first, stations, examples), demands);
  }
}
