package org.talentgraph.planning;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.talentgraph.events.Access;
import org.talentgraph.events.EventParts;
import org.talentgraph.events.Inside;
import org.talentgraph.events.MatchmakingEvent;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.OutOfRange;
import org.talentgraph.model.Reference;

/** Tells the plans of an event. */
@Controller
class PlanQueries {

  private static final int MOST_LEFT_OUT = 100;

  private final Plans plans;
  private final EventParts parts;
  private final GraphRecords records;

  PlanQueries(Plans plans, EventParts parts, GraphRecords records) {
    this.plans = plans;
    this.parts = parts;
    this.records = records;
  }

  /** For all but organisers the published one, whatever number they name. */
  @SchemaMapping(typeName = "MatchmakingEvent")
  @Nullable PlanView plan(MatchmakingEvent event, @Argument @Nullable Integer number) {
    var inside = event.inside();
    var access = Access.of(inside.frame());
    if (access.organises()) {
      return plans.all(event.id()).isEmpty() ? null : view(plans.get(inside, number), inside);
    }
    return inside.frame().published() == null || !access.takesPart(inside)
        ? null
        : view(plans.get(inside, null), inside);
  }

  @SchemaMapping(typeName = "MatchmakingEvent")
  @Nullable List<PlanView> plans(MatchmakingEvent event) {
    var inside = event.inside();
    return Access.of(inside.frame()).organises()
        ? plans.all(event.id()).stream()
            .sorted(comparing(Plan::number).reversed())
            .map(each -> view(each, inside))
            .toList()
        : null;
  }

  PlanView view(Plan plan, Inside inside) {
    var words = Words.of(inside, PlanView.named(plan.causes()).distinct().toList(), records);
    return PlanView.of(
        plan,
        inside,
        words,
        SingletonSupplier.of(() -> plans.meetings(inside.id(), plan.number())));
  }

  @SchemaMapping(typeName = "EventPlan")
  List<MeetingView> meetings(PlanView view, @Argument @Nullable String participant) {
    return visible(view)
        .filter(each -> each.isHeld() || !view.plan().isTimetable())
        .filter(
            each ->
                participant == null || each.has(participant) || each.demand().equals(participant))
        .sorted(byTime(view.inside()))
        .map(each -> MeetingView.of(each, view.inside()))
        .toList();
  }

  private static Comparator<PlannedMeeting> byTime(Inside inside) {
    return comparing((PlannedMeeting each) -> inside.slotNumber(each.slot()))
        .thenComparing(each -> Objects.requireNonNullElse(each.place(), ""))
        .thenComparing(PlannedMeeting::id);
  }

  private Stream<PlannedMeeting> visible(PlanView view) {
    var access = Access.of(view.inside().frame());
    return view.meetings().get().stream()
        .filter(each -> access.seesMeeting(each.enterprise(), each.expert()));
  }

  @SchemaMapping(typeName = "EventPlan")
  @Nullable List<MeetingView.UnscheduledView> unscheduled(PlanView view) {
    var inside = view.inside();
    if (!Access.of(inside.frame()).organises()) {
      return null;
    }
    var unheld =
        view.meetings().get().stream()
            .filter(each -> !each.isHeld() && view.plan().isTimetable())
            .toList();
    var words = Words.of(inside, unheld.stream().flatMap(PlanQueries::named).toList(), records);
    return unheld.stream()
        .map(
            each ->
                MeetingView.unscheduled(
                    each,
                    Objects.requireNonNullElseGet(
                        each.reason(),
                        () -> StoredReason.of(StoredReason.Kind.NOT_TRIED_LONG_ENOUGH)),
                    inside,
                    words))
        .toList();
  }

  private static Stream<String> named(PlannedMeeting meeting) {
    var reason = meeting.reason();
    return reason == null
        ? Stream.of()
        : Stream.concat(
                Stream.ofNullable(reason.participant()),
                reason.taken().stream()
                    .flatMap(
                        each ->
                            Stream.concat(
                                Stream.ofNullable(each.participant()),
                                PlannedMeeting.sides(each.meeting()))))
            .distinct();
  }

  /** A pair that a pairing left out. */
  record LeftOutView(
      Reference demand,
      Reference expert,
      int score,
      @Nullable Integer needed,
      @Nullable WhyNot why) {}

  /** Those that lack the least first. */
  @SchemaMapping(typeName = "EventPlan")
  @Nullable List<LeftOutView> leftOut(
      PlanView view, @Argument int first, @Argument @Nullable String of) {
    OutOfRange.refuse(ErrorCode.BAD_PAGE, "first", first, MOST_LEFT_OUT);
    if (!Access.of(view.inside().frame()).organises()) {
      return null;
    }
    List<LeftOutView> pairs = new ArrayList<>();
    for (var row : parts.all(view.inside().id(), LeftOutRow.PART, Plan.key(view.number()) + " ")) {
      IntStream.range(0, row.experts().size())
          .filter(i -> of == null || of.equals(row.demand()) || of.equals(row.experts().get(i)))
          .mapToObj(i -> pair(row, i))
          .forEach(pairs::add);
    }
    return pairs.stream().sorted(comparing(PlanQueries::lacks)).limit(first).toList();
  }

  private static LeftOutView pair(LeftOutRow row, int index) {
    var needed = row.needed().get(index);
    var why = row.why().get(index);
    return new LeftOutView(
        new Reference(row.demand()),
        new Reference(row.experts().get(index)),
        Math.toIntExact(row.scores().get(index)),
        needed < 0 ? null : Math.toIntExact(needed),
        why.isEmpty() ? null : WhyNot.valueOf(why));
  }

  private static int lacks(LeftOutView pair) {
    return pair.needed() == null ? Integer.MAX_VALUE : pair.needed() - pair.score();
  }
}
