package org.talentgraph.pairing;

import java.util.Arrays;

/** The cheapest ways to send one more unit through a flow, by Bellman and Ford. */
final class Distances {

  static final long UNREACHABLE = Long.MAX_VALUE / 4;

  private Distances() {}

  /**
   * @return for each node, a potential by which no arc with room has a negative cost: the proof
   *     that the flow is the cheapest
   * @throws IllegalStateException if the flow is not the cheapest
   */
  static long[] potentials(Circulation circulation) {
    var distances = new long[circulation.network().nodes()];
    settle(circulation, distances);
    return distances;
  }

  static long[] from(int node, Circulation circulation) {
    var distances = new long[circulation.network().nodes()];
    Arrays.fill(distances, UNREACHABLE);
    distances[node] = 0;
    settle(circulation, distances);
    return distances;
  }

  private static void settle(Circulation circulation, long[] distances) {
    for (var round = 0; relax(circulation, distances); round++) {
      if (round > distances.length) {
        throw new IllegalStateException("the flow is not the cheapest");
      }
    }
  }

  private static boolean relax(Circulation circulation, long[] distances) {
    var network = circulation.network();
    var flow = circulation.flow();
    var changed = false;
    for (var arc = 0; arc < flow.length; arc++) {
      var from = network.from(arc);
      var to = network.to(arc);
      var cost = network.cost(arc);
      if (flow[arc] < network.upper(arc)
          && distances[from] < UNREACHABLE
          && distances[from] + cost < distances[to]) {
        distances[to] = distances[from] + cost;
        changed = true;
      }
      if (flow[arc] > network.lower(arc)
          && distances[to] < UNREACHABLE
          && distances[to] - cost < distances[from]) {
        distances[from] = distances[to] - cost;
        changed = true;
      }
    }
    return changed;
  }
}
