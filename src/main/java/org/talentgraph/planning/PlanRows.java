package org.talentgraph.planning;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.events.Inside;
import org.talentgraph.events.MatchmakingEvent;
import org.talentgraph.language.Text;

/** The plans of an event as tables, with what their caller may see of them. */
@Component
public final class PlanRows {

  private final PlanQueries queries;

  PlanRows(PlanQueries queries) {
    this.queries = queries;
  }

  /**
   * A meeting as a row.
   *
   * @param why why it is not held; null where it is
   */
  public record Row(
      String meeting,
      String demand,
      String enterprise,
      String expert,
      MatchmakingEvent.@Nullable SlotView slot,
      MatchmakingEvent.@Nullable PlaceView place,
      @Nullable String interpreter,
      @Nullable Text why) {

    private static Row of(MeetingView meeting, @Nullable Text why) {
      return new Row(
          meeting.id(),
          meeting.demand().id(),
          meeting.enterprise().id(),
          meeting.expert().id(),
          meeting.slot(),
          meeting.place(),
          meeting.interpreter(),
          why);
    }
  }

  /**
   * The meetings of a plan, in the order of time.
   *
   * @param number as {@code MatchmakingEvent.plan} takes it
   */
  public List<Row> held(Inside inside, @Nullable Integer number) {
    var plan = queries.plan(MatchmakingEvent.of(inside), number);
    return plan == null
        ? List.of()
        : queries.meetings(plan, null).stream().map(each -> Row.of(each, null)).toList();
  }

  /** The meetings that a plan does not hold; none for all but organisers. */
  public List<Row> unscheduled(Inside inside, @Nullable Integer number) {
    var plan = queries.plan(MatchmakingEvent.of(inside), number);
    return plan == null
        ? List.of()
        : Objects.requireNonNullElse(
                queries.unscheduled(plan), List.<MeetingView.UnscheduledView>of())
            .stream()
            .map(each -> Row.of(each.meeting(), each.explanation()))
            .toList();
  }
}
