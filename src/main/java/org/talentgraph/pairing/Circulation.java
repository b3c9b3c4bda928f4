package org.talentgraph.pairing;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase.Status;
import java.util.Optional;

/** The cheapest flow in a network that keeps all bounds and loses nothing at any node. */
record Circulation(Network network, int[] flow) {

  static {
    Loader.loadNativeLibraries();
  }

  /**
   * @return empty if no flow keeps the bounds
   */
  static Optional<Circulation> cheapest(Network network) {
    var solver = new MinCostFlow(network.nodes(), network.arcs());
    try {
      var supplies = new long[network.nodes()];
      for (var arc = 0; arc < network.arcs(); arc++) {
        var lower = network.lower(arc);
        supplies[network.to(arc)] += lower;
        supplies[network.from(arc)] -= lower;
        solver.addArcWithCapacityAndUnitCost(
            network.from(arc), network.to(arc), network.upper(arc) - lower, network.cost(arc));
      }
      for (var node = 0; node < supplies.length; node++) {
        solver.setNodeSupply(node, supplies[node]);
      }
      var status = solver.solve();
      if (status == Status.INFEASIBLE) {
        return Optional.empty();
      }
      if (status != Status.OPTIMAL) {
        throw new IllegalStateException("min-cost flow ended with " + status);
      }
      return Optional.of(new Circulation(network, flow(network, solver)));
    } finally {
      solver.delete();
    }
  }

  private static int[] flow(Network network, MinCostFlow solver) {
    var flow = new int[network.arcs()];
    for (var arc = 0; arc < flow.length; arc++) {
      flow[arc] = network.lower(arc) + (int) solver.getFlow(arc);
    }
    return flow;
  }
}
