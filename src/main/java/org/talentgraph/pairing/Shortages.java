package org.talentgraph.pairing;

import static java.util.Comparator.comparingLong;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.talentgraph.pairing.PairingOutcome.Undecided;
import org.talentgraph.pairing.Shortage.Members;
import org.talentgraph.pairing.SmallestCut.Cut;
import org.talentgraph.pairing.SmallestCut.Direction;

/** Finds the fewest who lack meetings, where there is no pairing. */
final class Shortages {

  private final PairingProblem problem;
  private final PairingNetwork pairing;

  private Shortages(PairingProblem problem) {
    this.problem = problem;
    pairing = new PairingNetwork(problem, false);
  }

  static PairingOutcome find(PairingProblem problem, Limits limits) {
    var shortages = new Shortages(problem);
    var network = shortages.pairing.network;
    if (Circulation.cheapest(network).isPresent()) {
      return EffortShortage.find(problem, limits);
    }
    return Stream.of(Direction.values())
        .map(each -> shortages.cuts(each).find(limits))
        .flatMap(cut -> cut.stream())
        .min(comparingLong(Cut::weight))
        .<PairingOutcome>map(shortages::shortage)
        .orElseGet(Undecided::new);
  }

  private SmallestCut cuts(Direction direction) {
    return new SmallestCut(pairing.network, pairing.root, pairing.first, direction);
  }

  private Shortage shortage(Cut cut) {
    var network = pairing.network;
    var musts =
        IntStream.range(pairing.first, network.arcs())
            .filter(cut::needs)
            .mapToObj(arc -> pairing.candidates.get(arc - pairing.first).pair())
            .toList();
    return new Shortage(
        members(cut::needs),
        members(cut::gives),
        musts,
        IntStream.range(0, network.arcs()).filter(cut::needs).mapToLong(network::lower).sum(),
        IntStream.range(0, network.arcs()).filter(cut::gives).mapToLong(network::upper).sum(),
        cut.smallest(),
        WaysOut.of(problem));
  }

  private Members members(IntPredicate arcs) {
    List<String> demands =
        problem.demands().stream()
            .filter(demand -> arcs.test(requireNonNull(pairing.quantities.get(demand))))
            .map(Demand::id)
            .toList();
    return new Members(
        Members.ids(
            problem.enterprises(), party -> arcs.test(requireNonNull(pairing.limits.get(party)))),
        demands,
        Members.ids(
            problem.experts(), party -> arcs.test(requireNonNull(pairing.limits.get(party)))));
  }
}
