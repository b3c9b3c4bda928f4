package org.talentgraph.planning;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.talentgraph.events.Faults;
import org.talentgraph.events.Inside;
import org.talentgraph.language.ErrorCode;

/** What is different between two states of a plan, by the meetings that are held. */
record PlanDifference(List<PlannedMeeting> added, List<PlannedMeeting> dropped, List<Moved> moved) {

  /** A meeting that is held at another time or place. */
  record Moved(PlannedMeeting from, PlannedMeeting to) {}

  static PlanDifference of(List<PlannedMeeting> before, List<PlannedMeeting> after) {
    var earlier = held(before);
    var later = held(after);
    List<Moved> moved = new ArrayList<>();
    later.forEach(
        (id, to) -> {
          var from = earlier.get(id);
          if (from != null && !from.isWhere(to)) {
            moved.add(new Moved(from, to));
          }
        });
    return new PlanDifference(without(later, earlier), without(earlier, later), moved);
  }

  /**
   * Refuses it where it changes what has begun.
   *
   * @param begun how many slots have begun
   */
  void refuseIn(Inside inside, int begun) {
    Stream.of(
            added.stream(),
            dropped.stream(),
            moved.stream().flatMap(each -> Stream.of(each.from, each.to)))
        .flatMap(each -> each)
        .filter(each -> each.hasBegun(inside, begun))
        .findFirst()
        .ifPresent(
            each -> {
              throw Faults.fault(
                  "meeting",
                  ErrorCode.MEETING_IMPOSSIBLE,
                  "begun",
                  each.id(),
                  String.valueOf(each.slot()));
            });
  }

  private static List<PlannedMeeting> without(
      Map<String, PlannedMeeting> some, Map<String, PlannedMeeting> others) {
    return some.values().stream().filter(each -> !others.containsKey(each.id())).toList();
  }

  /** Of pairings all count as held. */
  private static Map<String, PlannedMeeting> held(List<PlannedMeeting> meetings) {
    var placed = meetings.stream().anyMatch(PlannedMeeting::isHeld);
    return meetings.stream()
        .filter(each -> each.isHeld() || !placed)
        .collect(toMap(PlannedMeeting::id, Function.identity(), (one, _) -> one, TreeMap::new));
  }
}
