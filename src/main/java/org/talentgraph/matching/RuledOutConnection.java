package org.talentgraph.matching;

import java.util.List;
import org.talentgraph.graph.AskedPage;
import org.talentgraph.model.PageInfo;
import org.talentgraph.model.Tally;

/** A page of the pairs that are ruled out. */
record RuledOutConnection(List<Edge> edges, PageInfo pageInfo, Tally totalCount) {

  /** A pair on the page. */
  record Edge(String cursor, RuledOut node) {}

  static RuledOutConnection of(List<Match> barred, AskedPage asked) {
    var page = asked.of(barred, Match::key);
    return new RuledOutConnection(
        page.edges((cursor, match) -> new Edge(cursor, new RuledOut(match))),
        page.info(),
        Tally.of(barred, Match::isMadeUp));
  }
}
