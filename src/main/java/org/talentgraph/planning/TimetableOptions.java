package org.talentgraph.planning;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.events.Faults;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.timetable.Limits;
import org.talentgraph.timetable.Precedence;

/**
 * How a caller wants a timetable to be made.
 *
 * @param plan the number of the plan whose meetings are to be held; null for the latest
 * @param work deterministic time
 */
record TimetableOptions(
    @Nullable Integer plan,
    double work,
    double seconds,
    int seed,
    @Nullable Integer breakSpread,
    List<MeetingOrder> order) {

  private static final int MOST_SPREAD = 1_000;
  private static final double MOST_SECONDS = 3_600;

  /** Of a search whose end the request waits for. */
  private static final double MOST_WAITED = 20;

  /** Two meetings of which one is held earlier. */
  record MeetingOrder(String earlier, String later) {

    Precedence precedence() {
      return new Precedence(earlier, later);
    }
  }

  Limits limits() {
    return new Limits(work, seconds, seed);
  }

  OptionalInt spread() {
    return breakSpread == null ? OptionalInt.empty() : OptionalInt.of(breakSpread);
  }

  List<Precedence> precedences() {
    return order.stream().map(MeetingOrder::precedence).toList();
  }

  /**
   * @throws org.talentgraph.language.InvalidInput if a search cannot take so long
   */
  static void checkSeconds(double seconds) {
    var faults = new Faults();
    faults.unless(
        seconds > 0 && seconds <= MOST_WAITED, "seconds", ErrorCode.NUMBER_OUT_OF_RANGE, "waited");
    faults.refuse();
  }

  void check(List<PlannedMeeting> meetings) {
    var faults = new Faults();
    faults.unless(
        seconds > 0 && seconds <= MOST_SECONDS,
        "seconds",
        ErrorCode.NUMBER_OUT_OF_RANGE,
        "seconds");
    faults.unless(
        work > 0 && work <= MOST_SECONDS, "work", ErrorCode.NUMBER_OUT_OF_RANGE, "seconds");
    faults.unless(
        breakSpread == null || breakSpread >= 0,
        "breakSpread",
        ErrorCode.NEGATIVE_NUMBER,
        "negative");
    faults.unless(
        breakSpread == null || breakSpread <= MOST_SPREAD,
        "breakSpread",
        ErrorCode.NUMBER_OUT_OF_RANGE,
        "largest",
        MOST_SPREAD);
    checkOrder(meetings.stream().map(PlannedMeeting::id).collect(toSet()), faults);
    faults.refuse();
  }

  private void checkOrder(Set<String> known, Faults faults) {
    IntStream.range(0, order.size())
        .forEach(
            i ->
                List.of(order.get(i).earlier, order.get(i).later)
                    .forEach(
                        id ->
                            faults.unless(
                                known.contains(id),
                                "order[%d]".formatted(i),
                                ErrorCode.UNKNOWN_MEETING,
                                "unknown.meeting",
                                id)));
  }
}
