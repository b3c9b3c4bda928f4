package org.talentgraph.criteria;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How near to the place of the work the expert lives, or whether the work needs no move. */
public enum PlaceCriterion implements Criterion {
  PLACE;

  private static final double SAME_CITY = 1;
  private static final double SAME_PROVINCE = 0.75;
  private static final double SAME_COUNTRY = 0.5;
  private static final double NO_MOVE = 0.5;
  private static final double MOVE = 0.25;

  @Override
  public Side side() {
    return Side.EXPERT;
  }

  @Override
  public double weight() {
    return 0.05;
  }

  @Override
  public Optional<Judgement> judge(Pair pair) {
    var work = pair.demand().places();
    if (work.isEmpty()) {
      return Optional.empty();
    }
    var home = pair.expert().places();
    return Optional.of(
        home.isEmpty()
            ? Judgement.unknown(words("unknown"))
            : judge(work, home, pair.demand().staysAway()));
  }

  private Judgement judge(List<String> work, List<String> home, boolean staysAway) {
    if (home.contains(work.getFirst())) {
      return Judgement.of(SAME_CITY, words("city"));
    }
    var shared = work.stream().filter(home::contains).count();
    if (shared > 1) {
      return Judgement.of(SAME_PROVINCE, words("province"));
    }
    if (shared == 1) {
      return Judgement.of(SAME_COUNTRY, words("country"));
    }
    return staysAway ? Judgement.of(NO_MOVE, words("away")) : Judgement.of(MOVE, words("move"));
  }

  /** The key of what is in a place, and not in a narrower one. */
  private static String at(String place) {
    return "at " + place;
  }

  @Override
  public Stream<String> keysOf(ExpertRecord expert, Taxonomies.Known known) {
    return keysOf(expert.places());
  }

  @Override
  public Stream<String> keysOf(DemandRecord demand, Taxonomies.Known known) {
    var mode = demand.mode();
    return Stream.concat(
        keysOf(demand.places()),
        mode != null && demand.staysAway() ? Stream.of(ModeCriterion.key(mode)) : Stream.empty());
  }

  private Stream<String> keysOf(List<String> places) {
    return places.isEmpty()
        ? unknown(true)
        : Stream.concat(Stream.of(at(places.getFirst())), places.stream());
  }

  /** Each place lies within the next one, so each key adds to those of the wider places. */
  @Override
  public Points expertsFor(DemandRecord demand, Taxonomies.Known known) {
    var points = new Points();
    var elsewhere = demand.staysAway() ? NO_MOVE : MOVE;
    var widest = demand.places().size() - 1;
    var before = elsewhere;
    for (var i = widest; i >= 0; i--) {
      var value = i == 0 ? SAME_CITY : i == widest ? SAME_COUNTRY : SAME_PROVINCE;
      points.key(demand.places().get(i), value - before);
      before = value;
    }
    return demand.places().isEmpty()
        ? points
        : points.key(unknown(), Judgement.UNKNOWN - elsewhere);
  }

  /** The place of the work must be named itself to count as much as the expert's own one. */
  @Override
  public Points demandsFor(ExpertRecord expert, Taxonomies.Known known) {
    var points = new Points();
    var places = expert.places();
    var widest = places.size() - 1;
    for (var i = widest; i >= 0; i--) {
      points.key(places.get(i), i >= widest - 1 ? 0.25 : 0);
      points.key(at(places.get(i)), i == widest ? 0.5 : 0.25);
    }
    if (!places.isEmpty()) {
      DemandRecord.STAYS_AWAY.forEach(mode -> points.key(ModeCriterion.key(mode), NO_MOVE - MOVE));
      points.key(unknown(), Judgement.UNKNOWN - MOVE);
    }
    return points;
  }
}
