package org.talentgraph.matching;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a full-text index is asked: keys or words, each with what it adds to the score of a match,
 * so that the index ranks nearly by score. They are asked for as ranges and beginnings, to which
 * Lucene gives their points alone; those of a plain word would depend on how rare it is and on how
 * many others stand beside it.
 */
final class IndexQuery {

  /** A key that adds less than this share of all takes time and finds hardly anybody. */
  private static final double LEAST = 0.002;

  private static final String ANY = "*:*";

  /** A longer word is found by its beginning, in the plural as well. */
  private static final int SHORT = 3;

  private final String text;
  private final Map<String, Double> keys = new LinkedHashMap<>();
  private final Map<String, Double> words = new LinkedHashMap<>();

  /**
   * @param text the property of what is looked for that holds its text, without the language
   */
  IndexQuery(String text) {
    this.text = text;
  }

  /** Its words alone. */
  IndexQuery ofWords() {
    var query = new IndexQuery(text);
    query.words.putAll(words);
    return query;
  }

  void addWord(String word, double points) {
    var chinese = Character.isIdeographic(word.codePointAt(0));
    var found = chinese || word.length() <= SHORT ? exactly(word) : word + "*";
    add(words, text + (chinese ? "Zh:" : "En:") + found, points);
  }

  void add(String key, double points) {
    add(keys, MatchKeys.PROPERTY + ":" + exactly(MatchKey.word(key)), points);
  }

  private static void add(Map<String, Double> clauses, String clause, double points) {
    if (points > 0) {
      clauses.merge(clause, points, Double::sum);
    }
  }

  private static String exactly(String word) {
    return "[%s TO %s]".formatted(word, word);
  }

  /** The points of all together. */
  double sum() {
    return sum(keys.values()) + sum(words.values());
  }

  private static double sum(Collection<Double> points) {
    return points.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** In Lucene's syntax; asks for any where nothing adds to the score. */
  String lucene() {
    var least = LEAST * sum();
    var clauses =
        Stream.concat(
                keys.entrySet().stream().filter(each -> each.getValue() >= least),
                words.entrySet().stream())
            .map(each -> String.format(Locale.ROOT, "%s^%.5f", each.getKey(), each.getValue()))
            .collect(joining(" "));
    return clauses.isEmpty() ? ANY : clauses;
  }
}
