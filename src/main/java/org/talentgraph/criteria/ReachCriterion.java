package org.talentgraph.criteria;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether somebody can reach the expert: a liaison or introduction station in a place where the
 * expert lives or comes from, or the poster, if the expert lives in the country of the work.
 */
public enum ReachCriterion implements Criterion {
  REACH;

  /** The key of experts whom a station reaches. */
  private static final String REACHED = "reach";

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
    var expert = pair.expert();
    if (!expert.places().isEmpty() && sharesCountry(pair)) {
      return Optional.of(Judgement.of(1, words("near"), expert.id(), expert.places().getLast()));
    }
    return Optional.of(
        expert.stations().stream()
            .findFirst()
            .map(
                station ->
                    Judgement.of(
                        1,
                        words("station", station.name()),
                        expert.id(),
                        station.place(),
                        station.id()))
            .orElse(Judgement.of(0, words("none")).without(words("none"))));
  }

  private static boolean sharesCountry(Pair pair) {
    var places = pair.demand().places();
    return !places.isEmpty() && pair.expert().places().getLast().equals(places.getLast());
  }

  /** The key of experts who live in a country and whom no station reaches. */
  private static String near(String country) {
    return "near " + country;
  }

  @Override
  public Stream<String> keysOf(ExpertRecord expert, Taxonomies.Known known) {
    if (!expert.stations().isEmpty()) {
      return Stream.of(REACHED);
    }
    return expert.places().isEmpty() ? Stream.empty() : Stream.of(near(expert.places().getLast()));
  }

  @Override
  public Stream<String> keysOf(DemandRecord demand, Taxonomies.Known known) {
    return demand.places().isEmpty() ? Stream.empty() : Stream.of(demand.places().getLast());
  }

  @Override
  public Points expertsFor(DemandRecord demand, Taxonomies.Known known) {
    var points = new Points().key(REACHED, 1);
    return demand.places().isEmpty() ? points : points.key(near(demand.places().getLast()), 1);
  }

  /** A station makes the expert known to every demand, so nothing is asked for then. */
  @Override
  public Points demandsFor(ExpertRecord expert, Taxonomies.Known known) {
    return expert.places().isEmpty() || !expert.stations().isEmpty()
        ? new Points()
        : new Points().key(expert.places().getLast(), 1);
  }
}
