package org.talentgraph.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks a shortage by all pairings: it alone rules them out, and nothing smaller does. */
final class ShortageProof {

  private ShortageProof() {}

  static void check(PairingProblem problem, Shortage shortage) {
    assertThat(shortage.needed()).isGreaterThan(shortage.available());
    assertThat(shortage.smallest()).isTrue();
    var lacking = shortage.lacking();
    Set<Object> kept = new HashSet<>();
    problem.enterprises().stream()
        .filter(each -> lacking.enterprises().contains(each.id()))
        .forEach(kept::add);
    problem.demands().stream()
        .filter(each -> lacking.demands().contains(each.id()))
        .forEach(kept::add);
    problem.experts().stream()
        .filter(each -> lacking.experts().contains(each.id()))
        .forEach(kept::add);
    assertThat(kept).hasSize(lacking.size());
    assertThat(possible(problem, kept)).isFalse();
    assertThat(lacking.size()).isEqualTo(smallest(problem));
    for (var way : shortage.waysOut()) {
      assertThat(EveryPairing.of(way.applied(problem)).pairings()).as("%s", way).isNotEmpty();
    }
  }

  private static int smallest(PairingProblem problem) {
    List<Object> needs = new ArrayList<>();
    problem.enterprises().stream().filter(each -> each.least() > 0).forEach(needs::add);
    problem.demands().stream().filter(each -> each.least() > 0).forEach(needs::add);
    problem.experts().stream().filter(each -> each.least() > 0).forEach(needs::add);
    var smallest = needs.size();
    for (var set = 0; set < 1 << needs.size(); set++) {
      if (Integer.bitCount(set) < smallest) {
        Set<Object> kept = new HashSet<>();
        for (var index = 0; index < needs.size(); index++) {
          if ((set >> index & 1) == 1) {
            kept.add(needs.get(index));
          }
        }
        if (!possible(problem, kept)) {
          smallest = kept.size();
        }
      }
    }
    return smallest;
  }

  /** Whether there is a pairing where only these have a least number of meetings. */
  private static boolean possible(PairingProblem problem, Set<Object> kept) {
    var waived =
        new PairingProblem(
            waived(problem.enterprises(), kept),
            problem.demands().stream()
                .map(
                    each ->
                        kept.contains(each)
                            ? each
                            : new Demand(each.id(), each.enterprise(), 0, each.quantity()))
                .toList(),
            waived(problem.experts(), kept),
            problem.candidates(),
            problem.musts(),
            problem.barriers());
    return !EveryPairing.of(waived).pairings().isEmpty();
  }

  private static List<Party> waived(List<Party> parties, Set<Object> kept) {
    return parties.stream()
        .map(
            each ->
                kept.contains(each) ? each : new Party(each.id(), 0, each.most(), each.effort()))
        .toList();
  }
}
