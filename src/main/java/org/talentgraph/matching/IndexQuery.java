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
      query.skill(wanted.skill(), weight, wanted.level(), known);
      if (demand.startsOn() != null) {
        query.recency(wanted.skill(), weight, demand.startsOn().getYear());
      }
    }
    query.industries(demand.industries(), weights.weight(Criterion.INDUSTRY), known);
    query.degree(demand.requiredDegree(), weights.weight(Criterion.DEGREE));
    query.add(MatchKeys.REACH, weights.weight(Criterion.REACH));
    if (demand.mode() != null) {
      query.add(demand.mode(), weights.weight(Criterion.MODE));
      query.add(MatchKeys.UNKNOWN_MODE, weights.weight(Criterion.MODE) * Judgement.UNKNOWN);
    }
    query.places(demand.places(), weights.weight(Criterion.PLACE));
    query.languages(demand.languages(), weights.weight(Criterion.LANGUAGE));
    query.seniority(demand.minYears(), weights.weight(Criterion.SENIORITY));
    query.pay(demand.salaryOffered(), weights.weight(Criterion.PAY));
    query.words(demand.words(), weights.weight(Criterion.TEXT), known);
    return query;
  }

  /** What adds to the score of demands for an expert. */
  static IndexQuery demands(ExpertRecord expert, Weights weights, Taxonomies.Known known) {
    var query = new IndexQuery();
    var skills = expert.skills().stream().map(ExpertRecord.Mastered::skill).toList();
    query.skills(skills, weights.weight(Criterion.SKILLS), known);
    query.industries(expert.industries(), weights.weight(Criterion.INDUSTRY), known);
    expert.modes().forEach(mode -> query.add(mode, weights.weight(Criterion.MODE)));
    query.add(MatchKeys.UNKNOWN_MODE, weights.weight(Criterion.MODE));
    query.places(expert.places(), weights.weight(Criterion.PLACE));
    query.words(expert.words(), weights.weight(Criterion.TEXT), known);
    return query;
  }

  /** What adds to the likeness of experts or demands. */
  static IndexQuery alike(Profile one, Weights weights, Taxonomies.Known known) {
    var query = new IndexQuery();
    query.skills(one.skills(), weights.weight(Criterion.SKILLS), known);
    query.industries(one.industries(), weights.weight(Criterion.INDUSTRY), known);
    query.words(one.words(), weights.weight(Criterion.TEXT), known);
    return query;
  }

  /** What adds to the likeness of texts. */
  static IndexQuery ofText(TermVector text, Weights weights, Taxonomies.Known known) {
    var query = new IndexQuery();
    query.words(text, weights.weight(Criterion.TEXT), known);
    return query;
  }

  private void skills(Collection<String> skills, double weight, Taxonomies.Known known) {
    var sum = skills.stream().mapToDouble(known::rarity).sum();
    skills.forEach(skill -> skill(skill, weight * known.rarity(skill) / sum, null, known));
  }

  /**
   * Who has a skill has the keys of all above it, and who has a level those of all below it: so
   * each key adds what it is worth more than those before. What has a broader skill itself is more
   * alike than most below it.
   */
  private void skill(String id, double weight, @Nullable String level, Taxonomies.Known known) {
    var levels = Math.max(1, Levels.SKILL.rank(level));
    var usualLevel = (levels + 1) / (2.0 * levels);
    var before = 0.0;
    for (var above : known.skills().above(id, known::frequency)) {
      for (var rank = 1; rank <= levels; rank++) {
        add(MatchKeys.level(above.term(), rank), weight * (above.similarity() - before) / levels);
      }
      before = Math.max(before, above.similarity());
      var itself = known.skills().likeness(id, above.term()).similarity();
      if (itself >= Taxonomy.ALIKE) {
        add(MatchKeys.itself(above.term()), weight * usualLevel * (itself - before));
      }
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
      for (var above : known.industries().above(industry, _ -> 1)) {
        best.merge(above.term(), weight * (above.similarity() - before), Math::max);
        before = Math.max(before, above.similarity());
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

  /** Enough years, or half as many. */
  private void seniority(@Nullable Integer wanted, double weight) {
    if (wanted != null) {
      addRange(MatchKeys.years(wanted), MatchKeys.years(MatchKeys.MOST), weight / 4);
      addRange(MatchKeys.years(wanted / 2), MatchKeys.years(MatchKeys.MOST), weight / 2);
      add(MatchKeys.UNKNOWN_YEARS, weight / 4);
    }
  }

  /** What is offered is enough, or half of it is. */
  private void pay(@Nullable Integer offered, double weight) {
    if (offered != null) {
      addRange(MatchKeys.pay(0), MatchKeys.pay(offered), weight / 4);
      addRange(MatchKeys.pay(0), MatchKeys.pay(2 * offered), weight / 2);
      add(MatchKeys.UNKNOWN_PAY, weight / 4);
    }
  }

  /** The cosine of a record with the same words, which weigh there as much as here, is 1. */
  private void words(TermVector text, double weight, Taxonomies.Known known) {
    var words =
        text.heaviest(WORDS, term -> term.indexOf(' ') < 0 && known.texts().isTelling(term));
    var sum = words.values().stream().mapToDouble(each -> each * each).sum();
    words.forEach(
        (word, each) -> {
          var found = isShort(word) ? range(word, word) : word + "*";
          MatchKeys.TEXTS.forEach(
              property -> points.put(property + ":" + found, weight * each * each / sum));
        });
  }

  private static boolean isShort(String word) {
    return word.length() <= SHORT || Character.isIdeographic(word.codePointAt(0));
  }

  private void add(String key, double more) {
    var word = MatchKeys.word(key);
    addRange(word, word, more);
  }

  private void addRange(String from, String to, double more) {
    if (more > 0) {
      points.merge(MatchKeys.PROPERTY + ":" + range(from, to), more, Double::sum);
    }
  }

  private static String range(String from, String to) {
    return "[\"%s\" TO \"%s\"]".formatted(from, to);
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
