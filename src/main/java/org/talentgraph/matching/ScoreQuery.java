package org.talentgraph.matching;

import static java.util.function.UnaryOperator.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What adds to a score, as the index is asked for it, so that it ranks nearly by score. */
final class ScoreQuery {

  /** In so many periods of so many years it makes a difference when a skill was last used. */
  private static final int PERIODS = 3;

  private static final int YEARS = 5;

  /** So many years ago somebody last used a skill, where only skills alike are asked for. */
  private static final int USUAL_AGE = 7;

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
    industries(demand.industries(), Criterion.INDUSTRY, identity());
    industries(demand.industries(), Criterion.ENGAGEMENTS, MatchKeys::engaged);
    degree(demand.requiredDegree());
    query.add(MatchKeys.REACH, weights.weight(Criterion.REACH));
    if (demand.mode() != null) {
      query.add(demand.mode(), weights.weight(Criterion.MODE));
      query.add(MatchKeys.UNKNOWN_MODE, weights.weight(Criterion.MODE) * Judgement.UNKNOWN);
    }
    places(demand.places(), demand.staysAway() ? 0.5 : 0.25);
    languages(demand.languages());
    seniority(demand.minYears());
    pay(demand.salaryOffered());
    words(demand.words());
    return query;
  }

  private IndexQuery forExpert(ExpertRecord expert) {
    skills(expert.skills().stream().map(ExpertRecord.Mastered::skill).toList());
    industries(expert.industries(), Criterion.INDUSTRY, identity());
    industries(expert.engagedIn(), Criterion.ENGAGEMENTS, identity());
    expert.modes().stream()
        .sorted()
        .forEach(mode -> query.add(mode, weights.weight(Criterion.MODE)));
    query.add(MatchKeys.UNKNOWN_MODE, weights.weight(Criterion.MODE));
    places(expert.places(), 0.25);
    words(expert.words());
    return query;
  }

  private IndexQuery like(Profile one) {
    skills(one.skills());
    industries(one.industries(), Criterion.INDUSTRY, identity());
    words(one.words());
    return query;
  }

  private void wanted(DemandRecord demand) {
    var year = demand.startsOn() == null ? null : demand.startsOn().getYear();
    var sum = demand.skills().stream().mapToDouble(known::importance).sum();
    for (var wanted : demand.skills()) {
      var weight = weights.weight(Criterion.SKILLS) * known.importance(wanted) / sum;
      skill(wanted.skill(), weight, wanted.level(), year);
    }
  }

  private void skills(Collection<String> skills) {
    var weight = weights.weight(Criterion.SKILLS);
    var sum = skills.stream().mapToDouble(known::rarity).sum();
    skills.forEach(skill -> skill(skill, weight * known.rarity(skill) / sum, null, null));
  }

  /**
   * Who has a skill has the keys of all above it, and who has a level those of all below it: so
   * each key adds what it is worth more than those before. What has a broader skill itself is more
   * alike than most below it, and adds up with it.
   *
   * @param year in which it is wanted; null when it does not matter when it was used
   */
  private void skill(String id, double weight, @Nullable String level, @Nullable Integer year) {
    var levels = Math.max(1, Levels.SKILL.rank(level));
    var usual = weight * (levels + 1) / (2 * levels);
    var before = 0.0;
    for (var above : known.skills().above(id, known::frequency)) {
      var left = above.term().equals(id) ? left(PERIODS * YEARS, year) : left(USUAL_AGE, year);
      var value = left * above.similarity();
      for (var rank = 1; rank <= levels; rank++) {
        query.add(MatchKeys.level(above.term(), rank), weight * (value - before) / levels);
      }
      before = Math.max(before, value);
      var itself = known.skills().likeness(id, above.term()).similarity();
      if (itself >= Taxonomy.ALIKE) {
        query.add(MatchKeys.itself(above.term()), usual * (left * itself - before));
      }
    }
    if (year != null) {
      recency(id, usual, year);
    }
  }

  /** What is left of a skill after so many years, or all where it does not matter when. */
  private static double left(double years, @Nullable Integer year) {
    return year == null ? 1 : SkillMatches.recency(years);
  }

  /** More for each period nearer to the start, and all for a skill of unknown last use. */
  private void recency(String skill, double weight, int year) {
    var least = SkillMatches.recency(PERIODS * YEARS);
    var before = least;
    for (var period = PERIODS - 1; period >= 0; period--) {
      var from = year / YEARS * YEARS - period * YEARS;
      var recency = SkillMatches.recency(year - from - YEARS / 2.0);
      query.add(MatchKeys.used(skill, from), weight * (recency - before));
      before = recency;
    }
    query.add(MatchKeys.used(skill, null), weight * (1 - least));
  }

  /** Of industries within one another the best counts. */
  private void industries(
      Collection<String> industries, Criterion criterion, UnaryOperator<String> key) {
    var weight = weights.weight(criterion);
    Map<String, Double> best = new HashMap<>();
    for (var industry : industries) {
      var before = 0.0;
      for (var above : known.industries().above(industry, _ -> 1)) {
        best.merge(key.apply(above.term()), weight * (above.similarity() - before), Math::max);
        before = Math.max(before, above.similarity());
      }
    }
    best.forEach(query::add);
  }

  /**
   * Each place is within the next, and nearer by a quarter, as {@link ExpertWishes#place} has it.
   * Who is in the same country can be reached as well.
   *
   * @param elsewhere what another country counts
   */
  private void places(List<String> places, double elsewhere) {
    var weight = weights.weight(Criterion.PLACE);
    for (var place : places) {
      if (place.equals(places.getLast())) {
        query.add(place, weight * (0.5 - elsewhere) + weights.weight(Criterion.REACH));
      } else {
        query.add(place, weight / 4);
      }
    }
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

  /** What each word adds to the cosine of this text, cut to these words, and of a like one. */
  private void words(TermVector text) {
    var words =
        text.heaviest(WORDS, term -> term.indexOf(' ') < 0 && known.texts().isTelling(term));
    var length = Math.sqrt(words.values().stream().mapToDouble(each -> each * each).sum());
    var weight = weights.weight(Criterion.TEXT);
    words.forEach((word, each) -> query.addWord(word, weight * each * each / length));
  }
}
