package org.talentgraph.criteria;

import java.util.Optional;
import java.util.stream.Stream;

/** How similar the industries of the expert's earlier engagements are to those of the demand. */
public enum EngagementsCriterion implements Criterion {
  ENGAGEMENTS;

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
    if (pair.demand().industries().isEmpty()) {
      return Optional.empty();
    }
    var engagedIn = pair.expert().engagedIn();
    return Optional.of(
        engagedIn.isEmpty()
            ? Judgement.of(0, words("none")).without(words("none"))
            : IndustryCriterion.mostAlike(pair, engagedIn, this));
  }

  @Override
  public boolean isShared(Pair pair) {
    return IndustryCriterion.areAlike(pair, pair.expert().engagedIn());
  }

  /** The key of experts who were engaged in an industry. */
  private static String engaged(String industry) {
    return "engaged " + industry;
  }

  @Override
  public Stream<String> keysOf(ExpertRecord expert, Taxonomies.Known known) {
    return MatchKey.andBroader(expert.engagedIn(), known.industries())
        .map(EngagementsCriterion::engaged);
  }

  @Override
  public Stream<String> keysOf(DemandRecord demand, Taxonomies.Known known) {
    return MatchKey.andBroader(demand.industries(), known.industries());
  }

  @Override
  public Points expertsFor(DemandRecord demand, Taxonomies.Known known) {
    var points = new Points();
    IndustryCriterion.alike(demand.industries(), known)
        .keys()
        .forEach((industry, more) -> points.key(engaged(industry), more));
    return points;
  }

  @Override
  public Points demandsFor(ExpertRecord expert, Taxonomies.Known known) {
    return IndustryCriterion.alike(expert.engagedIn(), known);
  }
}
