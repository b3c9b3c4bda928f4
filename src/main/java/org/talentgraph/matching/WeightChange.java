package org.talentgraph.matching;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.talentgraph.criteria.Criterion;
import org.talentgraph.criteria.Scored;

/**
 * The weight at which the first two of a list would be equal; beyond it they swap their places.
 *
 * @param from the weight that the criterion has among those that the pairs are judged by
 * @param to the weight at which both scores are equal, the others being as they are
 */
record WeightChange(Criterion criterion, double from, double to) {

  /** The smallest changes first; empty when no single weight swaps the two. */
  static List<WeightChange> between(Match first, Match second) {
    // two demands may be judged by different criteria: their scores have no common weights
    return criteria(first).equals(criteria(second))
        ? IntStream.range(0, first.criteria().size())
            .boxed()
            .flatMap(i -> change(first, second, i).stream())
            .sorted(comparingDouble(change -> Math.abs(change.to() - change.from())))
            .toList()
        : List.of();
  }

  private static Optional<WeightChange> change(Match first, Match second, int i) {
    var scored = first.criteria().get(i);
    var difference = scored.value() - second.criteria().get(i).value();
    var to = scored.weight() - (first.score() - second.score()) / difference;
    // a weight is at most 1, and all weights are divided by their sum
    return difference != 0 && to >= 0 && to <= 1 && 1 - scored.weight() + to > 0
        ? Optional.of(new WeightChange(scored.criterion(), scored.weight(), to))
        : Optional.empty();
  }

  private static List<Criterion> criteria(Match match) {
    return match.criteria().stream().map(Scored::criterion).toList();
  }
}
