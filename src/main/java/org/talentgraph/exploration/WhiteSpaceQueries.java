package org.talentgraph.exploration;

import graphql.GraphQLContext;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.GraphReads;
import org.talentgraph.graph.OutOfRange;

/** Which open demands are out of reach, and which new stations would reach most of them. */
@Controller
class WhiteSpaceQueries {

  private static final int MOST_GROUPS = 300;
  private static final int MOST_STATIONS = 10;
  private static final int MOST_EXAMPLES = 20;

  private final GraphReads reads;
  private final Walkable walkable;

  WhiteSpaceQueries(GraphReads reads, Walkable walkable) {
    this.reads = reads;
    this.walkable = walkable;
  }

  @QueryMapping
  WhiteSpace whiteSpace(
      @Argument WhiteSpaceKey by,
      @Argument int first,
      @Argument int stations,
      @Argument int examples,
      GraphQLContext context) {
    OutOfRange.refusePage(first, MOST_GROUPS);
    OutOfRange.refuse("BAD_STATIONS", "stations", stations, MOST_STATIONS);
    OutOfRange.refuse("BAD_EXAMPLES", "examples", examples, MOST_EXAMPLES);
    var demands =
        reads.records(WhiteSpaceStatements.by(by), walkable.day(context)).stream()
            .map(OpenDemand::of)
            .toList();
    return WhiteSpaceAnalysis.of(by, new WhiteSpace.Wanted(first, stations, examples), demands);
  }
}
