package org.talentgraph.timetable;

import static java.util.Comparator.comparingInt;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.talentgraph.timetable.Goal.Kind;

/** What placements reach of each goal, counted from the placements alone. */
final class Measures {

  private Measures() {}

  static long of(
      Kind goal, TimetableProblem problem, List<Placement> placements, List<Placement> before) {
    Map<String, Meeting> meetings =
        problem.meetings().stream().collect(toMap(Meeting::id, identity()));
    var held = placements.stream().map(each -> meetings.get(each.meeting())).toList();
    return switch (goal) {
      case MUSTS -> held.stream().filter(Meeting::must).count();
      case VALUE -> held.stream().mapToLong(Meeting::value).sum();
      case MOVED ->
          before.stream()
              .filter(each -> meetings.containsKey(each.meeting()))
              .filter(each -> placements.stream().noneMatch(now -> stays(each, now)))
              .count();
      case BREAKS ->
          problem.participants().stream()
              .mapToInt(each -> breaks(problem, placements, each.id()))
              .sum();
      case WORST_BREAKS ->
          problem.participants().stream()
              .mapToInt(each -> breaks(problem, placements, each.id()))
              .max()
              .orElse(0);
      case CHANGES ->
          problem.participants().stream()
              .mapToInt(each -> changes(own(problem, placements, each.id())))
              .sum();
    };
  }

  static boolean stays(Placement before, Placement now) {
    return before.meeting().equals(now.meeting())
        && before.slot() == now.slot()
        && before.place().equals(now.place());
  }

  static int breaks(TimetableProblem problem, List<Placement> placements, String participant) {
    var own = own(problem, placements, participant);
    var breaks = 0;
    for (var index = 1; index < own.size(); index++) {
      if (own.get(index).slot() > own.get(index - 1).slot() + 1) {
        breaks++;
      }
    }
    return breaks;
  }

  private static int changes(List<Placement> own) {
    var changes = 0;
    for (var index = 1; index < own.size(); index++) {
      if (!own.get(index).place().equals(own.get(index - 1).place())) {
        changes++;
      }
    }
    return changes;
  }

  private static List<Placement> own(
      TimetableProblem problem, List<Placement> placements, String participant) {
    var ids =
        problem.meetings().stream()
            .filter(each -> each.participants().contains(participant))
            .collect(toMap(Meeting::id, identity()));
    return placements.stream()
        .filter(each -> ids.containsKey(each.meeting()))
        .sorted(comparingInt(Placement::slot))
        .toList();
  }
}
