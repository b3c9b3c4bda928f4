package org.talentgraph.coverage;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
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

  private final StatementReads reads;

  WhiteSpaceQueries(StatementReads reads) {
    this.reads = reads;
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
    var read =
        reads.records("white-space", Map.of("by", by.name()), View.of(environment)).getFirst();
    var reach = new Reach(read);
    var demands = read.get("demands").asList(demand -> reach.of(demand, by));
    return WhiteSpaceAnalysis.of(by, new WhiteSpace.Wanted(first, stations, examples), demands);
  }
}
