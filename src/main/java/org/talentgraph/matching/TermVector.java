package org.talentgraph.matching;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.TreeMap;

/** How much each term says of a text; the squares add up to 1, or there is no term. */
record TermVector(Map<String, Double> weights) {

  static TermVector ofLengthOne(Map<String, Double> weights) {
    // Sorted, so that sums come out the same to the last bit
    var sorted = new TreeMap<>(weights);
    var length = Math.sqrt(sorted.values().stream().mapToDouble(each -> each * each).sum());
    sorted.replaceAll((term, weight) -> weight / length);
    return new TermVector(sorted);
  }

  /** What each term of both adds to the cosine. */
  Map<String, Double> shared(TermVector other) {
    return weights.entrySet().stream()
        .filter(entry -> other.weights.containsKey(entry.getKey()))
        .collect(
            toMap(
                Map.Entry::getKey,
                entry -> entry.getValue() * other.weights.getOrDefault(entry.getKey(), 0.0),
                Double::sum,
                TreeMap::new));
  }

  /** From 0, no term of both, to 1, the same terms in the same proportion. */
  double cosine(TermVector other) {
    if (other.weights.size() < weights.size()) {
      return other.cosine(this);
    }
    var sum = 0.0;
    for (var term : weights.entrySet()) {
      sum += term.getValue() * other.weights.getOrDefault(term.getKey(), 0.0);
    }
    return Math.min(1, sum);
  }
}
