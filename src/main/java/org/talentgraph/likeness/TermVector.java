package org.talentgraph.likeness;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How much each term says of a text; the squares add up to 1, or there is no term.
 *
 * @param text the text itself, for showing its words
 */
public record TermVector(Map<String, Double> weights, String text) {

  /** No text. */
  public static final TermVector EMPTY = new TermVector(Map.of(), "");

  static TermVector ofLengthOne(Map<String, Double> weights, String text) {
    var length = Math.sqrt(weights.values().stream().mapToDouble(each -> each * each).sum());
    weights.replaceAll((_, weight) -> weight / length);
    return new TermVector(weights, text);
  }

  /** The weights of some texts together. */
  public static TermVector sum(List<TermVector> texts) {
    Map<String, Double> weights = new TreeMap<>();
    texts.forEach(
        text -> text.weights.forEach((term, weight) -> weights.merge(term, weight, Double::sum)));
    return new TermVector(weights, texts.stream().map(TermVector::text).collect(joining("\n")));
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

  /** Whether both have a term of some kind. */
  public boolean shares(TermVector other, Predicate<String> wanted) {
    return weights.keySet().stream()
        .anyMatch(term -> other.weights.containsKey(term) && wanted.test(term));
  }

  public boolean isEmpty() {
    return weights.isEmpty();
  }

  /** The wanted terms that weigh most, the heaviest first, with their weights. */
  public Map<String, Double> heaviest(int most, Predicate<String> wanted) {
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

  /** From 0, no term of both, to 1, the same terms in the same proportion. */
  public double cosine(TermVector other) {
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
