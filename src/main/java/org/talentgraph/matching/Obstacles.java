package org.talentgraph.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.talentgraph.criteria.Criteria;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.Pair;
import org.talentgraph.criteria.Reasons;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.language.Text;

/** What rules a pair out, however well it fits. What is not known rules nothing out. */
public final class Obstacles {

  private Obstacles() {}

  /** Why a pair is ruled out. */
  public enum Kind {
    LANGUAGE,
    AVAILABILITY,
    MODE,
    NOTHING_IN_COMMON,
    EXCLUSION,
    OWN_EMPLOYER,
    CONFLICT_OF_INTEREST,
    PERMIT_CLASS,
    SAME_PERSON;

    /** Whether a change of the demand or of the expert could take it away. */
    boolean canGiveWay() {
      return this == LANGUAGE || this == AVAILABILITY || this == MODE;
    }
  }

  /** That a pair is ruled out; the words are only made for those that are shown. */
  record Obstacle(Kind kind, Supplier<Text> words) {

    static Obstacle of(Kind kind, Object... arguments) {
      return new Obstacle(kind, () -> Reasons.WORDS.text(kind.name(), arguments));
    }

    /** Whether it says nothing about how well the pair fits. */
    boolean isOfCaller() {
      return kind == Kind.EXCLUSION || kind == Kind.SAME_PERSON;
    }

    /** Why, in words. */
    public Text reason() {
      return words.get();
    }
  }

  /** Those of the two records, and that these have nothing in common. */
  static List<Obstacle> of(Pair pair, Collection<String> excluded) {
    var found = of(pair.demand(), pair.expert(), pair.known(), excluded);
    if (!Criteria.haveInCommon(pair)) {
      found.add(Obstacle.of(Kind.NOTHING_IN_COMMON));
    }
    return found;
  }

  /**
   * @param excluded ids of experts or demands that the caller does not want
   */
  static List<Obstacle> of(
      DemandRecord demand,
      ExpertRecord expert,
      Taxonomies.Known known,
      Collection<String> excluded) {
    List<Obstacle> found = new ArrayList<>();
    demand.languages().stream()
        .filter(required -> !expert.languages().isEmpty() && !required.isSpokenBy(expert))
        .forEach(
            required ->
                found.add(
                    new Obstacle(
                        Kind.LANGUAGE, () -> ObstacleWords.language(required, expert, known))));
    if (isBefore(expert.availableTo(), demand.startsOn())
        || isBefore(demand.endsOn(), expert.availableFrom())) {
      found.add(new Obstacle(Kind.AVAILABILITY, () -> ObstacleWords.availability(demand, expert)));
    }
    var mode = demand.mode();
    if (mode != null && !expert.modes().isEmpty() && !expert.modes().contains(mode)) {
      found.add(new Obstacle(Kind.MODE, () -> ObstacleWords.mode(mode, expert)));
    }
    found.addAll(ties(demand, expert, excluded));
    return found;
  }

  /** What no change of what the demand asks for would take away. */
  private static List<Obstacle> ties(
      DemandRecord demand, ExpertRecord expert, Collection<String> excluded) {
    List<Obstacle> found = new ArrayList<>();
    if (excluded.contains(expert.id()) || excluded.contains(demand.id())) {
      found.add(Obstacle.of(Kind.EXCLUSION));
    }
    if (demand.poster() != null && expert.employers().contains(demand.poster())) {
      found.add(Obstacle.of(Kind.OWN_EMPLOYER));
    }
    if (demand.rivals().stream().anyMatch(expert.employers()::contains)) {
      found.add(Obstacle.of(Kind.CONFLICT_OF_INTEREST));
    }
    return found;
  }

  /** Ends are the first day after. */
  private static boolean isBefore(@Nullable LocalDate end, @Nullable LocalDate start) {
    return end != null && start != null && !end.isAfter(start);
  }
}
