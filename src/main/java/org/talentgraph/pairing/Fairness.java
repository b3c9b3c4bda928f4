package org.talentgraph.pairing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How meetings are spread over enterprises and experts. Who has no candidate is not counted.
 *
 * @param reached how many enterprises and experts have at least one meeting, at least two, …
 * @param worst the score of whom the meetings give the least
 * @param price by how much the total score is below that of the best pairing without fairness
 */
public record Fairness(List<Integer> reached, long worst, long price) {

  public Fairness {
    reached = List.copyOf(reached);
  }

  static Fairness of(PairingProblem problem, List<Candidate> meetings, long bestTotal) {
    var parties = new Parties(problem);
    Map<Parties.Key, Integer> counts = new HashMap<>();
    Map<Parties.Key, Long> scores = new HashMap<>();
    var total = 0L;
    for (var meeting : meetings) {
      total += meeting.score();
      for (var party : parties.of(meeting)) {
        counts.merge(party, 1, Integer::sum);
        scores.merge(party, meeting.score(), Long::sum);
      }
    }
    var worst =
        parties.of(problem.open()).stream()
            .mapToLong(party -> scores.getOrDefault(party, 0L))
            .min()
            .orElse(0);
    return new Fairness(reached(counts), worst, bestTotal - total);
  }

  private static List<Integer> reached(Map<Parties.Key, Integer> counts) {
    var most = counts.values().stream().mapToInt(count -> count).max().orElse(0);
    var reached = new int[most];
    counts.values().forEach(count -> reached[count - 1]++);
    for (var least = most - 1; least > 0; least--) {
      reached[least - 1] += reached[least];
    }
    List<Integer> list = new ArrayList<>();
    for (var each : reached) {
      list.add(each);
    }
    return list;
  }
}
