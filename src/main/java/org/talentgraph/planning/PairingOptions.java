package org.talentgraph.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.criteria.Weights;
import org.talentgraph.pairing.Limits;
import org.talentgraph.pairing.Objective;

/** How a caller wants experts and demands to be paired. */
record PairingOptions(
    Objective objective,
    @Nullable List<Weights.Weight> weights,
    boolean againAllowed,
    double seconds,
    int seed) {

  Limits limits() {
    return new Limits(seconds, seconds, seed);
  }
}
