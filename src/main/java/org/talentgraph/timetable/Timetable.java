package org.talentgraph.timetable;

import java.util.List;
import java.util.Optional;

/**
 * When and where meetings are held.
 *
 * @param goals what was reached, in the order of rank
 * @param conflict why not all musts are held, where they are not
 * @param seconds how long it took
 */
public record Timetable(
    List<Placement> placements,
    List<Goal> goals,
    List<Unscheduled> unscheduled,
    Optional<Conflict> conflict,
    double seconds)
    implements TimetableOutcome {

  public Timetable {
    placements = List.copyOf(placements);
    goals = List.copyOf(goals);
    unscheduled = List.copyOf(unscheduled);
  }

  public Goal goal(Goal.Kind kind) {
    return goals.stream().filter(goal -> goal.kind() == kind).findFirst().orElseThrow();
  }

  /** Whether no timetable is better in any goal. */
  public boolean optimal() {
    return goals.stream().allMatch(Goal::proven);
  }
}
