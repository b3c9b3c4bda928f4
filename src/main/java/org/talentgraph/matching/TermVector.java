package org.talentgraph.matching;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

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

  boolean isEmpty() {
    return weights.isEmpty();
  }

  /** The wanted terms that weigh most, the heaviest first, with their weights. */
  Map<String, Double> heaviest(int most, Predicate<String> wanted) {
    return heaviest(weights, most, wanted);
  }

  private static Map<String, Double> heaviest(
      Map<String, Double> weights, int most, Predicate<String> wanted) {
    return weights.entrySet().stream()
        .filter(each -> wanted.test(each.getKey()))
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(most)
        .collect(
            toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
  }

  /** The terms of both that add most to the cosine; a word is not shown beside a pair with it. */
  List<String> strongestShared(TermVector other, int most) {
    var terms = heaviest(shared(other), most, _ -> true).keySet();
    return terms.stream()
        .filter(
            term ->
                terms.stream().noneMatch(longer -> !longer.equals(term) && longer.contains(term)))
        .toList();
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
