package org.talentgraph.pairing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Searches the nodes into which more flow must go than can leave them, or the reverse: by Hoffman's
 * theorem the reason for every network without a circulation. To find those with the fewest needs
 * is hard, so CP-SAT does.
 */
final class SmallestCut {

  static {
    Loader.loadNativeLibraries();
  }

  /** Where more has to cross than can. */
  enum Direction {
    INWARD,
    OUTWARD
  }

  /** The nodes of a cut, and whether it is proven that none has a smaller weight. */
  record Cut(
      Network network,
      Direction direction,
      boolean[] inside,
      Set<Integer> needs,
      long weight,
      boolean smallest) {

    /** Whether the least flow of the arc is one of those that are too much together. */
    boolean needs(int arc) {
      return needs.contains(arc);
    }

    /** Whether the arc gives back what has to cross. */
    boolean gives(int arc) {
      return network.upper(arc) > 0 && crosses(arc, direction == Direction.OUTWARD);
    }

    private boolean crosses(int arc, boolean inward) {
      return inside[network.from(arc)] != inward && inside[network.to(arc)] == inward;
    }
  }

  private final Network network;
  private final Direction direction;
  private final CpModel model = new CpModel();
  private final BoolVar[] inside;
  private final Map<Integer, BoolVar> needs = new HashMap<>();
  private final LinearExprBuilder surplus = LinearExpr.newBuilder();
  private final LinearExprBuilder weight = LinearExpr.newBuilder();

  /**
   * @param firstFree arcs from this one on do not count as needs
   */
  SmallestCut(Network network, int root, int firstFree, Direction direction) {
    this.network = network;
    this.direction = direction;
    inside =
        IntStream.range(0, network.nodes())
            .mapToObj(node -> model.newBoolVar("node" + node))
            .toArray(BoolVar[]::new);
    model.addEquality(inside[root], 0);
    for (var arc = 0; arc < network.arcs(); arc++) {
      addNeed(arc, arc < firstFree);
      addGift(arc);
    }
    model.addGreaterOrEqual(surplus, 1);
    weight.addSum(inside);
    model.minimize(weight);
  }

  /** The end of the arc that is inside where the arc has to cross. */
  private BoolVar target(int arc) {
    return inside[direction == Direction.INWARD ? network.to(arc) : network.from(arc)];
  }

  private BoolVar source(int arc) {
    return inside[direction == Direction.INWARD ? network.from(arc) : network.to(arc)];
  }

  private void addNeed(int arc, boolean counts) {
    if (network.lower(arc) > 0) {
      var crosses = model.newBoolVar("needs" + arc);
      model.addImplication(crosses, target(arc));
      model.addImplication(crosses, source(arc).not());
      surplus.addTerm(crosses, network.lower(arc));
      needs.put(arc, crosses);
      if (counts) {
        weight.addTerm(crosses, inside.length);
      }
    }
  }

  private void addGift(int arc) {
    if (network.upper(arc) > 0) {
      var crosses = model.newBoolVar("gives" + arc);
      model.addBoolOr(new Literal[] {crosses, source(arc).not(), target(arc)});
      surplus.addTerm(crosses, -network.upper(arc));
    }
  }

  Optional<Cut> find(Limits limits) {
    var solver = new CpSolver();
    solver
        .getParameters()
        .setMaxDeterministicTime(limits.work())
        .setMaxTimeInSeconds(limits.left())
        .setRandomSeed(limits.seed())
        .setNumWorkers(1);
    var status = solver.solve(model);
    if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
      return Optional.empty();
    }
    var found = new boolean[inside.length];
    for (var node = 0; node < inside.length; node++) {
      found[node] = solver.booleanValue(inside[node]);
    }
    var needed =
        needs.entrySet().stream()
            .filter(entry -> solver.booleanValue(entry.getValue()))
            .map(Map.Entry::getKey)
            .collect(toUnmodifiableSet());
    var proven = status == CpSolverStatus.OPTIMAL;
    var value = Math.round(solver.objectiveValue());
    return Optional.of(new Cut(network, direction, found, needed, value, proven));
  }
}
