package org.talentgraph.pairing;

import com.google.ortools.sat.CpSolverStatus;
import java.util.List;
import java.util.Optional;
import org.talentgraph.pairing.PairingOutcome.Undecided;
import org.talentgraph.pairing.PairingProgram.Found;

/** Pairings by search: those with efforts, and those that are best for the worst off. */
final class ProgramPairings {

  private ProgramPairings() {}

  static PairingOutcome plan(PairingProblem problem, Objective objective, Limits limits) {
    if (objective == Objective.MEETINGS_IN_TURN) {
      throw new IllegalArgumentException("meetings in turn are planned without efforts");
    }
    var best = best(problem, limits);
    if (objective == Objective.TOTAL_SCORE || !best.any()) {
      return outcome(problem, objective, limits, best, best, best);
    }
    var program = new PairingProgram(problem);
    program.beginWith(best.meetings());
    var worst = program.largestWorst(limits);
    if (!worst.any()) {
      return new Undecided();
    }
    var second = new PairingProgram(problem);
    second.giveEach(worst.value());
    second.beginWith(worst.meetings());
    var last = second.largestTotal(limits);
    return outcome(problem, objective, limits, worst, last.any() ? last : worst, best);
  }

  private static Found best(PairingProblem problem, Limits limits) {
    if (problem.limitsEffort()) {
      return new PairingProgram(problem).largestTotal(limits);
    }
    return Pairings.byFlow(problem, Objective.TOTAL_SCORE)
        .map(
            pairing ->
                new Found(
                    CpSolverStatus.OPTIMAL, pairing.value(), pairing.bound(), pairing.meetings()))
        .orElse(new Found(CpSolverStatus.INFEASIBLE, 0, 0, List.of()));
  }

  private static PairingOutcome outcome(
      PairingProblem problem,
      Objective objective,
      Limits limits,
      Found goal,
      Found last,
      Found best) {
    if (goal.status() == CpSolverStatus.INFEASIBLE) {
      return Shortages.find(problem, limits);
    }
    if (!goal.any()) {
      return new Undecided();
    }
    return new Pairing(
        objective,
        goal.proven() && last.proven() ? Status.OPTIMAL : Status.FEASIBLE,
        last.meetings(),
        goal.value(),
        goal.bound(),
        Fairness.of(problem, last.meetings(), best.bound()),
        Optional.empty());
  }
}
