package org.talentgraph.matching;

import static java.util.function.UnaryOperator.identity;

/** What adds to the score of experts for a demand. */
final class ExpertQuery extends ScoreQuery {

  /** Years since somebody last used a skill of whom only skills alike are asked for. */
  private static final int USUAL_AGE = 7;

  private final DemandRecord demand;

  private ExpertQuery(DemandRecord demand, Weights weights, Taxonomies.Known known) {
    super("profile", weights, known);
    this.demand = demand;
  }

  static IndexQuery of(DemandRecord demand, Weights weights, Taxonomies.Known known) {
    var query = new ExpertQuery(demand, weights, known);
    query.skills();
    query.words(demand.words());
    query.industries();
    query.degree();
    query.years();
    query.reach();
    query.mode();
    query.place();
    query.pay();
    query.languages();
    return query.query();
  }

  private void skills() {
    var sum = demand.skills().stream().mapToDouble(known::importance).sum();
    for (var wanted : demand.skills()) {
      var share = known.importance(wanted) / sum;
      var levels = Math.max(1, Levels.SKILL.rank(wanted.level()));
      if (demand.startsOn() == null) {
        skill(wanted.skill(), share, levels, 1, 1);
      } else {
        var least = SkillMatches.recency(MatchKey.PERIODS * MatchKey.PERIOD);
        skill(wanted.skill(), share, levels, least, SkillMatches.recency(USUAL_AGE));
        recency(wanted.skill(), share * (levels + 1) / (2 * levels), demand.startsOn().getYear());
      }
    }
  }

  /** More for each period nearer to the start, and all for a skill of unknown last use. */
  private void recency(String skill, double share, int year) {
    var least = SkillMatches.recency(MatchKey.PERIODS * MatchKey.PERIOD);
    var before = least;
    for (var period = MatchKey.PERIODS - 1; period >= 0; period--) {
      var from = year / MatchKey.PERIOD * MatchKey.PERIOD - period * MatchKey.PERIOD;
      var recency = SkillMatches.recency(year - from - MatchKey.PERIOD / 2.0);
      add(Criterion.SKILLS, MatchKey.used(skill, from), share * (recency - before));
      before = recency;
    }
    add(Criterion.SKILLS, MatchKey.used(skill, null), share * (1 - least));
  }

  private void industries() {
    if (!demand.industries().isEmpty()) {
      industries(Criterion.INDUSTRY, demand.industries(), identity());
      addUnknown(Criterion.INDUSTRY, Judgement.UNKNOWN);
      industries(Criterion.ENGAGEMENTS, demand.industries(), MatchKey::engaged);
    }
  }

  /** More for each step; what every known degree counts at least is left out. */
  private void degree() {
    var wanted = Levels.DEGREE.rank(demand.requiredDegree());
    if (wanted > 0) {
      var least = Math.min(1.0 / wanted, Judgement.UNKNOWN);
      add(Criterion.DEGREE, MatchKey.level(MatchKey.DEGREE, 1), 1.0 / wanted - least);
      for (var rank = 2; rank <= wanted; rank++) {
        add(Criterion.DEGREE, MatchKey.level(MatchKey.DEGREE, rank), 1.0 / wanted);
      }
      addUnknown(Criterion.DEGREE, Judgement.UNKNOWN - least);
    }
  }

  private void years() {
    var wanted = demand.minYears();
    if (wanted != null && wanted > 0) {
      enough(Criterion.SENIORITY, MatchKey.years(wanted), MatchKey.years((wanted + 1) / 2));
    }
  }

  private void reach() {
    add(Criterion.REACH, MatchKey.REACH, 1);
    if (!demand.places().isEmpty()) {
      add(Criterion.REACH, MatchKey.near(demand.places().getLast()), 1);
    }
  }

  private void mode() {
    if (demand.mode() != null) {
      add(Criterion.MODE, MatchKey.mode(demand.mode()), 1);
      addUnknown(Criterion.MODE, Judgement.UNKNOWN);
    }
  }

  /** Each place is within the next; what it counts is as {@link ExpertWishes#place} has it. */
  private void place() {
    var elsewhere = demand.staysAway() ? 0.5 : 0.25;
    var widest = demand.places().size() - 1;
    var before = elsewhere;
    for (var i = widest; i >= 0; i--) {
      var value = i == 0 ? 1 : i == widest ? 0.5 : 0.75;
      add(Criterion.PLACE, demand.places().get(i), value - before);
      before = value;
    }
    if (!demand.places().isEmpty()) {
      addUnknown(Criterion.PLACE, Judgement.UNKNOWN - elsewhere);
    }
  }

  private void pay() {
    if (demand.salaryOffered() != null) {
      var step = demand.salaryOffered() / MatchKey.PAY_STEP;
      enough(Criterion.PAY, MatchKey.pay(step), MatchKey.pay(2L * step));
    }
  }

  private void languages() {
    demand
        .languages()
        .forEach(
            required ->
                add(
                    Criterion.LANGUAGE,
                    MatchKey.level(required.language(), Levels.LANGUAGE.rank(required.level())),
                    1.0 / demand.languages().size()));
    if (!demand.languages().isEmpty()) {
      addUnknown(Criterion.LANGUAGE, Judgement.UNKNOWN);
    }
  }
}
