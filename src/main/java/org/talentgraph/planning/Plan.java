package org.talentgraph.planning;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.events.Part;
import org.talentgraph.pairing.Objective;
import org.talentgraph.timetable.Goal;

/**
 * A version of a plan; its meetings stand beside it.
 *
 * @param basedOn the number of the plan that it was made of
 * @param value what its first goal reached
 * @param bound what no plan exceeds; null where nothing was searched for the best
 * @param causes why not everything that has to be can be
 * @param pairing what belongs to a pairing alone
 * @param order of meetings, as wished for the timetable; null where none was
 * @param published when participants could first see it; such a plan does not change any more
 */
record Plan(
    int number,
    Kind kind,
    @Nullable Integer basedOn,
    OffsetDateTime made,
    String by,
    long value,
    @Nullable Long bound,
    double seconds,
    List<Goal> goals,
    List<StoredCause> causes,
    @Nullable PairingFigures pairing,
    @Nullable List<TimetableOptions.MeetingOrder> order,
    @Nullable OffsetDateTime published) {

  static final Part<Plan> PART = new Part<>("PLAN", Plan.class, plan -> key(plan.number));

  /** How a plan came about. */
  enum Kind {
    PAIRING,
    TIMETABLE,
    CHANGE
  }

  /**
   * What a pairing reached.
   *
   * @param reached how many have at least one meeting, at least two, …
   * @param price of fairness, in score
   * @param prices what one more meeting of somebody, or of a demand, is worth
   */
  record PairingFigures(
      Objective objective,
      List<Integer> reached,
      long worst,
      long price,
      List<Price> prices,
      List<HeldBack> heldBack) {}

  /** The worth of one more meeting of an enterprise, a demand or an expert. */
  record Price(String id, long price) {}

  /** A meeting that somebody needs and that must not be held. */
  record HeldBack(String demand, String expert, WhyNot why) {}

  @Nullable Boolean proven() {
    return bound == null ? null : value == bound && goals.stream().allMatch(Goal::proven);
  }

  @Nullable Double gap() {
    if (bound == null) {
      return null;
    }
    return Math.abs(bound - value)
        / (double) Math.max(1, Math.max(Math.abs(bound), Math.abs(value)));
  }

  Plan publishedAt(OffsetDateTime now) {
    return published != null
        ? this
        : new Plan(
            number, kind, basedOn, made, by, value, bound, seconds, goals, causes, pairing, order,
            now);
  }

  boolean isTimetable() {
    return kind != Kind.PAIRING;
  }

  /** Keys begin with it, and are in the order of the numbers. */
  static String key(int number) {
    return "%06d".formatted(number);
  }
}
