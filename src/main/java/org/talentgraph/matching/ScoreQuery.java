package org.talentgraph.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What adds to a score, as the index is asked for it, so that it ranks nearly by score. */
final class ScoreQuery {

  /** Of five years each, in which it makes a difference when a skill was last used. */
  private static final int PERIODS = 3;

  /** A text is looked for by so many single words, those that weigh most. */
  private static final int WORDS = 20;

  private final IndexQuery query;
  private final Weights weights;
  private final Taxonomies.Known known;

  private ScoreQuery(String text, Weights weights, Taxonomies.Known known) {
    this.query = new IndexQuery(text);
    this.weights = weights;
    this.known = known;
  }

  private static ScoreQuery ofExperts(Weights weights, Taxonomies.Known known) {
    return new ScoreQuery("profile", weights, known);
  }

  private static ScoreQuery ofDemands(Weights weights, Taxonomies.Known known) {
    return new ScoreQuery("description", weights, known);
  }

  /** What adds to the score of experts for a demand. */
  static IndexQuery experts(DemandRecord demand, Weights weights, Taxonomies.Known known) {
    return ofExperts(weights, known).forDemand(demand);
  }

  /** What adds to the score of demands for an expert. */
  static IndexQuery demands(ExpertRecord expert, Weights weights, Taxonomies.Known known) {
    return ofDemands(weights, known).forExpert(expert);
  }

  /** What makes experts like another one. */
  static IndexQuery expertsLike(Profile one, Weights weights, Taxonomies.Known known) {
    return ofExperts(weights, known).like(one);
  }

  /** What makes demands like another one. */
  static IndexQuery demandsLike(Profile one, Weights weights, Taxonomies.Known known) {
    return ofDemands(weights, known).like(one);
  }

  private IndexQuery forDemand(DemandRecord demand) {
    wanted(demand);
    industries(demand.industries());
    degree(demand.requiredDegree());
    query.add(MatchKeys.REACH, weights.weight(Criterion.REACH));
    if (demand.mode() != null) {
      query.add(demand.mode(), weights.weight(Criterion.MODE));
      query.add(MatchKeys.UNKNOWN_MODE, weights.weight(Criterion.MODE) * Judgement.UNKNOWN);
    }
    places(demand.places());
    languages(demand.languages());
    seniority(demand.minYears());
    pay(demand.salaryOffered());
    words(demand.words());
    return query;
  }

  private IndexQuery forExpert(ExpertRecord expert) {
    skills(expert.skills().stream().map(ExpertRecord.Mastered::skill).toList());
    industries(expert.industries());
    expert.modes().stream()
        .sorted()
        .forEach(mode -> query.add(mode, weights.weight(Criterion.MODE)));
    query.add(MatchKeys.UNKNOWN_MODE, weights.weight(Criterion.MODE));
    places(expert.places());
    words(expert.words());
    return query;
  }

  private IndexQuery like(Profile one) {
    skills(one.skills());
    industries(one.industries());
    words(one.words());
    return query;
  }

  private void wanted(DemandRecord demand) {
    var sum = demand.skills().stream().mapToDouble(known::importance).sum();
    for (var wanted : demand.skills()) {
      var weight = weights.weight(Criterion.SKILLS) * known.importance(wanted) / sum;
      skill(wanted.skill(), weight, wanted.level());
      if (demand.startsOn() != null) {
        recency(wanted.skill(), weight, demand.startsOn().getYear());
      }
    }
  }

  private void skills(Collection<String> skills) {
    var weight = weights.weight(Criterion.SKILLS);
    var sum = skills.stream().mapToDouble(known::rarity).sum();
    skills.forEach(skill -> skill(skill, weight * known.rarity(skill) / sum, null));
  }

  /**
   * Who has a skill has the keys of all above it, and who has a level those of all below it: so
   * each key adds what it is worth more than those before. What has a broader skill itself is more
   * alike than most below it, and adds up with it.
   */
  private void skill(String id, double weight, @Nullable String level) {
    var levels = Math.max(1, Levels.SKILL.rank(level));
    var usualLevel = (levels + 1) / (2.0 * levels);
    var before = 0.0;
    for (var above : known.skills().above(id, known::frequency)) {
      for (var rank = 1; rank <= levels; rank++) {
        query.add(
            MatchKeys.level(above.term(), rank), weight * (above.similarity() - before) / levels);
      }
      before = Math.max(before, above.similarity());
      var itself = known.skills().likeness(id, above.term()).similarity();
      if (itself >= Taxonomy.ALIKE) {
        query.add(MatchKeys.itself(above.term()), weight * usualLevel * (itself - before));
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
      query.add(MatchKeys.used(skill, from), weight * (recency - before));
      before = recency;
    }
    query.add(MatchKeys.used(skill, null), weight * (1 - least));
  }

  /** Of industries within one another the best counts. */
  private void industries(Collection<String> industries) {
    var weight = weights.weight(Criterion.INDUSTRY);
    Map<String, Double> best = new HashMap<>();
    for (var industry : industries) {
      var before = 0.0;
      for (var above : known.industries().above(industry, _ -> 1)) {
        best.merge(above.term(), weight * (above.similarity() - before), Math::max);
        before = Math.max(before, above.similarity());
      }
    }
    best.forEach(query::add);
  }

  /** Each place is within the next: nearer by a quarter, as {@link ExpertWishes#place} has it. */
  private void places(List<String> places) {
    places.forEach(place -> query.add(place, weights.weight(Criterion.PLACE) / 4));
  }

  private void degree(@Nullable String wanted) {
    var weight = weights.weight(Criterion.DEGREE);
    var rank = Levels.DEGREE.rank(wanted);
    for (var each = 1; each <= rank; each++) {
      query.add(MatchKeys.level(MatchKeys.DEGREE, each), weight / rank);
    }
  }

  private void languages(Map<String, String> wanted) {
    var weight = weights.weight(Criterion.LANGUAGE);
    wanted.forEach(
        (language, level) ->
            query.add(
                MatchKeys.level(language, Levels.LANGUAGE.rank(level)), weight / wanted.size()));
  }

  /**
   * Enough years, or half as many. A quarter, which all have, is left out: of the half for unknown
   * ones a quarter is left.
   */
  private void seniority(@Nullable Integer wanted) {
    var weight = weights.weight(Criterion.SENIORITY);
    if (wanted != null && wanted > 0) {
      query.add(MatchKeys.years(wanted), weight / 4);
      query.add(MatchKeys.years((wanted + 1) / 2), weight / 2);
      query.add(MatchKeys.UNKNOWN_YEARS, weight / 4);
    }
  }

  /** What is offered is enough, or half of what is; a quarter is left out as with the years. */
  private void pay(@Nullable Integer offered) {
    var weight = weights.weight(Criterion.PAY);
    if (offered != null) {
      query.add(MatchKeys.pay(offered), weight / 4);
      query.add(MatchKeys.pay(2L * offered), weight / 2);
      query.add(MatchKeys.UNKNOWN_PAY, weight / 4);
    }
  }

  /** The cosine of a record with the same words, which weigh there as much as here, is 1. */
  private void words(TermVector text) {
    var words =
        text.heaviest(WORDS, term -> term.indexOf(' ') < 0 && known.texts().isTelling(term));
    var sum = words.values().stream().mapToDouble(each -> each * each).sum();
    var weight = weights.weight(Criterion.TEXT);
    words.forEach((word, each) -> query.addWord(word, weight * each * each / sum));
  }
}
