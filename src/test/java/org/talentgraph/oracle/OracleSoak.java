package org.talentgraph.oracle;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.talentgraph.IntegrationTest;

/** What a restriction leaves of the answers is what is answered on a graph that holds no more. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OracleSoak {

  private static final List<String> DAYS =
      List.of("1950-01-01", "2016-07-01", "2020-06-15", "2022-01-01");

  /** What the day of an operation is meant not to reach, and the words of SDL that say so. */
  private static final Map<String, String> MEANT =
      Map.of(
          "Query.policyChanges", "whatever the day of @asOf",
          "Query.catalogueChanges", "whatever the day of @asOf",
          "Query.competencyQuestions", "whatever the day of @asOf",
          "Demand.matches.permitClasses", "on the day of @asOf",
          "Institution.matches.permitClasses", "as for the matches of a demand",
          "Workstation.matches.permitClasses", "as for the matches of a demand");

  /** Fields of which it does not hold yet on a day. */
  private static final Set<String> NOT_YET_ON_A_DAY =
      Set.of(
          "Query.match",
          "Demand.matches",
          "Expert.matches",
          "Institution.matches",
          "Workstation.matches",
          "Demand.similar",
          "Expert.similar",
          "Institution.similar");

  /** Fields of which it does not hold yet where something is hidden: the index still ranks it. */
  private static final Set<String> NOT_YET_WHERE_HIDDEN =
      Stream.concat(NOT_YET_ON_A_DAY.stream(), Stream.of("Query.search", "Query.suggest"))
          .collect(toSet());

  @Autowired private ApplicationContext application;

  private ConfigurableApplicationContext other;
  private Oracle oracle;

  @BeforeAll
  void start(@TempDir Path folder) {
    other = Application.empty(folder);
    oracle = Oracle.of(new Application(application), new Application(other));
  }

  @AfterAll
  void stop() {
    other.close();
  }

  @Test
  void answersAsOfADayAsIfNothingElseHadEverBeen() {
    var sdl = Sdl.files();
    var leftOut = new TreeSet<>(NOT_YET_ON_A_DAY);
    leftOut.addAll(MEANT.keySet());
    var targets = targets(leftOut);
    List<Outcome> outcomes = new ArrayList<>();
    for (var day : DAYS) {
      var asOf = new Restriction.AsOfDay(DayOracle.of(LocalDate.parse(day), sdl));
      outcomes.addAll(oracle.ask(asOf, targets, 3 * targets.size(), leftOut));
    }
    assertThat(outcomes).hasSizeGreaterThanOrEqualTo(1_000);
    assertSame(outcomes, targets);
  }

  @Test
  void answersACallerAsIfWhatIsHiddenWereNotThere() {
    var targets = targets(NOT_YET_WHERE_HIDDEN);
    var hidden = Hidden.in(oracle.graph());
    assertThat(hidden.experts()).hasSizeGreaterThan(100);
    assertSame(oracle.ask(hidden, targets, 4 * targets.size(), NOT_YET_WHERE_HIDDEN), targets);
  }

  private List<Target> targets(Set<String> leftOut) {
    return oracle.targets(Sdl.files()).stream()
        .filter(target -> !leftOut.contains(target.toString()))
        .toList();
  }

  private static void assertSame(List<Outcome> outcomes, List<Target> targets) {
    assertThat(outcomes.stream().filter(each -> !each.isSame())).isEmpty();
    assertThat(outcomes.stream().filter(each -> !each.answer().errors().isEmpty()))
        .hasSizeLessThan(outcomes.size() / 20);
    var answered =
        outcomes.stream()
            .filter(each -> each.answer().hasData())
            .map(Outcome::target)
            .collect(toSet());
    assertThat(targets.stream().filter(target -> !answered.contains(target)))
        .hasSizeLessThan(targets.size() / 10);
  }

  @Test
  void theSdlSaysWhatIsMeantToDiffer() {
    MEANT.forEach(
        (field, words) -> assertThat(oracle.description(field)).as(field).contains(words));
  }
}
