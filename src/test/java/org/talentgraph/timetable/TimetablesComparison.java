package org.talentgraph.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talentgraph.timetable.Goal.Kind;
import org.talentgraph.timetable.Unscheduled.NotTriedLongEnough;

/** Compares timetables with every timetable that a small problem allows. */
abstract class TimetablesComparison {

  static final Limits LIMITS = new Limits(60, 120, 5);

  @ParameterizedTest
  @MethodSource("seeds")
  void reachesEveryGoal(int seed) {
    var problem = RandomTimetables.draw(seed);
    check(problem, List.of(), Timetables.plan(problem, LIMITS, new Watch(progress -> {})));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void movesAsFewAsPossible(int seed) {
    var problem = RandomTimetables.draw(seed);
    if (Timetables.plan(problem, LIMITS, new Watch(progress -> {})) instanceof Timetable planned) {
      var changed = withAnAbsence(problem, new Random(seed));
      var mended =
          Timetables.mend(changed, planned.placements(), 0, LIMITS, new Watch(progress -> {}));
      check(changed, planned.placements(), mended);
    }
  }

  /** What prices settle is so: without, or with, the meeting nothing is worth as much. */
  @ParameterizedTest
  @MethodSource("seeds")
  void pricesSettleWhichMeetingsAreHeld(int seed) {
    var problem = RandomTimetables.draw(seed);
    var standing = new Standing(problem, Map.of());
    var most = most(problem, standing.musts);
    assertThat(standing.mostValue()).isGreaterThanOrEqualTo(most);
    for (var number = 0; most >= 0 && number < problem.meetings().size(); number++) {
      var meeting = problem.meetings().get(number);
      if (!meeting.must() && standing.bound.holds(number, most)) {
        assertThat(most(without(problem, meeting), standing.musts)).isLessThan(most);
      }
      if (!meeting.must() && standing.bound.leaves(number, most)) {
        assertThat(most(with(problem, required(meeting)), standing.musts + 1)).isLessThan(most);
      }
    }
  }

  /** The largest value with so many musts; below every value if that cannot be. */
  private static long most(TimetableProblem problem, long musts) {
    return EveryTimetable.best(problem, List.of(), Set.of())
        .filter(goals -> goals[0] == musts)
        .map(goals -> goals[1])
        .orElse(-1L);
  }

  private static TimetableProblem without(TimetableProblem problem, Meeting meeting) {
    return problem.with(
        problem.meetings().stream().filter(each -> !each.equals(meeting)).toList(),
        problem.precedences().stream()
            .filter(each -> !each.earlier().equals(meeting.id()))
            .filter(each -> !each.later().equals(meeting.id()))
            .toList());
  }

  private static TimetableProblem with(TimetableProblem problem, Meeting changed) {
    return problem.with(
        problem.meetings().stream()
            .map(each -> each.id().equals(changed.id()) ? changed : each)
            .toList(),
        problem.precedences());
  }

  private static TimetableProblem withAnAbsence(TimetableProblem problem, Random random) {
    var absent = problem.participants().get(random.nextInt(problem.participants().size()));
    var slots = new HashSet<>(absent.absent());
    slots.add(random.nextInt(problem.slots().size()));
    slots.add(random.nextInt(problem.slots().size()));
    var participants =
        problem.participants().stream()
            .map(
                each ->
                    each.equals(absent)
                        ? new Participant(
                            each.id(),
                            slots,
                            each.least(),
                            each.most(),
                            each.languages(),
                            each.online(),
                            each.stays())
                        : each)
            .toList();
    return new TimetableProblem(
        problem.slots(),
        problem.places(),
        problem.interpreters(),
        participants,
        problem.meetings(),
        problem.precedences(),
        problem.breakSpread());
  }

  private static void check(
      TimetableProblem problem, List<Placement> before, TimetableOutcome outcome) {
    var best = EveryTimetable.best(problem, before, Set.of());
    switch (outcome) {
      case Timetable timetable -> {
        assertThat(Violations.of(problem, timetable.placements())).isEmpty();
        var goals = best.orElseThrow();
        var kinds = List.of(Kind.MUSTS, Kind.VALUE, Kind.MOVED, Kind.BREAKS, Kind.WORST_BREAKS);
        for (var index = 0; index < goals.length; index++) {
          checkGoal(problem, before, timetable, kinds.get(index), Math.abs(goals[index]));
        }
        var fewest = EveryTimetable.fewestChanges(problem, timetable.placements());
        if (before.isEmpty()) {
          checkGoal(problem, before, timetable, Kind.CHANGES, fewest);
        }
        assertThat(timetable.unscheduled())
            .noneMatch(each -> each.reason() instanceof NotTriedLongEnough)
            .hasSize(problem.meetings().size() - timetable.placements().size());
        var musts = problem.meetings().stream().filter(Meeting::must).count();
        assertThat(timetable.conflict().isPresent()).isEqualTo(goals[0] < musts);
        timetable.conflict().ifPresent(conflict -> check(problem, conflict));
      }
      case Conflict conflict -> {
        assertThat(best).isEmpty();
        check(problem, conflict);
      }
      case TimetableOutcome.Undecided undecided -> throw new AssertionError(undecided);
    }
  }

  private static void checkGoal(
      TimetableProblem problem,
      List<Placement> before,
      Timetable timetable,
      Kind kind,
      long expected) {
    if (kind == Kind.MOVED && before.isEmpty()) {
      return;
    }
    assertThat(Measures.of(kind, problem, timetable.placements(), before))
        .as("%s", kind)
        .isEqualTo(expected);
    assertThat(timetable.goal(kind)).isEqualTo(new Goal(kind, expected, expected));
  }

  /** The causes alone rule all out, and without any one of them something is possible. */
  private static void check(TimetableProblem problem, Conflict conflict) {
    assertThat(conflict.smallest()).isTrue();
    Set<Cause> others = new HashSet<>(Conflicts.causes(problem));
    others.removeAll(conflict.causes());
    assertThat(possible(problem, others)).as("%s", conflict).isFalse();
    for (var cause : conflict.causes()) {
      Set<Cause> more = new HashSet<>(others);
      more.add(cause);
      assertThat(possible(problem, more)).as("%s without %s", conflict, cause).isTrue();
    }
  }

  private static boolean possible(TimetableProblem problem, Set<Cause> waived) {
    var musts =
        problem.meetings().stream()
            .filter(each -> each.must() && !waived.contains(new Cause.MustBeHeld(each.id())))
            .count();
    var meetings =
        problem.meetings().stream()
            .map(each -> waived.contains(new Cause.MustBeHeld(each.id())) ? optional(each) : each)
            .toList();
    return EveryTimetable.best(problem.with(meetings, problem.precedences()), List.of(), waived)
        .filter(goals -> goals[0] == musts)
        .isPresent();
  }

  private static Meeting optional(Meeting meeting) {
    return with(meeting, false);
  }

  private static Meeting required(Meeting meeting) {
    return with(meeting, true);
  }

  private static Meeting with(Meeting meeting, boolean must) {
    return new Meeting(
        meeting.id(),
        meeting.participants(),
        meeting.value(),
        must,
        meeting.minutes(),
        meeting.equipment(),
        meeting.slots(),
        meeting.pinned());
  }
}
