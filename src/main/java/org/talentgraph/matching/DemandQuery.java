package org.talentgraph.matching;

import static java.util.function.UnaryOperator.identity;

/**
 * What adds to the score of demands for an expert. What a demand does not ask counts as much as
 * what is not known, since its weight goes to the others.
 */
final class DemandQuery extends ScoreQuery {

  private final ExpertRecord expert;

  private DemandQuery(ExpertRecord expert, Weights weights, Taxonomies.Known known) {
    super("description", weights, known);
    this.expert = expert;
  }

  static IndexQuery of(ExpertRecord expert, Weights weights, Taxonomies.Known known) {
    var query = new DemandQuery(expert, weights, known);
    query.skills();
    query.words(expert.words());
    query.industries(Criterion.INDUSTRY, expert.industries(), identity());
    query.industries(Criterion.ENGAGEMENTS, expert.engagedIn(), identity());
    query.degree();
    query.years();
    query.modes();
    query.place();
    query.pay();
    query.languages();
    return query.query();
  }

  private void skills() {
    var skills = expert.skills().stream().map(ExpertRecord.Mastered::skill).toList();
    best(known.skills(), skills)
        .forEach(
            (skill, more) -> {
              for (var share = 1; share <= MatchKey.SHARES; share++) {
                add(Criterion.SKILLS, MatchKey.level(skill, share), more / MatchKey.SHARES);
              }
            });
  }

  private void degree() {
    var rank = Levels.DEGREE.rank(expert.degree());
    if (rank > 0) {
      add(Criterion.DEGREE, MatchKey.level(MatchKey.DEGREE, rank), 1);
      addUnknown(Criterion.DEGREE, Judgement.UNKNOWN);
    }
  }

  private void years() {
    var years = expert.yearsOfExperience();
    if (years != null) {
      enough(Criterion.SENIORITY, MatchKey.years(years), MatchKey.years(2 * years));
    }
  }

  /** A demand that takes any way of working suits everybody. */
  private void modes() {
    expert.modes().stream().sorted().forEach(mode -> add(Criterion.MODE, MatchKey.mode(mode), 1));
    addUnknown(Criterion.MODE, expert.modes().isEmpty() ? 1 - Judgement.UNKNOWN : 1);
  }

  /** Each place is within the next; what it counts is as {@link ExpertWishes#place} has it. */
  private void place() {
    var places = expert.places();
    var widest = places.size() - 1;
    for (var i = widest; i >= 0; i--) {
      add(Criterion.PLACE, places.get(i), i >= widest - 1 ? 0.25 : 0);
      add(Criterion.PLACE, MatchKey.at(places.get(i)), i == widest ? 0.5 : 0.25);
    }
    if (!places.isEmpty()) {
      DemandRecord.STAYS_AWAY.forEach(mode -> add(Criterion.PLACE, MatchKey.mode(mode), 0.25));
      addUnknown(Criterion.PLACE, Judgement.UNKNOWN - 0.25);
      add(Criterion.REACH, places.getLast(), expert.stations().isEmpty() ? 1 : 0);
    }
  }

  private void pay() {
    if (expert.desiredSalary() != null) {
      var step = Math.ceilDiv(expert.desiredSalary(), MatchKey.PAY_STEP);
      enough(Criterion.PAY, MatchKey.pay(step), MatchKey.pay(step / 2));
    }
  }

  private void languages() {
    expert
        .languages()
        .forEach(
            (language, level) ->
                add(Criterion.LANGUAGE, MatchKey.level(language, Levels.LANGUAGE.rank(level)), 1));
    addUnknown(Criterion.LANGUAGE, Judgement.UNKNOWN);
  }
}
