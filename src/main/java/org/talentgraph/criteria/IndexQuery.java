package org.talentgraph.criteria;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query to a full-text index: keys and words, each with the points that it adds to the score of a
 * record. The query asks for each as a range, because Lucene then gives exactly these points.
 * Otherwise the points would depend on how rare the word is, and on how long the record is.
 */
public final class IndexQuery {

  /** A key that adds less than this share of all points costs time and finds hardly anybody. */
  private static final double LEAST = 0.002;

  private static final String ANY = "*:*";
  private final Map<String, Double> keys = new LinkedHashMap<>();
  private final Map<String, Double> words = new LinkedHashMap<>();
  private final List<String> leftOut = new ArrayList<>();

  /** The same query with its words alone. */
  public IndexQuery ofWords() {
    var query = new IndexQuery();
    query.words.putAll(words);
    query.leftOut.addAll(leftOut);
    return query;
  }

  /** Leaves out the records that have one of some keys. */
  public void leaveOut(Stream<String> keys) {
    keys.map(IndexQuery::clause).forEach(leftOut::add);
  }

  /**
   * Asks for what a criterion asks for.
   *
   * @param weight of the criterion
   */
  public void add(Points points, double weight) {
    points.keys().forEach((key, value) -> add(keys, clause(key), weight * value));
    points
        .words()
        .forEach((word, value) -> add(words, clause(MatchKey.ofWord(word)), weight * value));
  }

  /**
   * Leaves out records of the other kind: made-up ones beside real ones. To require a key that
   * nearly all records have would take the index several times as long, because it could no longer
   * pass over what cannot reach the first ranks.
   */
  public IndexQuery ofKind(@Nullable Boolean synthetic) {
    if (synthetic != null) {
      leaveOut(MatchKey.kind(!synthetic));
    }
    return this;
  }

  private static String clause(String key) {
    var word = MatchKey.word(key).toLowerCase(Locale.ROOT); // as the index holds it
    return "%1$s:[%2$s TO %2$s]".formatted(MatchKey.PROPERTY, word);
  }

  private static void add(Map<String, Double> clauses, String clause, double points) {
    if (points > 0) {
      clauses.merge(clause, points, Double::sum);
    }
  }

  /** The points of all together. */
  public double sum() {
    return sum(keys.values()) + sum(words.values());
  }

  private static double sum(Collection<Double> points) {
    return points.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The query in Lucene's syntax; it asks for any record if nothing adds to the score. */
  public String lucene() {
    var least = LEAST * sum();
    var clauses =
        Stream.concat(
                keys.entrySet().stream().filter(each -> each.getValue() >= least),
                words.entrySet().stream())
            .map(each -> String.format(Locale.ROOT, "%s^%.5f", each.getKey(), each.getValue()))
            .collect(joining(" "));
    var any = clauses.isEmpty() ? ANY : clauses;
    return Stream.concat(Stream.of(any), leftOut.stream().map("-"::concat)).collect(joining(" "));
  }
}
