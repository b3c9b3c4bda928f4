package org.talentgraph.matching;

import java.util.Collection;
import java.util.List;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.Pair;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.criteria.Weights;

/**
 * A pair, and how it would be judged after changes.
 *
 * @param excluded ids of experts or demands that the caller does not want
 */
record WhatIf(
    DemandRecord demand,
    ExpertRecord expert,
    Taxonomies.Known known,
    Weights weights,
    Collection<String> excluded) {

  Pair pair() {
    return Pair.of(demand, expert, known);
  }

  /** What the two records themselves, or the caller, rule it out by. */
  List<Obstacles.Obstacle> obstacles() {
    return Obstacles.of(pair(), excluded);
  }

  Match judged() {
    return Match.of(this);
  }

  /** After changes of both sides. */
  WhatIf after(List<Relaxation> changes) {
    return new WhatIf(
        Relaxation.of(demand, changes), Relaxation.of(expert, changes), known, weights, excluded);
  }

  /** After changes of another pair, as far as they are of the same demand or the same expert. */
  WhatIf after(List<Relaxation> changes, WhatIf other) {
    return new WhatIf(
        demand.id().equals(other.demand.id()) ? Relaxation.of(demand, changes) : demand,
        expert.id().equals(other.expert.id()) ? Relaxation.of(expert, changes) : expert,
        known,
        weights,
        excluded);
  }
}
