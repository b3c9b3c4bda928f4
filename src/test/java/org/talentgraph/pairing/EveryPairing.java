package org.talentgraph.pairing;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every pairing that a problem allows, by trying each set of candidates. */
record EveryPairing(PairingProblem problem, List<List<Candidate>> pairings) {

  static EveryPairing of(PairingProblem problem) {
    var barred = problem.barriers().stream().map(Barrier::pair).collect(toSet());
    var open = problem.candidates().stream().filter(each -> !barred.contains(each.pair())).toList();
    List<List<Candidate>> pairings = new ArrayList<>();
    for (var set = 0; set < 1 << open.size(); set++) {
      List<Candidate> meetings = new ArrayList<>();
      for (var index = 0; index < open.size(); index++) {
        if ((set >> index & 1) == 1) {
          meetings.add(open.get(index));
        }
      }
      if (allowed(problem, meetings)) {
        pairings.add(meetings);
      }
    }
    return new EveryPairing(problem, pairings);
  }

  static boolean allowed(PairingProblem problem, List<Candidate> meetings) {
    var hosts = hosts(problem);
    var pairs = meetings.stream().map(Candidate::pair).collect(toSet());
    var met = new HashSet<List<String>>();
    return pairs.containsAll(problem.musts())
        && meetings.stream()
            .allMatch(
                each -> met.add(List.of(hosts.get(each.pair().demand()), each.pair().expert())))
        && problem.demands().stream()
            .allMatch(
                demand -> {
                  var count =
                      meetings.stream()
                          .filter(each -> each.pair().demand().equals(demand.id()))
                          .count();
                  return demand.least() <= count && count <= demand.quantity();
                })
        && problem.enterprises().stream()
            .allMatch(party -> allowed(party, meetings, each -> hosts.get(each.pair().demand())))
        && problem.experts().stream()
            .allMatch(party -> allowed(party, meetings, each -> each.pair().expert()));
  }

  private static Map<String, String> hosts(PairingProblem problem) {
    return problem.demands().stream().collect(toMap(Demand::id, Demand::enterprise));
  }

  private static boolean allowed(
      Party party, List<Candidate> meetings, Function<Candidate, String> of) {
    var own = meetings.stream().filter(each -> of.apply(each).equals(party.id())).toList();
    return party.least() <= own.size()
        && own.size() <= party.most()
        && own.stream().mapToLong(Candidate::load).sum() <= party.effort();
  }

  OptionalLong bestTotal() {
    return pairings.stream().mapToLong(EveryPairing::total).max();
  }

  OptionalLong bestTotalWith(Pair pair) {
    return pairings.stream()
        .filter(meetings -> meetings.stream().anyMatch(each -> each.pair().equals(pair)))
        .mapToLong(EveryPairing::total)
        .max();
  }

  static long total(List<Candidate> meetings) {
    return meetings.stream().mapToLong(Candidate::score).sum();
  }

  /** How many parties have at least one, two, … meetings, and then the total. */
  Optional<long[]> bestInTurn() {
    return pairings.stream().map(meetings -> inTurn(problem, meetings)).max(Arrays::compare);
  }

  static long[] inTurn(PairingProblem problem, List<Candidate> meetings) {
    var hosts = hosts(problem);
    var turns = new long[14];
    Stream.concat(
            problem.enterprises().stream()
                .map(party -> count(meetings, party, each -> hosts.get(each.pair().demand()))),
            problem.experts().stream()
                .map(party -> count(meetings, party, each -> each.pair().expert())))
        .forEach(
            count -> {
              for (var turn = 0; turn < count; turn++) {
                turns[turn]++;
              }
            });
    turns[13] = total(meetings);
    return turns;
  }

  private static long count(List<Candidate> meetings, Party party, Function<Candidate, String> of) {
    return meetings.stream().filter(each -> of.apply(each).equals(party.id())).count();
  }

  /** The score of the worst off, and then the total. */
  Optional<long[]> bestForTheWorst() {
    return pairings.stream()
        .map(meetings -> new long[] {worst(problem, meetings), total(meetings)})
        .max(comparing((long[] pair) -> pair[0]).thenComparing(pair -> pair[1]));
  }

  static long worst(PairingProblem problem, List<Candidate> meetings) {
    var hosts = hosts(problem);
    var barred = problem.barriers().stream().map(Barrier::pair).collect(toSet());
    return problem.candidates().stream()
        .filter(each -> !barred.contains(each.pair()))
        .flatMap(
            each ->
                Stream.of(
                    score(meetings, one -> hosts.get(one.pair().demand()), each),
                    score(meetings, one -> one.pair().expert(), each)))
        .mapToLong(score -> score)
        .min()
        .orElse(0);
  }

  private static long score(
      List<Candidate> meetings, Function<Candidate, String> of, Candidate candidate) {
    return meetings.stream()
        .filter(each -> of.apply(each).equals(of.apply(candidate)))
        .mapToLong(Candidate::score)
        .sum();
  }
}
