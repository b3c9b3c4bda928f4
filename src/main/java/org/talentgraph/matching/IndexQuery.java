package org.talentgraph.matching;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a full-text index is asked: keys or words, each with what it adds to the score of a match,
 * so that the index ranks nearly by score. They are asked for as ranges and beginnings, to which
 * Lucene gives their points alone; those of a plain word would depend on how rare it is and on how
 * many others stand beside it.
 */
final class IndexQuery {

  /** What adds less than this share of all takes time and finds nobody; Lucene takes 1,024. */
  private static final double LEAST = 0.005;

  private static final String ANY = "*:*";

  /** A longer word is found with an s for the plural as well. */
  private static final int SHORT = 3;

  private final String text;
  private final Map<String, Double> points = new LinkedHashMap<>();

  /**
   * @param text the property of what is looked for that holds its text, without the language
   */
  IndexQuery(String text) {
    this.text = text;
  }

  /** Its words alone. */
  IndexQuery words() {
    var words = new IndexQuery(text);
    points.forEach(
        (clause, more) -> {
          if (clause.startsWith(text)) {
            words.points.put(clause, more);
          }
        });
    return words;
  }

  boolean isEmpty() {
    return points.isEmpty();
  }

  void addWord(String word, double more) {
    var chinese = Character.isIdeographic(word.codePointAt(0));
    var found = chinese || word.length() <= SHORT ? only(word) : word + "*";
    put(text + (chinese ? "Zh:" : "En:") + found, more);
  }

  void add(String key, double more) {
    put(MatchKeys.PROPERTY + ":" + only(MatchKeys.word(key)), more);
  }

  private void put(String clause, double more) {
    if (more > 0) {
      points.merge(clause, more, Double::sum);
    }
  }

  private static String only(String word) {
    return "[%s TO %s]".formatted(word, word);
  }

  /** The score of a record that has all. */
  double most() {
    return points.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** In Lucene's syntax; asks for any where nothing adds to the score. */
  String lucene() {
    var least = LEAST * most();
    return points.isEmpty()
        ? ANY
        : points.entrySet().stream()
            .filter(each -> each.getValue() >= least)
            .map(each -> String.format(Locale.ROOT, "%s^%.5f", each.getKey(), each.getValue()))
            .collect(joining(" "));
  }
}
