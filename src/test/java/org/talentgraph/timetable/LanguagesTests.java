package org.talentgraph.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.talentgraph.timetable.Unscheduled.NobodyInterprets;

/** Meetings whose participants share no language. */
class LanguagesTests {

  private static final Interpreter INTERPRETER = new Interpreter("i", Set.of("zh", "ru"), Set.of());

  @Test
  void thoseWhoServeATableBridgeThem() {
    var problem = problem(List.of(table("a", "zh"), table("b", "zh", "ru")), List.of());
    var timetable = plan(problem);
    assertThat(timetable.placements())
        .containsExactly(new Placement("m", 0, "b", Optional.empty()));
    assertThat(Violations.of(problem, timetable.placements())).isEmpty();
    assertThat(Violations.of(problem, List.of(new Placement("m", 0, "a", Optional.empty()))))
        .hasSize(1);
  }

  @Test
  void anInterpreterLeavesThatTableToOthers() {
    var problem = problem(List.of(table("b", "zh", "ru")), List.of(INTERPRETER));
    assertThat(plan(problem).placements())
        .containsExactly(new Placement("m", 0, "b", Optional.of("i")));
  }

  @Test
  void aTableThatSpeaksWithOneSideDoesNot() {
    var problem = problem(List.of(table("a", "zh"), table("b", "ru")), List.of());
    assertThat(plan(problem).unscheduled())
        .containsExactly(new Unscheduled("m", new NobodyInterprets()));
  }

  private static Timetable plan(TimetableProblem problem) {
    return (Timetable) Timetables.plan(problem, new Limits(5, 60, 1), new Watch(progress -> {}));
  }

  private static Place table(String id, String... languages) {
    return new Place(id, false, Set.of(), Set.of(languages), Set.of());
  }

  private static TimetableProblem problem(List<Place> places, List<Interpreter> interpreters) {
    return new TimetableProblem(
        List.of(new Slot(0, 30)),
        places,
        interpreters,
        List.of(participant("p", "zh"), participant("q", "ru")),
        List.of(
            new Meeting(
                "m",
                List.of("p", "q"),
                1,
                false,
                20,
                Set.of(),
                Optional.empty(),
                Optional.empty())),
        List.of(),
        OptionalInt.empty());
  }

  private static Participant participant(String id, String language) {
    return new Participant(id, Set.of(), 0, 1, Set.of(language), false, Optional.empty());
  }
}
