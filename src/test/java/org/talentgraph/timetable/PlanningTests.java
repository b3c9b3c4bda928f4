package org.talentgraph.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.talentgraph.timetable.Goal.Kind;

/** Planning an event of some size: the same twice, watched, stopped and mended. */
class PlanningTests {

  private static final int SLOTS = 8;
  private static final TimetableProblem EVENT = event();

  @Test
  void theSameSeedAndWorkGiveTheSameTimetable() {
    var limits = new Limits(1, 600, 11);
    var first = (Timetable) Timetables.plan(EVENT, limits, new Watch(progress -> {}));
    var second = (Timetable) Timetables.plan(EVENT, limits, new Watch(progress -> {}));
    assertThat(second.placements()).isEqualTo(first.placements());
    assertThat(second.goals()).isEqualTo(first.goals());
  }

  @Test
  void provesTheValueOfAnEventThatAsksForMoreThanItsTablesHold() {
    var timetable =
        (Timetable) Timetables.plan(EVENT, new Limits(1, 600, 3), new Watch(progress -> {}));
    assertThat(timetable.unscheduled()).isNotEmpty();
    assertThat(timetable.goal(Kind.VALUE).proven()).isTrue();
    assertThat(Violations.of(EVENT, timetable.placements())).isEmpty();
    assertThat(Measures.of(Kind.VALUE, EVENT, timetable.placements(), List.of()))
        .isEqualTo(timetable.goal(Kind.VALUE).bound());
  }

  @Test
  void tellsItsProgressAndStopsWhereItIs() {
    List<Progress> told = new ArrayList<>();
    var watches = new ArrayList<Watch>();
    watches.add(
        new Watch(
            progress -> {
              told.add(progress);
              watches.getFirst().stop();
            }));
    var begin = System.nanoTime();
    var outcome = Timetables.plan(EVENT, new Limits(600, 600, 1), watches.getFirst());
    assertThat((System.nanoTime() - begin) / 1e9).isLessThan(60);
    assertThat(told).isNotEmpty();
    assertThat(told.getFirst().bound()).isGreaterThanOrEqualTo(told.getFirst().best());
    assertThat(Violations.of(EVENT, ((Timetable) outcome).placements())).isEmpty();
  }

  @Test
  void whatHasBegunStays() {
    var limits = new Limits(2, 600, 1);
    var before = (Timetable) Timetables.plan(EVENT, limits, new Watch(progress -> {}));
    var absent = withAbsence(EVENT, "p3", Set.of(4, 5, 6, 7));
    var after =
        (Timetable)
            Timetables.mend(absent, before.placements(), 4, limits, new Watch(progress -> {}));
    assertThat(Violations.of(absent, after.placements())).isEmpty();
    var begun = before.placements().stream().filter(each -> each.slot() < 4).toList();
    assertThat(after.placements()).containsAll(begun);
    assertThat(after.placements()).filteredOn(each -> each.slot() < 4).hasSameSizeAs(begun);
    assertThat(Measures.of(Kind.MOVED, absent, after.placements(), before.placements()))
        .isEqualTo(after.goal(Kind.MOVED).value());
  }

  private static TimetableProblem withAbsence(
      TimetableProblem problem, String participant, Set<Integer> slots) {
    return new TimetableProblem(
        problem.slots(),
        problem.places(),
        problem.interpreters(),
        problem.participants().stream()
            .map(each -> each.id().equals(participant) ? participant(participant, slots) : each)
            .toList(),
        problem.meetings(),
        problem.precedences(),
        problem.breakSpread());
  }

  private static Participant participant(String id, Set<Integer> absent) {
    return new Participant(id, absent, 0, SLOTS, Set.of(), false, Optional.empty());
  }

  /** More meetings than the tables hold. */
  private static TimetableProblem event() {
    var random = new Random(4);
    var meetings =
        IntStream.range(0, 60)
            .mapToObj(
                number ->
                    new Meeting(
                        "m" + number,
                        List.of("p" + random.nextInt(10), "p" + (10 + random.nextInt(10))),
                        1 + random.nextInt(20),
                        false,
                        20,
                        Set.of(),
                        Optional.empty(),
                        Optional.empty()))
            .toList();
    return new TimetableProblem(
        IntStream.range(0, SLOTS).mapToObj(slot -> new Slot(slot * 20, slot * 20 + 20)).toList(),
        IntStream.range(0, 6)
            .mapToObj(table -> new Place("t" + table, false, Set.of(), Set.of(), Set.of()))
            .toList(),
        List.of(),
        IntStream.range(0, 20).mapToObj(number -> participant("p" + number, Set.of())).toList(),
        meetings,
        List.of(),
        OptionalInt.empty());
  }
}
