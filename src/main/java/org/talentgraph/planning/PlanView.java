package org.talentgraph.planning;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.events.Access;
import org.talentgraph.events.Inside;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;
import org.talentgraph.pairing.Objective;
import org.talentgraph.timetable.Goal;

/**
 * A plan as its caller may see it. All but its organisers see of a published plan when it was made,
 * and their own meetings: what is left out because of somebody's refusal must not show anywhere.
 *
 * @param meetings all of the plan, read where somebody asks for them
 */
record PlanView(
    int number,
    Plan.@Nullable Kind kind,
    State state,
    @Nullable Integer basedOn,
    OffsetDateTime made,
    @Nullable String by,
    @Nullable Objective objective,
    @Nullable Integer value,
    @Nullable Integer bound,
    @Nullable Double gap,
    @Nullable Boolean proven,
    @Nullable Double seconds,
    @Nullable List<GoalView> goals,
    @Nullable FairnessView fairness,
    @Nullable List<PriceView> prices,
    @Nullable List<HeldBackView> heldBack,
    @Nullable List<CauseView> causes,
    Plan plan,
    Inside inside,
    Supplier<List<PlannedMeeting>> meetings) {

  /** Whether participants see it. */
  enum State {
    DRAFT,
    PUBLISHED
  }

  record GoalView(Goal.Kind kind, int value, int bound, double gap, boolean proven) {}

  record FairnessView(List<Integer> reached, int worst, int price) {}

  record PriceView(@Nullable Reference record, int price) {}

  record HeldBackView(Reference demand, Reference expert, WhyNot why) {}

  record CauseView(
      StoredCause.Kind kind,
      @Nullable Reference participant,
      @Nullable String meeting,
      @Nullable String slot,
      Text explanation) {}

  static PlanView of(
      Plan plan, Inside inside, Words words, Supplier<List<PlannedMeeting>> meetings) {
    var isPublished = Integer.valueOf(plan.number()).equals(inside.frame().published());
    var state = isPublished ? State.PUBLISHED : State.DRAFT;
    if (!Access.of(inside.frame()).organises()) {
      return hidden(plan, inside, state, meetings);
    }
    var pairing = plan.pairing();
    return new PlanView(
        plan.number(),
        plan.kind(),
        state,
        plan.basedOn(),
        plan.made(),
        plan.by(),
        pairing == null ? null : pairing.objective(),
        Math.toIntExact(plan.value()),
        RunView.number(plan.bound()),
        plan.gap(),
        plan.proven(),
        plan.seconds(),
        plan.goals().stream().map(PlanView::goal).toList(),
        pairing == null ? null : fairness(pairing),
        pairing == null ? List.of() : pairing.prices().stream().map(PlanView::price).toList(),
        pairing == null ? List.of() : pairing.heldBack().stream().map(PlanView::heldBack).toList(),
        causes(plan.causes(), words),
        plan,
        inside,
        meetings);
  }

  private static PlanView hidden(
      Plan plan, Inside inside, State state, Supplier<List<PlannedMeeting>> meetings) {
    return new PlanView(
        plan.number(),
        null,
        state,
        null,
        plan.made(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        plan,
        inside,
        meetings);
  }

  private static GoalView goal(Goal goal) {
    return new GoalView(
        goal.kind(),
        Math.toIntExact(goal.value()),
        Math.toIntExact(goal.bound()),
        goal.gap(),
        goal.proven());
  }

  private static FairnessView fairness(Plan.PairingFigures pairing) {
    return new FairnessView(
        pairing.reached(), Math.toIntExact(pairing.worst()), Math.toIntExact(pairing.price()));
  }

  private static PriceView price(Plan.Price price) {
    return new PriceView(new Reference(price.id()), Math.toIntExact(price.price()));
  }

  private static HeldBackView heldBack(Plan.HeldBack each) {
    return new HeldBackView(new Reference(each.demand()), new Reference(each.expert()), each.why());
  }

  static List<CauseView> causes(List<StoredCause> causes, Words words) {
    return causes.stream()
        .map(
            each ->
                new CauseView(
                    each.kind(),
                    reference(each.participant()),
                    each.meeting(),
                    each.slot(),
                    words.text(
                        "cause." + each.kind().name(),
                        each.meeting() == null
                            ? each.slot() == null
                                ? words.name(each.participant())
                                : words.slot(each.slot())
                            : words.meeting(each.meeting()))))
        .toList();
  }

  /** The ids that the words for causes name. */
  static Stream<String> named(List<StoredCause> causes) {
    return causes.stream()
        .flatMap(
            each ->
                Stream.concat(
                    Stream.ofNullable(each.participant()), PlannedMeeting.sides(each.meeting())));
  }

  static @Nullable Reference reference(@Nullable String id) {
    return id == null ? null : new Reference(id);
  }
}
