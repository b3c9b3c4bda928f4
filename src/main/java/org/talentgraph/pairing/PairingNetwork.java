package org.talentgraph.pairing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A pairing problem as a network: a unit of flow is a meeting, which goes from the root through an
 * enterprise, its demand and the expert back to the root. An enterprise meets an expert once, even
 * where several of its demands ask for the expert: such demands share a node before the expert.
 */
final class PairingNetwork {

  final Network network = new Network();
  final int root = network.node();
  final Map<String, Integer> enterprises = new HashMap<>();
  final Map<String, Integer> demands = new HashMap<>();
  final Map<String, Integer> experts = new HashMap<>();
  final List<Candidate> candidates;

  /** The arcs that hold the least and the most of each party, where its meetings are one arc. */
  final Map<Party, Integer> limits = new IdentityHashMap<>();

  final Map<Demand, Integer> quantities = new HashMap<>();

  /** The arc of the first candidate; those of the others follow. */
  final int first;

  /** The arcs of each party's first, second, … meeting, where these are told apart. */
  final List<List<Integer>> turns = new ArrayList<>();

  private record Meeting(int enterprise, int expert) {}

  private final Map<Meeting, Integer> shared = new HashMap<>();

  /** For each demand whose enterprise has other demands too, its enterprise. */
  private final Map<String, Integer> hosts = new HashMap<>();

  PairingNetwork(PairingProblem problem, boolean inTurn) {
    candidates = problem.open();
    addEnterprises(problem, inTurn);
    addDemands(problem);
    addExperts(problem, inTurn);
    var targets = candidates.stream().mapToInt(this::target).toArray();
    first = network.arcs();
    for (var index = 0; index < targets.length; index++) {
      var candidate = candidates.get(index);
      var least = problem.musts().contains(candidate.pair()) ? 1 : 0;
      var demand = requireNonNull(demands.get(candidate.pair().demand()));
      network.arc(demand, targets[index], least, 1, -candidate.score());
    }
  }

  /** The candidates that meet by this flow. */
  List<Candidate> meetings(int[] flow) {
    List<Candidate> meetings = new ArrayList<>();
    for (var index = 0; index < candidates.size(); index++) {
      if (flow[first + index] > 0) {
        meetings.add(candidates.get(index));
      }
    }
    return meetings;
  }

  /** One cost after another: −1 for the first meeting of each party, −1 for the second, … */
  List<long[]> costsOfTurns() {
    List<long[]> costs = new ArrayList<>();
    var most = turns.stream().mapToInt(List::size).max().orElse(0);
    for (var turn = 0; turn < most; turn++) {
      var cost = new long[network.arcs()];
      for (var arcs : turns) {
        if (turn < arcs.size()) {
          cost[arcs.get(turn)] = -1;
        }
      }
      costs.add(cost);
    }
    return costs;
  }

  private void addEnterprises(PairingProblem problem, boolean inTurn) {
    var offers =
        problem.demands().stream()
            .collect(groupingBy(Demand::enterprise, summingLong(Demand::quantity)));
    for (var enterprise : problem.enterprises()) {
      var node = network.node();
      enterprises.put(enterprise.id(), node);
      var useful = offers.getOrDefault(enterprise.id(), 0L);
      addParty(root, node, enterprise, inTurn ? useful : -1);
    }
  }

  private void addDemands(PairingProblem problem) {
    var perEnterprise =
        problem.demands().stream().collect(groupingBy(Demand::enterprise, counting()));
    for (var demand : problem.demands()) {
      var node = network.node();
      var host = requireNonNull(enterprises.get(demand.enterprise()));
      demands.put(demand.id(), node);
      var arc = network.arc(host, node, demand.least(), demand.quantity(), 0);
      quantities.put(demand, arc);
      if (requireNonNull(perEnterprise.get(demand.enterprise())) > 1) {
        hosts.put(demand.id(), host);
      }
    }
  }

  private void addExperts(PairingProblem problem, boolean inTurn) {
    var offers = candidates.stream().collect(groupingBy(each -> each.pair().expert(), counting()));
    for (var expert : problem.experts()) {
      var node = network.node();
      experts.put(expert.id(), node);
      addParty(node, root, expert, inTurn ? offers.getOrDefault(expert.id(), 0L) : -1);
    }
  }

  /** One arc, or where meetings are told apart, one for each that can be of use. */
  private void addParty(int from, int to, Party party, long useful) {
    if (useful < 0) {
      limits.put(party, network.arc(from, to, party.least(), party.most(), 0));
      return;
    }
    List<Integer> arcs = new ArrayList<>();
    for (var turn = 0; turn < Math.max(party.least(), Math.min(party.most(), useful)); turn++) {
      arcs.add(network.arc(from, to, turn < party.least() ? 1 : 0, 1, 0));
    }
    turns.add(arcs);
  }

  private int target(Candidate candidate) {
    var expert = requireNonNull(experts.get(candidate.pair().expert()));
    var host = hosts.get(candidate.pair().demand());
    if (host == null) {
      return expert;
    }
    return shared.computeIfAbsent(
        new Meeting(host, expert),
        meeting -> {
          var node = network.node();
          network.arc(node, expert, 0, 1, 0);
          return node;
        });
  }
}
