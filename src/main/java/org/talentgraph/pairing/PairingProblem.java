package org.talentgraph.pairing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who could meet whom, and what limits it.
 *
 * @param candidates pairs that may meet; where a barrier names one, it may not
 * @param musts candidates that have to meet
 */
public record PairingProblem(
    List<Party> enterprises,
    List<Demand> demands,
    List<Party> experts,
    List<Candidate> candidates,
    Set<Pair> musts,
    List<Barrier> barriers) {

  static final long LARGEST_SCORE = 1_000_000_000;

  /**
   * @throws IllegalArgumentException if an id is given twice or is unknown, or a must is no
   *     candidate or has a barrier
   */
  public PairingProblem {
    enterprises = List.copyOf(enterprises);
    demands = List.copyOf(demands);
    experts = List.copyOf(experts);
    candidates = List.copyOf(candidates);
    musts = Set.copyOf(musts);
    barriers = List.copyOf(barriers);
    var hosts = distinct(enterprises.stream().map(Party::id));
    var asking = distinct(demands.stream().map(Demand::id));
    var asked = distinct(experts.stream().map(Party::id));
    for (var demand : demands) {
      require(hosts.contains(demand.enterprise()), "unknown enterprise", demand);
    }
    Set<Pair> pairs = HashSet.newHashSet(candidates.size());
    for (var candidate : candidates) {
      var pair = candidate.pair();
      require(pairs.add(pair), "given twice", pair);
      require(asking.contains(pair.demand()) && asked.contains(pair.expert()), "unknown", pair);
    }
    var barred = barriers.stream().map(Barrier::pair).collect(toUnmodifiableSet());
    for (var must : musts) {
      require(pairs.contains(must) && !barred.contains(must), "cannot be a must", must);
    }
  }

  /** The candidates without a barrier. */
  List<Candidate> open() {
    if (barriers.isEmpty()) {
      return candidates;
    }
    var barred = barriers.stream().map(Barrier::pair).collect(toUnmodifiableSet());
    return candidates.stream().filter(each -> !barred.contains(each.pair())).toList();
  }

  boolean limitsEffort() {
    return Stream.concat(enterprises.stream(), experts.stream())
        .anyMatch(party -> party.effort() != Party.UNLIMITED);
  }

  private static Set<String> distinct(Stream<String> ids) {
    Set<String> seen = new HashSet<>();
    ids.forEach(id -> require(seen.add(id), "given twice", id));
    return seen;
  }

  private static void require(boolean holds, String what, Object about) {
    if (!holds) {
      throw new IllegalArgumentException("%s: %s".formatted(what, about));
    }
  }
}
