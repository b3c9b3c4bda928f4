package org.talentgraph.matching;

import java.util.List;
import org.talentgraph.model.Reference;

/** A pair that is ruled out, and why. */
record RuledOut(Match match) {

  public Reference expert() {
    return match.expert();
  }

  public Reference demand() {
    return match.demand();
  }

  public double score() {
    return match.score();
  }

  public List<Obstacles.Obstacle> reasons() {
    return match.obstacles();
  }

  /** What would let the pair in. */
  public List<Help> whatWouldHelp() {
    return match.whatWouldHelp();
  }
}
