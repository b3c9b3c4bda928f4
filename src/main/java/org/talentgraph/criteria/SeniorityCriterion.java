package org.talentgraph.criteria;

import java.util.Optional;
import java.util.stream.Stream;

/** Whether the expert has the years of experience that the demand asks for. */
enum SeniorityCriterion implements Criterion {
  SENIORITY;

  /** Years beyond this number are not told apart by keys. */
  private static final int MOST = 20;

  @Override
  public Side side() {
    return Side.DEMAND;
  }

  @Override
  public double weight() {
    return 0.05;
  }

  @Override
  public Optional<Judgement> judge(Pair pair) {
    var wanted = wanted(pair.demand());
    if (wanted == 0) {
      return Optional.empty();
    }
    var years = pair.expert().yearsOfExperience();
    if (years == null) {
      return Optional.of(Judgement.unknown(words("unknown")));
    }
    var reason = words("years", years, wanted);
    return Optional.of(
        Judgement.of(Math.min(1, (double) years / wanted), reason)
            .without(years >= wanted ? null : reason));
  }

  /** The years that a demand asks for; 0 where it asks for none. */
  private static int wanted(DemandRecord demand) {
    var years = demand.minYears();
    return years == null ? 0 : Math.max(0, years);
  }

  private static int atMost(int years) {
    return Math.min(years, MOST);
  }

  private static Stream<String> keys(int first, int last) {
    return MatchKey.steps("years", first, last);
  }

  private static String key(int years) {
    return MatchKey.step("years", atMost(years));
  }

  @Override
  public Stream<String> keysOf(ExpertRecord expert, Taxonomies.Known known) {
    var years = expert.yearsOfExperience();
    return years == null ? unknown(true) : keys(1, atMost(years));
  }

  @Override
  public Stream<String> keysOf(DemandRecord demand, Taxonomies.Known known) {
    var wanted = wanted(demand);
    return wanted == 0 ? unknown(true) : keys(atMost(wanted), MOST);
  }

  @Override
  public Points expertsFor(DemandRecord demand, Taxonomies.Known known) {
    var wanted = wanted(demand);
    return wanted == 0
        ? new Points()
        : new Points().proportion(key(wanted), key((wanted + 1) / 2), unknown());
  }

  @Override
  public Points demandsFor(ExpertRecord expert, Taxonomies.Known known) {
    var years = expert.yearsOfExperience();
    return years == null
        ? new Points()
        : new Points().proportion(key(years), key(2 * years), unknown());
  }
}
