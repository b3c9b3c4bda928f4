package org.talentgraph.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.criteria.DemandRecord;
import org.talentgraph.criteria.ExpertRecord;
import org.talentgraph.criteria.Reasons;
import org.talentgraph.language.Text;

/** What rules a pair out, however well it fits. What is not known rules nothing out. */
final class Obstacles {

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
    SAME_PERSON
  }

  /** That a pair is ruled out. */
  record Obstacle(Kind kind, List<Object> arguments) {

    static Obstacle of(Kind kind, Object... arguments) {
      return new Obstacle(kind, List.of(arguments));
    }

    /** Whether it says nothing about how well the pair fits. */
    boolean isOfCaller() {
      return kind == Kind.EXCLUSION || kind == Kind.SAME_PERSON;
    }

    /** Why, in words. */
    public Text reason() {
      return Reasons.WORDS.text(kind.name(), arguments.toArray());
    }
  }

  /**
   * @param excluded ids of experts or demands that the caller does not want
   */
  static List<Obstacle> of(DemandRecord demand, ExpertRecord expert, Collection<String> excluded) {
    List<Obstacle> found = new ArrayList<>();
    demand
        .languages()
        .forEach(
            required -> {
              if (!expert.languages().isEmpty() && !required.isSpokenBy(expert)) {
                found.add(Obstacle.of(Kind.LANGUAGE, required.name(), required.level()));
              }
            });
    if (isBefore(expert.availableTo(), demand.startsOn())
        || isBefore(demand.endsOn(), expert.availableFrom())) {
      found.add(Obstacle.of(Kind.AVAILABILITY));
    }
    if (demand.mode() != null
        && !expert.modes().isEmpty()
        && !expert.modes().contains(demand.mode())) {
      found.add(Obstacle.of(Kind.MODE, Reasons.WORDS.text(demand.mode())));
    }
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
