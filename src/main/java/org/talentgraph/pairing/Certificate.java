package org.talentgraph.pairing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The proof that a pairing is the best, and the prices that come with it. A pair whose score is
 * below the sum of the prices of its demand, enterprise and expert does not meet in any best
 * pairing; prices times limits add up to the bound.
 */
public final class Certificate {

  private final PairingNetwork pairing;
  private final List<Stage> stages;
  private final Map<Integer, long[]> distances = new ConcurrentHashMap<>();
  private final Map<Pair, Integer> arcs = new HashMap<>();

  Certificate(PairingNetwork pairing, List<Stage> stages) {
    this.pairing = pairing;
    this.stages = stages;
  }

  List<Stage> stages() {
    return stages;
  }

  private Stage last() {
    return stages.getLast();
  }

  /** What one more meeting of the enterprise is worth at the most; below 0: one fewer. */
  public long enterprisePrice(String id) {
    return price(pairing.root, node(pairing.enterprises, id));
  }

  /** What one more meeting of the demand is worth at the most; below 0: one fewer. */
  public long demandPrice(Demand demand) {
    var host = node(pairing.enterprises, demand.enterprise());
    return price(host, node(pairing.demands, demand.id()));
  }

  /** What one more meeting of the expert is worth at the most; below 0: one fewer. */
  public long expertPrice(String id) {
    return price(node(pairing.experts, id), pairing.root);
  }

  /**
   * What a pair that was left out would have needed.
   *
   * @return the least score at which a best pairing holds the pair, exactly; of a pair that meets,
   *     its score; empty if no pairing that keeps the limits, and the fairness asked for, has it at
   *     any score, or if the pair is no candidate
   */
  public OptionalLong needed(Pair pair) {
    var arc = arcs().get(pair);
    var network = last().network();
    if (arc == null || network.upper(arc) == 0) {
      return OptionalLong.empty();
    }
    if (last().circulation().flow()[arc] > 0) {
      return OptionalLong.of(-network.cost(arc));
    }
    var ways =
        distances.computeIfAbsent(
            network.to(arc), node -> Distances.from(node, last().circulation()));
    var distance = ways[network.from(arc)];
    return distance == Distances.UNREACHABLE ? OptionalLong.empty() : OptionalLong.of(distance);
  }

  private Map<Pair, Integer> arcs() {
    synchronized (arcs) {
      if (arcs.isEmpty()) {
        for (var index = 0; index < pairing.candidates.size(); index++) {
          arcs.put(pairing.candidates.get(index).pair(), pairing.first + index);
        }
      }
      return arcs;
    }
  }

  private long price(int from, int to) {
    return last().potentials()[to] - last().potentials()[from];
  }

  private static int node(Map<String, Integer> nodes, String id) {
    var node = nodes.get(id);
    if (node == null) {
      throw new IllegalArgumentException("unknown: " + id);
    }
    return node;
  }
}
