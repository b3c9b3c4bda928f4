package org.talentgraph.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans who meets whom. */
public final class Pairings {

  private Pairings() {}

  /**
   * @return a {@link Pairing}; a {@link Shortage} where not everybody can have the meetings needed
   */
  public static PairingOutcome plan(PairingProblem problem, Objective objective, Limits given) {
    var limits = given.begun();
    if (objective == Objective.WORST_OFF || problem.limitsEffort()) {
      return ProgramPairings.plan(problem, objective, limits);
    }
    return byFlow(problem, objective)
        .<PairingOutcome>map(pairing -> pairing)
        .orElseGet(() -> Shortages.find(problem, limits));
  }

  static Optional<Pairing> byFlow(PairingProblem problem, Objective objective) {
    var inTurn = objective == Objective.MEETINGS_IN_TURN;
    var pairing = new PairingNetwork(problem, inTurn);
    List<long[]> costs = inTurn ? pairing.costsOfTurns() : new ArrayList<>();
    costs.add(pairing.network.costs());
    return Stages.cheapest(pairing.network, costs)
        .map(stages -> pairing(problem, objective, pairing, stages));
  }

  private static Pairing pairing(
      PairingProblem problem, Objective objective, PairingNetwork network, List<Stage> stages) {
    var last = stages.getLast();
    var meetings = network.meetings(last.circulation().flow());
    var total = meetings.stream().mapToLong(Candidate::score).sum();
    return new Pairing(
        objective,
        Status.OPTIMAL,
        meetings,
        total,
        -last.bound(),
        Fairness.of(problem, meetings, best(problem, objective, total)),
        Optional.of(new Certificate(network, stages)));
  }

  private static long best(PairingProblem problem, Objective objective, long total) {
    return objective == Objective.TOTAL_SCORE
        ? total
        : byFlow(problem, Objective.TOTAL_SCORE).map(Pairing::total).orElse(total);
  }
}
