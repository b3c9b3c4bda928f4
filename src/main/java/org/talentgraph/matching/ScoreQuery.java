package org.talentgraph.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** What adds to a score, as the index is asked for it, so that it ranks nearly by score. */
abstract sealed class ScoreQuery permits ExpertQuery, DemandQuery, LikenessQuery {

  /** A text is looked for by so many single words, those that weigh most. */
  private static final int WORDS = 20;

  final Taxonomies.Known known;
  private final Weights weights;
  private final IndexQuery query;

  /**
   * @param text the property of what is looked for that holds its text, without the language
   */
  ScoreQuery(String text, Weights weights, Taxonomies.Known known) {
    this.query = new IndexQuery(text);
    this.weights = weights;
    this.known = known;
  }

  IndexQuery query() {
    return query;
  }

  /**
   * Asks for a key.
   *
   * @param value what it adds to the value of the criterion
   */
  final void add(Criterion criterion, String key, double value) {
    query.add(key, weights.weight(criterion) * value);
  }

  /**
   * Asks for what is not known as well.
   *
   * @param value what the criterion counts then, more than for those of whom nothing else is found
   */
  final void addUnknown(Criterion criterion, double value) {
    add(criterion, MatchKey.unknown(criterion), value);
  }

  /** Of industries within one another the best counts. */
  final void industries(
      Criterion criterion, Collection<String> industries, UnaryOperator<String> key) {
    best(known.industries(), industries)
        .forEach((industry, more) -> add(criterion, key.apply(industry), more));
  }

  /** What the keys of some terms, and of all above them, add; once where several lead there. */
  final Map<String, Double> best(Taxonomy taxonomy, Collection<String> terms) {
    Map<String, Double> best = new TreeMap<>();
    for (var term : terms) {
      for (var step : steps(taxonomy, term, _ -> 1)) {
        best.merge(step.term(), step.more(), Math::max);
      }
    }
    return best;
  }

  /**
   * Asks for a skill and those alike: by the keys of all above it for what those have on average,
   * and for each that is more alike than this by its own key.
   *
   * @param share of all that is asked for
   * @param levels that make a difference
   * @param left of the skill at least, after the years without use
   * @param usual what is left of one alike, on average
   */
  final void skill(String id, double share, int levels, double left, double usual) {
    ToDoubleFunction<String> leftOf = term -> term.equals(id) ? left : usual;
    var usualLevel = (levels + 1) / (2.0 * levels);
    for (var step : steps(known.skills(), id, leftOf)) {
      for (var rank = 1; rank <= levels; rank++) {
        add(Criterion.SKILLS, MatchKey.level(step.term(), rank), share * step.more() / levels);
      }
      for (var like : step.like()) {
        if (like.similarity() >= Taxonomy.ALIKE) {
          var more = leftOf.applyAsDouble(like.term()) * like.similarity() - step.value();
          add(Criterion.SKILLS, MatchKey.itself(like.term()), share * usualLevel * more);
        }
      }
    }
  }

  /**
   * A term and those above it, the most general first: what has a term has the keys of all above
   * it, so each adds what it is worth more than those before.
   *
   * @param left how much of its likeness a term counts
   */
  private List<Step> steps(Taxonomy taxonomy, String term, ToDoubleFunction<String> left) {
    List<Step> steps = new ArrayList<>();
    var before = 0.0;
    for (var above : taxonomy.above(term)) {
      var value = left.applyAsDouble(above.term()) * above.similarity(known::frequency);
      var reached = Math.max(before, value);
      steps.add(new Step(above.term(), reached - before, reached, above.like()));
      before = reached;
    }
    return steps;
  }

  private record Step(String term, double more, double value, List<Taxonomy.Likeness> like) {}

  /** What is enough, or half of it; a quarter, which all have, is left out. */
  final void enough(Criterion criterion, String all, String half) {
    add(criterion, all, 0.25);
    add(criterion, half, 0.5);
    addUnknown(criterion, Judgement.UNKNOWN - 0.25);
  }

  /** What each word would add to the cosine if the other text weighed it the same. */
  final void words(TermVector text) {
    var words =
        text.heaviest(WORDS, term -> term.indexOf(' ') < 0 && known.texts().isTelling(term));
    var length = Math.sqrt(words.values().stream().mapToDouble(each -> each * each).sum());
    words.forEach(
        (word, each) -> query.addWord(word, weights.weight(Criterion.TEXT) * each * each / length));
    if (!words.isEmpty()) {
      addUnknown(Criterion.TEXT, Judgement.UNKNOWN);
    }
  }
}
