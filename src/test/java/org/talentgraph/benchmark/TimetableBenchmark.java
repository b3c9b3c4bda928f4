package org.talentgraph.benchmark;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.talentgraph.timetable.Conflict;
import org.talentgraph.timetable.Goal;
import org.talentgraph.timetable.Goal.Kind;
import org.talentgraph.timetable.Limits;
import org.talentgraph.timetable.Timetable;
import org.talentgraph.timetable.TimetableOutcome;
import org.talentgraph.timetable.TimetableProblem;
import org.talentgraph.timetable.Timetables;
import org.talentgraph.timetable.Violations;
import org.talentgraph.timetable.Watch;

/** Published meeting schedules against their optimum, and large events against the clock. */
class TimetableBenchmark {

  private static final double MOST_SECONDS = 60;
  private static final double LARGEST_GAP = 0.02;
  private static final Limits MINUTE = new Limits(60, MOST_SECONDS, 1);

  /** The fewest breaks of the originals, as JAIR 2022 (jair 12670) proves them. */
  private static final Map<String, Long> OPTIMA =
      Map.ofEntries(
          entry("tic-12", 0L),
          entry("tic-12crafc", 0L),
          entry("tic-13", 0L),
          entry("tic-13crafb", 0L),
          entry("tic-13crafc", 4L),
          entry("tic-14crafa", 0L),
          entry("tic-14crafc", 0L),
          entry("tic-14crafd", 0L));

  private static final StringBuilder TABLE =
      new StringBuilder(
          "| problem | published | goals: value (bound) | seconds |\n|---|---:|---|---:|\n");

  @Test
  void originalsAreProvedOptimalWithinAMinute() {
    var folder = DataFolder.named("meeting-schedules");
    for (var file : folder.files("*.original.dzn")) {
      var name = file.getFileName().toString().replace(".original.dzn", "");
      var problem = MeetingSchedule.read(file);
      var timetable = (Timetable) plan(name, "" + OPTIMA.get(name), problem, MINUTE);
      assertThat(timetable.goal(Kind.VALUE).value()).as(name).isEqualTo(problem.meetings().size());
      assertThat(timetable.goal(Kind.BREAKS))
          .as(name)
          .isEqualTo(new Goal(Kind.BREAKS, OPTIMA.get(name), OPTIMA.get(name)));
    }
  }

  @Test
  void variantsAreHeldOrTheirConflictIsNamed() {
    var folder = DataFolder.named("meeting-schedules");
    for (var file : folder.files("*.dzn")) {
      var name = file.getFileName().toString().replace(".dzn", "");
      if (!name.endsWith(".original")) {
        var problem = MeetingSchedule.read(file);
        var outcome = plan(name, "", problem, MINUTE);
        assertThat(outcome).as(name).isInstanceOf(Timetable.class);
        var timetable = (Timetable) outcome;
        assertThat(
                timetable.conflict().isPresent()
                    || timetable.placements().size() == problem.meetings().size())
            .as(name)
            .isTrue();
        timetable.conflict().ifPresent(each -> TABLE.append("| | | %s | |%n".formatted(each)));
      }
    }
  }

  @Test
  void largeEventsArePlannedInTime() {
    var event = LargeEvent.of(300, 1_500, 60, 16, 1).problem();
    var limits = new Limits(1_000, 30, 1);
    var full = (Timetable) plan("300 participants, 60 tables, 16 slots", "", event, limits);
    assertThat(full.goal(Kind.VALUE).gap()).isLessThanOrEqualTo(LARGEST_GAP);
    var larger = LargeEvent.of(500, 3_000, 160, 24, 2).problem();
    var few = new Limits(1_000, 10, 1);
    assertThat(plan("500 participants, 3,000 meetings, 24 slots", "", larger, few))
        .isInstanceOf(Timetable.class);
  }

  @Test
  void anAbsenceIsMendedInThreeSeconds() {
    var event = LargeEvent.of(300, 1_500, 60, 16, 1);
    var before =
        (Timetable) plan("before an absence", "", event.problem(), new Limits(1_000, 30, 1));
    for (var slots = 16; slots > 3; slots -= 12) {
      var changed = event.withAbsence("p7", slots);
      var begin = System.nanoTime();
      var mended =
          Timetables.mend(
              changed, before.placements(), 1, new Limits(1_000, 3, 1), new Watch(each -> {}));
      note("p7 absent until slot " + slots, "", changed, mended, begin);
    }
  }

  @AfterAll
  static void write() throws IOException {
    System.out.println(TABLE);
    Files.createDirectories(Path.of("target", "benchmarks"));
    Files.writeString(Path.of("target", "benchmarks", "timetables.md"), TABLE);
  }

  private static TimetableOutcome plan(
      String name, String published, TimetableProblem problem, Limits limits) {
    var begin = System.nanoTime();
    var outcome = Timetables.plan(problem, limits, new Watch(progress -> {}));
    note(name, published, problem, outcome, begin);
    return outcome;
  }

  private static void note(
      String name,
      String published,
      TimetableProblem problem,
      TimetableOutcome outcome,
      long begin) {
    var seconds = (System.nanoTime() - begin) / 1e9;
    var words =
        switch (outcome) {
          case Timetable timetable -> {
            assertThat(Violations.of(problem, timetable.placements())).isEmpty();
            yield words(timetable);
          }
          case Conflict conflict -> conflict.toString();
          case TimetableOutcome.Undecided undecided -> undecided.toString();
        };
    TABLE.append(
        String.format(Locale.ROOT, "| %s | %s | %s | %.1f |%n", name, published, words, seconds));
    System.err.printf("| %s | %s | %s | %.1f |%n", name, published, words, seconds);
  }

  private static String words(Timetable timetable) {
    var words = new StringBuilder();
    for (var goal : timetable.goals()) {
      words.append("%s %d (%d) ".formatted(goal.kind(), goal.value(), goal.bound()));
    }
    return words.toString();
  }
}
