package org.talentgraph.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several costs in the order of their rank: each is made the least among the flows that are best
 * for those before it. These flows are a network again: an arc whose reduced cost is not zero keeps
 * its bound in every cheapest flow.
 */
final class Stages {

  private Stages() {}

  /**
   * @return one proven stage for each cost, the last with the flow that is best for all; empty if
   *     no flow keeps the bounds
   */
  static Optional<List<Stage>> cheapest(Network network, List<long[]> costs) {
    List<Stage> stages = new ArrayList<>();
    var next = network;
    for (var cost : costs) {
      var circulation = Circulation.cheapest(next.at(cost));
      if (circulation.isEmpty()) {
        return Optional.empty();
      }
      var stage = new Stage(circulation.get(), Distances.potentials(circulation.get()));
      stages.add(stage);
      if (stages.size() < costs.size()) {
        next = best(stage);
      }
    }
    return Optional.of(stages);
  }

  private static Network best(Stage stage) {
    var network = stage.network();
    var best = network.at(network.costs());
    for (var arc = 0; arc < network.arcs(); arc++) {
      if (stage.reducedCost(arc) != 0) {
        best.fix(arc, stage.circulation().flow()[arc]);
      }
    }
    return best;
  }
}
