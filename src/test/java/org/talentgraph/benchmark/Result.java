package org.talentgraph.benchmark;

import java.util.Map;
import org.talentgraph.benchmark.Line.Way;

/** What was measured of one line on a graph of one size. */
record Result(int experts, Line line, Map<Way, Figures> figures) {

  Figures compiled() {
    return figures.get(Way.COMPILED);
  }

  Figures byHand() {
    return figures.get(Way.BY_HAND);
  }

  /** How many times the requests a second of the statement by hand the compiled one reaches. */
  double ratio() {
    return compiled().perSecond() / byHand().perSecond();
  }
}
