package org.talentgraph.criteria;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one criterion asks an index for: keys and words, each with the points that it adds to the
 * value of the criterion. The points of the keys that a record has add up to nearly the value that
 * the criterion gives it; what every record would get may be left out.
 */
final class Points {

  private final Map<String, Double> keys = new LinkedHashMap<>();
  private final Map<String, Double> words = new LinkedHashMap<>();

  Map<String, Double> keys() {
    return Collections.unmodifiableMap(keys);
  }

  Map<String, Double> words() {
    return Collections.unmodifiableMap(words);
  }

  /** Asks for a key, unless it adds nothing. */
  Points key(String key, double points) {
    add(keys, key, points);
    return this;
  }

  /** Asks for a word, unless it adds nothing. */
  Points word(String word, double points) {
    add(words, word, points);
    return this;
  }

  private static void add(Map<String, Double> asked, String what, double points) {
    if (points > 0) {
      asked.merge(what, points, Double::sum);
    }
  }

  /**
   * Asks for the criterion's proportion of two quantities in three steps: 1, 0.5, and 0.25 for
   * less. The last one, which every record gets, is left out.
   *
   * @param all the key of what is enough
   * @param half the key of what is half of it or more
   * @param unknown the key of what is not known
   */
  Points proportion(String all, String half, String unknown) {
    return key(all, 0.25).key(half, 0.5).key(unknown, Judgement.UNKNOWN - 0.25);
  }
}
