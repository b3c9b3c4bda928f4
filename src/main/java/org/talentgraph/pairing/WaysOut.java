package org.talentgraph.pairing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.talentgraph.pairing.WayOut.BarrierLifted;
import org.talentgraph.pairing.WayOut.Change;
import org.talentgraph.pairing.WayOut.DemandMeetsOneMore;
import org.talentgraph.pairing.WayOut.EnterpriseMeetsOneMore;
import org.talentgraph.pairing.WayOut.ExpertAdded;
import org.talentgraph.pairing.WayOut.ExpertMeetsOneMore;

/**
 * The fewest changes of each kind that let everybody have the meetings needed. A change is an arc
 * that costs 1, all else is free: the cheapest flow uses the fewest. Each way is tried before it is
 * told.
 */
final class WaysOut {

  private static final int MOST_ALTERNATIVES = 20;

  private final PairingProblem problem;
  private final Set<WayOut> ways = new LinkedHashSet<>();

  private WaysOut(PairingProblem problem) {
    this.problem = problem;
  }

  static List<WayOut> of(PairingProblem problem) {
    var ways = new WaysOut(problem);
    ways.moreMeetings();
    ways.liftedBarriers();
    ways.moreExperts();
    return List.copyOf(ways.ways);
  }

  private void moreMeetings() {
    var pairing = new PairingNetwork(problem, false);
    var network = pairing.network.at(new long[pairing.network.arcs()]);
    Map<Integer, Change> changes = new TreeMap<>();
    var most = pairing.candidates.size();
    for (var expert : problem.experts()) {
      var node = requireNonNull(pairing.experts.get(expert.id()));
      changes.put(network.arc(node, pairing.root, 0, most, 1), new ExpertMeetsOneMore(expert.id()));
    }
    for (var enterprise : problem.enterprises()) {
      var node = requireNonNull(pairing.enterprises.get(enterprise.id()));
      changes.put(
          network.arc(pairing.root, node, 0, most, 1), new EnterpriseMeetsOneMore(enterprise.id()));
    }
    for (var demand : problem.demands()) {
      var node = requireNonNull(pairing.demands.get(demand.id()));
      var host = requireNonNull(pairing.enterprises.get(demand.enterprise()));
      changes.put(network.arc(host, node, 0, most, 1), new DemandMeetsOneMore(demand.id()));
    }
    tell(network, changes);
  }

  private void liftedBarriers() {
    var open = problem;
    Map<Pair, Barrier> lifted = new HashMap<>();
    for (var barrier : problem.barriers()) {
      if (barrier.liftable()) {
        open = Changes.lifted(open, barrier);
        lifted.put(barrier.pair(), barrier);
      }
    }
    var pairing = new PairingNetwork(open, false);
    var costs = new long[pairing.network.arcs()];
    Map<Integer, Change> changes = new TreeMap<>();
    for (var index = 0; index < pairing.candidates.size(); index++) {
      var barrier = lifted.get(pairing.candidates.get(index).pair());
      if (barrier != null) {
        costs[pairing.first + index] = 1;
        changes.put(pairing.first + index, new BarrierLifted(barrier));
      }
    }
    tell(pairing.network.at(costs), changes);
  }

  /** Tells the fewest changes together and, where one is enough, the others that are enough. */
  private void tell(Network network, Map<Integer, Change> changes) {
    Circulation.cheapest(network)
        .map(circulation -> used(circulation, changes))
        .ifPresent(
            used -> {
              add(new WayOut(used));
              if (used.size() == 1) {
                changes.values().stream()
                    .map(change -> new WayOut(List.of(change)))
                    .filter(this::helps)
                    .limit(MOST_ALTERNATIVES)
                    .forEach(ways::add);
              }
            });
  }

  private static List<Change> used(Circulation circulation, Map<Integer, Change> changes) {
    List<Change> used = new ArrayList<>();
    changes.forEach(
        (arc, change) ->
            IntStream.range(0, circulation.flow()[arc]).forEach(unit -> used.add(change)));
    return used;
  }

  /** As few experts more as there are meetings that one demand lacks. */
  private void moreExperts() {
    var open = problem;
    Map<String, Integer> rank = new HashMap<>();
    var most = problem.demands().stream().mapToInt(Demand::least).max().orElse(0);
    var all = problem.demands().stream().map(Demand::id).toList();
    for (var number = 1; number <= most; number++) {
      rank.put(Changes.freeId(open), number);
      open = Changes.added(open, all);
    }
    var pairing = new PairingNetwork(open, false);
    var costs = new long[pairing.network.arcs()];
    for (var index = 0; index < pairing.candidates.size(); index++) {
      var expert = pairing.candidates.get(index).pair().expert();
      costs[pairing.first + index] = rank.getOrDefault(expert, 0);
    }
    Circulation.cheapest(pairing.network.at(costs))
        .map(circulation -> added(pairing.meetings(circulation.flow()), rank.keySet()))
        .ifPresent(this::add);
  }

  private static WayOut added(Collection<Candidate> meetings, Set<String> experts) {
    var perExpert =
        meetings.stream()
            .map(Candidate::pair)
            .filter(pair -> experts.contains(pair.expert()))
            .collect(groupingBy(Pair::expert, TreeMap::new, toList()));
    return new WayOut(
        perExpert.values().stream()
            .<Change>map(pairs -> new ExpertAdded(pairs.stream().map(Pair::demand).toList()))
            .toList());
  }

  private void add(WayOut way) {
    if (helps(way)) {
      ways.add(way);
    }
  }

  private boolean helps(WayOut way) {
    var pairing = new PairingNetwork(way.applied(problem), false);
    return Circulation.cheapest(pairing.network).isPresent();
  }
}
