package org.talentgraph.matching;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

  /** A longer word is found with an s for the plural as well. */
  private static final int SHORT = 3;

  /** Of five years each, in which it makes a difference when a skill was last used. */
  private static final int PERIODS = 3;

  private final String text;
  private final Map<String, Double> points = new LinkedHashMap<>();

  /**
   * @param text the property of what is looked for that holds its text, without the language
   */
  private IndexQuery(String text) {
    this.text = text;
  }

  private static IndexQuery ofExperts() {
    return new IndexQuery("profile");
  }

  private static IndexQuery ofDemands() {
    return new IndexQuery("description");
  }

  /** What adds to the score of experts for a demand. */
  static IndexQuery experts(DemandRecord demand, Weights weights, Taxonomies.Known known) {
    var query = ofExperts();
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
    var query = ofDemands();
    var skills = expert.skills().stream().map(ExpertRecord.Mastered::skill).toList();
    query.skills(skills, weights.weight(Criterion.SKILLS), known);
    query.industries(expert.industries(), weights.weight(Criterion.INDUSTRY), known);
    expert.modes().stream()
        .sorted()
        .forEach(mode -> query.add(mode, weights.weight(Criterion.MODE)));
    query.add(MatchKeys.UNKNOWN_MODE, weights.weight(Criterion.MODE));
    query.places(expert.places(), weights.weight(Criterion.PLACE));
    query.words(expert.words(), weights.weight(Criterion.TEXT), known);
    return query;
  }

  /** What makes experts like another one. */
  static IndexQuery expertsLike(Profile one, Weights weights, Taxonomies.Known known) {
    return ofExperts().alike(one, weights, known);
  }

  /** What makes demands like another one. */
  static IndexQuery demandsLike(Profile one, Weights weights, Taxonomies.Known known) {
    return ofDemands().alike(one, weights, known);
  }

  private IndexQuery alike(Profile one, Weights weights, Taxonomies.Known known) {
    skills(one.skills(), weights.weight(Criterion.SKILLS), known);
    industries(one.industries(), weights.weight(Criterion.INDUSTRY), known);
    words(one.words(), weights.weight(Criterion.TEXT), known);
    return this;
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

  private void skills(Collection<String> skills, double weight, Taxonomies.Known known) {
    var sum = skills.stream().mapToDouble(known::rarity).sum();
    skills.forEach(skill -> skill(skill, weight * known.rarity(skill) / sum, null, known));
  }

  /**
   * Who has a skill has the keys of all above it, and who has a level those of all below it: so
   * each key adds what it is worth more than those before. What has a broader skill itself is more
   * alike than most below it, and adds up with it.
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

  /** Of industries within one another the best counts. */
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

  /**
   * Enough years, or half as many. A quarter, which all have, is left out: of the half for unknown
   * ones a quarter is left.
   */
  private void seniority(@Nullable Integer wanted, double weight) {
    if (wanted != null && wanted > 0) {
      addRange(MatchKeys.years(wanted), MatchKeys.years(MatchKeys.MOST), weight / 4);
      addRange(MatchKeys.years(wanted / 2), MatchKeys.years(MatchKeys.MOST), weight / 2);
      add(MatchKeys.UNKNOWN_YEARS, weight / 4);
    }
  }

  /** What is offered is enough, or half of what is; a quarter is left out as with the years. */
  private void pay(@Nullable Integer offered, double weight) {
    if (offered != null) {
      addRange(MatchKeys.pay(0), MatchKeys.pay(offered), weight / 4);
      addRange(MatchKeys.pay(0), MatchKeys.pay(2L * offered), weight / 2);
      add(MatchKeys.UNKNOWN_PAY, weight / 4);
    }
  }

  /** The cosine of a record with the same words, which weigh there as much as here, is 1. */
  private void words(TermVector of, double weight, Taxonomies.Known known) {
    var words = of.heaviest(WORDS, term -> term.indexOf(' ') < 0 && known.texts().isTelling(term));
    var sum = words.values().stream().mapToDouble(each -> each * each).sum();
    words.forEach((word, each) -> addWord(word, weight * each * each / sum));
  }

  private void addWord(String word, double more) {
    var chinese = Character.isIdeographic(word.codePointAt(0));
    var found = chinese || word.length() <= SHORT ? range(word, word) : word + "*";
    put(text + (chinese ? "Zh:" : "En:") + found, more);
  }

  private void add(String key, double more) {
    var word = MatchKeys.word(key);
    addRange(word, word, more);
  }

  private void addRange(String from, String to, double more) {
    put(MatchKeys.PROPERTY + ":" + range(from, to), more);
  }

  private void put(String clause, double more) {
    if (more > 0) {
      points.merge(clause, more, Double::sum);
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
  String lucene() {
    return points.isEmpty()
        ? NOTHING
        : points.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_KEYS)
            .map(each -> String.format(Locale.ROOT, "%s^%.5f", each.getKey(), each.getValue()))
            .collect(joining(" "));
  }
}
