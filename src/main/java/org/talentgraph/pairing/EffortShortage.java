package org.talentgraph.pairing;

import static java.util.stream.Collectors.toSet;

import com.google.ortools.sat.CpSolverStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.talentgraph.pairing.PairingOutcome.Undecided;
import org.talentgraph.pairing.Shortage.Members;

/**
 * Who lacks meetings where only the efforts are too small: found by waiving what one after another
 * needs, as long as there is still no pairing.
 */
final class EffortShortage {

  /** A least number of meetings. */
  private record Need(Object of, int least) {}

  private final PairingProblem problem;
  private final Limits limits;
  private boolean smallest = true;

  private EffortShortage(PairingProblem problem, Limits limits) {
    this.problem = problem;
    this.limits = limits;
  }

  static PairingOutcome find(PairingProblem problem, Limits limits) {
    var shortage = new EffortShortage(problem, limits);
    List<Need> needs = new ArrayList<>();
    problem.demands().forEach(each -> needs.add(new Need(each, each.least())));
    problem.enterprises().forEach(each -> needs.add(new Need(each, each.least())));
    problem.experts().forEach(each -> needs.add(new Need(each, each.least())));
    needs.removeIf(need -> need.least() == 0);
    Set<Need> left = new HashSet<>(needs);
    if (!shortage.impossible(left)) {
      return new Undecided();
    }
    for (var need : needs) {
      left.remove(need);
      if (!shortage.impossible(left)) {
        left.add(need);
      }
    }
    return shortage.of(left);
  }

  private Shortage of(Set<Need> needs) {
    var objects = needs.stream().map(Need::of).collect(toSet());
    var needed = needs.stream().mapToInt(Need::least).sum();
    return new Shortage(
        new Members(
            Members.ids(problem.enterprises(), objects::contains),
            problem.demands().stream().filter(objects::contains).map(Demand::id).toList(),
            Members.ids(problem.experts(), objects::contains)),
        new Members(
            Members.ids(problem.enterprises(), EffortShortage::limited),
            List.of(),
            Members.ids(problem.experts(), EffortShortage::limited)),
        List.copyOf(problem.musts()),
        needed,
        Math.max(0, needed - 1),
        smallest,
        List.of());
  }

  private static boolean limited(Party party) {
    return party.effort() != Party.UNLIMITED;
  }

  /** Whether these needs alone are too many; where the limits end first, it counts as not so. */
  private boolean impossible(Set<Need> needs) {
    var status = new PairingProgram(only(needs)).largestTotal(limits).status();
    smallest &= status != CpSolverStatus.UNKNOWN;
    return status == CpSolverStatus.INFEASIBLE;
  }

  private PairingProblem only(Set<Need> needs) {
    return new PairingProblem(
        problem.enterprises().stream().map(each -> only(needs, each)).toList(),
        problem.demands().stream()
            .map(each -> needs.contains(new Need(each, each.least())) ? each : waived(each))
            .toList(),
        problem.experts().stream().map(each -> only(needs, each)).toList(),
        problem.candidates(),
        problem.musts(),
        problem.barriers());
  }

  private static Party only(Set<Need> needs, Party party) {
    return needs.contains(new Need(party, party.least()))
        ? party
        : new Party(party.id(), 0, party.most(), party.effort());
  }

  private static Demand waived(Demand demand) {
    return new Demand(demand.id(), demand.enterprise(), 0, demand.quantity());
  }
}
