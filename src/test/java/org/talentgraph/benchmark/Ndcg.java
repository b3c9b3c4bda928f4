package org.talentgraph.benchmark;

import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * Normalised discounted cumulated gain (Järvelin and Kekäläinen, "Cumulated gain-based evaluation
 * of IR techniques", 2002): what stands at a rank adds its gain by log2(rank + 1), and the sum is
 * divided by that of the best order. What ties shares the ranks in every order alike (McSherry and
 * Najork, "Computing information retrieval performance measures efficiently in the presence of tied
 * scores", 2008), so that no ranking wins by the order of ids, and a constant score is a random
 * order.
 */
final class Ndcg {

  private Ndcg() {}

  /**
   * Something ranked.
   *
   * @param gain what it is worth to find it, 0 or more
   * @param score what it is ranked by, the highest first
   */
  record Graded(double gain, double score) {}

  /** Of the first so many, from 0 to 1; 0 where nothing is worth finding. */
  static double of(int first, Collection<Graded> ranked) {
    var best = ranked.stream().map(Graded::gain).sorted(reverseOrder()).toList();
    var ideal = cumulated(first, best);
    return ideal == 0 ? 0 : cumulated(first, expected(ranked)) / ideal;
  }

  /** The gain to expect at each rank. */
  private static List<Double> expected(Collection<Graded> ranked) {
    return ranked.stream()
        .collect(groupingBy(Graded::score, () -> new TreeMap<>(reverseOrder()), toList()))
        .values()
        .stream()
        .flatMap(tied -> Collections.nCopies(tied.size(), mean(tied)).stream())
        .toList();
  }

  private static double mean(List<Graded> tied) {
    return tied.stream().mapToDouble(Graded::gain).average().orElse(0);
  }

  private static double cumulated(int first, List<Double> gains) {
    var sum = 0.0;
    for (var rank = 1; rank <= Math.min(first, gains.size()); rank++) {
      sum += gains.get(rank - 1) * Math.log(2) / Math.log(rank + 1);
    }
    return sum;
  }
}
