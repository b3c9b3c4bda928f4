package org.talentgraph.criteria;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.talentgraph.likeness.Taxonomy;

/**
 * The keys by which an index finds terms that are alike: a term and all broader ones. A record that
 * has a term also has the keys of all broader terms. So each key adds only the points that are not
 * yet given for the broader ones.
 */
final class BroaderSteps {

  private BroaderSteps() {}

  /**
   * One of these keys.
   *
   * @param more the points that the key adds to those of the broader terms
   * @param value the points of the key and of all broader terms together
   * @param like terms below this one that are found by no narrower key
   */
  record Step(String term, double more, double value, List<Taxonomy.Likeness> like) {}

  /**
   * A term and the broader ones, the broadest first.
   *
   * @param worth the share of its similarity that a term is worth
   */
  static List<Step> of(
      String term, Taxonomy taxonomy, Taxonomies.Known known, ToDoubleFunction<String> worth) {
    List<Step> steps = new ArrayList<>();
    var before = 0.0;
    for (var above : taxonomy.above(term)) {
      var value = worth.applyAsDouble(above.term()) * above.similarity(known::frequency);
      var reached = Math.max(before, value);
      steps.add(new Step(above.term(), reached - before, reached, above.like()));
      before = reached;
    }
    return steps;
  }

  /** The points of the keys of several terms; where several terms share a key, the highest. */
  static Map<String, Double> best(
      Collection<String> terms, Taxonomy taxonomy, Taxonomies.Known known) {
    Map<String, Double> best = new TreeMap<>();
    for (var term : terms) {
      of(term, taxonomy, known, _ -> 1)
          .forEach(step -> best.merge(step.term(), step.more(), Math::max));
    }
    return best;
  }
}
