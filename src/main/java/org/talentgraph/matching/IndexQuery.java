package org.talentgraph.matching;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a full-text index is asked: keys or words, each with what it adds to the score of a match,
 * so that the index ranks nearly by score. They are asked for as ranges and beginnings, to which
 * Lucene gives their points alone; those of a plain word would depend on how rare it is and on how
 * many others stand beside it.
 */
final class IndexQuery {

  /** Lucene takes 1,024 at most. */
  private static final int MOST_KEYS = 500;

  /** What no record has. */
  private static final String NOTHING = "nothing_at_all";

  /** A text is looked for by so many single words, those that weigh most. */
  private static final int WORDS = 20;

  /** A longer word is found in the plural as well. */
  private static final int SHORT = 3;

  /** Of five years each, in which it makes a difference when a skill was last used. */
  private static final int PERIODS = 3;

  private final Map<String, Double> points = new LinkedHashMap<>();

  private IndexQuery() {}

  /** What adds to the score of experts for a demand. */
  static IndexQuery experts(DemandRecord demand, Weights weights, Taxonomies.Known known) {
    var query = new IndexQuery();
    var sum = demand.skills().stream().mapToDouble(known::importance).sum();
    for (var wanted : demand.skills()) {
      var weight = weights.weight(Criterion.SKILLS) * known.importance(wanted) / sum;
      query.skill(wanted.skill(), weight, wanted.level(), known.skills());
      if (demand.startsOn() != null) {
        query.recency(wanted.skill(), weight, demand.startsOn().getYear());
      }
    }
    query.industries(demand.industries(), weights.weight(Criterion.INDUSTRY), known);
    query.degree(demand.requiredDegree(), weights.weight(Criterion.DEGREE));
    query.add(MatchKeys.REACH, weights.weight(Criterion.REACH));
    if (demand.mode() != null) {
      query.add(demand.mode(), weights.weight(Criterion.MODE));
    }
    query.places(demand.places(), weights.weight(Criterion.PLACE));
    query.languages(demand.languages(), weights.weight(Criterion.LANGUAGE));
    return query;
  }

  /** What adds to the score of demands for an expert. */
  static IndexQuery demands(ExpertRecord expert, Weights weights, Taxonomies.Known known) {
    var query = new IndexQuery();
    var skills = expert.skills().stream().map(ExpertRecord.Mastered::skill).toList();
    query.skills(skills, weights.weight(Criterion.SKILLS), known);
    query.industries(expert.industries(), weights.weight(Criterion.INDUSTRY), known);
    expert.modes().forEach(mode -> query.add(mode, weights.weight(Criterion.MODE)));
    query.places(expert.places(), weights.weight(Criterion.PLACE));
    return query;
  }

  /** What adds to the likeness of experts or demands. */
  static IndexQuery alike(Profile one, Weights weights, Taxonomies.Known known) {
    var query = new IndexQuery();
    query.skills(one.skills(), weights.weight(Criterion.SKILLS), known);
    query.industries(one.industries(), weights.weight(Criterion.INDUSTRY), known);
    return query;
  }

  /** What adds to the likeness of texts. */
  static IndexQuery words(TermVector text, Weights weights, Taxonomies.Known known) {
    var query = new IndexQuery();
    var words =
        text.heaviest(WORDS, term -> term.indexOf(' ') < 0 && known.texts().isTelling(term));
    var sum = words.values().stream().mapToDouble(Double::doubleValue).sum();
    words.forEach((word, each) -> query.addWord(word, weights.weight(Criterion.TEXT) * each / sum));
    return query;
  }

  private void skills(Collection<String> skills, double weight, Taxonomies.Known known) {
    var sum = skills.stream().mapToDouble(known::rarity).sum();
    skills.forEach(skill -> skill(skill, weight * known.rarity(skill) / sum, null, known.skills()));
  }

  /**
   * Who has a skill has all above it, and who has a level has all below it: so each key adds what
   * it is more worth than those before.
   */
  private void skill(String id, double weight, @Nullable String level, Taxonomy skills) {
    var wanted = Math.max(1, Levels.SKILL.rank(level));
    var before = 0.0;
    for (var above : skills.above(id)) {
      for (var rank = 1; rank <= wanted; rank++) {
        add(MatchKeys.level(above.term(), rank), weight * (above.similarity() - before) / wanted);
      }
      before = above.similarity();
    }
  }

  /** More for each five years nearer to the start, and all for a skill of unknown last use. */
  private void recency(String skill, double weight, int year) {
    var least = SkillMatches.recency(PERIODS * 5);
    var before = least;
    for (var period = PERIODS - 1; period >= 0; period--) {
      var from = year / 5 * 5 - period * 5;
      var recency = SkillMatches.recency(year - from - 2.5);
      add(MatchKeys.used(skill, from), weight * (recency - before));
      before = recency;
    }
    add(MatchKeys.used(skill, null), weight * (1 - least));
  }

  /** The best of the industries counts. */
  private void industries(Collection<String> industries, double weight, Taxonomies.Known known) {
    Map<String, Double> best = new HashMap<>();
    for (var industry : industries) {
      var before = 0.0;
      for (var above : known.industries().above(industry)) {
        best.merge(above.term(), weight * (above.similarity() - before), Math::max);
        before = above.similarity();
      }
    }
    best.forEach(this::add);
  }

  /** Each place is within the next: nearer by a quarter, as {@link ExpertWishes#place} has it. */
  private void places(List<String> places, double weight) {
    places.forEach(place -> add(place, weight / 4));
  }

  private void degree(@Nullable String wanted, double weight) {
    var rank = Levels.DEGREE.rank(wanted);
    for (var each = 1; each <= rank; each++) {
      add(MatchKeys.level(MatchKeys.DEGREE, each), weight / rank);
    }
  }

  private void languages(Map<String, String> wanted, double weight) {
    wanted.forEach(
        (language, level) ->
            add(MatchKeys.level(language, Levels.LANGUAGE.rank(level)), weight / wanted.size()));
  }

  private void add(String key, double more) {
    if (more > 0) {
      var quoted = '"' + key.replaceAll("[\"\\\\]", "\\\\$0") + '"';
      points.merge("[%s TO %s]".formatted(quoted, quoted), more, Double::sum);
    }
  }

  private void addWord(String word, double more) {
    if (word.length() > SHORT && !Character.isIdeographic(word.codePointAt(0))) {
      points.merge(word + "*", more, Double::sum);
    } else {
      add(word, more);
    }
  }

  /** The score of a record that has all. */
  double most() {
    return points.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** In Lucene's syntax; asks for nothing where nothing adds to the score. */
  String text() {
    return points.isEmpty()
        ? NOTHING
        : points.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .limit(MOST_KEYS)
            .map(each -> "%s^%.5f".formatted(each.getKey(), each.getValue()))
            .collect(joining(" "));
  }
}
