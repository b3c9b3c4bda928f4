package org.talentgraph.timetable;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talentgraph.timetable.TimetableOutcome.Undecided;

/** Plans and mends timetables. */
public final class Timetables {

  private Timetables() {}

  /**
   * Plans when and where meetings are held.
   *
   * @return a {@link Timetable}, also where not all musts can be held; a {@link Conflict} where
   *     nothing keeps the least numbers of meetings. To find a conflict may take as long again.
   */
  public static TimetableOutcome plan(TimetableProblem problem, Limits limits, Watch watch) {
    return plan(problem, Map.of(), limits, watch);
  }

  /**
   * Mends a timetable: what has begun stays, and as few of the others as possible move.
   *
   * @param problem the event as it is now; meetings that it does not have are dropped
   * @param before the timetable as it was
   * @param next the first slot that has not begun
   */
  public static TimetableOutcome mend(
      TimetableProblem problem, List<Placement> before, int next, Limits limits, Watch watch) {
    Map<String, Placement> placed = before.stream().collect(toMap(Placement::meeting, identity()));
    var begun =
        problem.meetings().stream().map(each -> begun(each, placed, next, problem)).toList();
    return plan(problem.with(begun, problem.precedences()), placed, limits, watch);
  }

  private static Meeting begun(
      Meeting meeting, Map<String, Placement> placed, int next, TimetableProblem problem) {
    var placement = placed.get(meeting.id());
    return placement != null && placement.slot() < next
        ? meeting.pinnedAt(placement)
        : meeting.from(next, problem.slots().size());
  }

  private static TimetableOutcome plan(
      TimetableProblem problem, Map<String, Placement> before, Limits limits, Watch watch) {
    var search = new Search(limits, watch);
    var planning = new SlotPlanning(problem, before, search);
    var plan = planning.plan();
    var conflict =
        planning.mustsImpossible()
            ? Conflicts.find(problem, new Search(limits, watch))
            : Optional.<Conflict>empty();
    if (plan.isEmpty()) {
      return conflict.<TimetableOutcome>map(each -> each).orElseGet(Undecided::new);
    }
    List<Goal> goals = new ArrayList<>(planning.goals());
    var seating = Seating.of(problem, plan.get(), before);
    goals.add(PlaceChanges.improve(problem, plan.get(), seating.places(), search));
    var placements = seating.placements();
    return new Timetable(
        placements, goals, Reasons.of(problem, placements), conflict, search.seconds());
  }
}
