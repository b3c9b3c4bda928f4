package org.talentgraph.oracle;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.talentgraph.IntegrationTest;

/** Compares the answers of the whole graph, under a restriction, with those of what is left. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Comparison {

  /**
   * What is meant to differ as of a day, and the words of SDL that say so: changes and questions
   * are of all days, and permit classes need a day, which only an operation as of a day names.
   */
  static final Map<String, String> MEANT_ON_A_DAY =
      Map.of(
          "Query.policyChanges", "whatever the day of @asOf",
          "Query.catalogueChanges", "whatever the day of @asOf",
          "Query.competencyQuestions", "whatever the day of @asOf",
          "Demand.matches.permitClasses", "on the day of @asOf",
          "Institution.matches.permitClasses", "as for the matches of a demand",
          "Workstation.matches.permitClasses", "as for the matches of a demand");

  /** What is meant to differ where only documented records are read. */
  static final Map<String, String> MEANT_WITHOUT_WHAT_IS_MADE_UP =
      Map.of("Query.competencyQuestions", "whatever the day of @asOf");

  /** What is asked so that an index proposes all that matches; it ranks what is left out, too. */
  static final Map<String, String> MEANT_WHERE_MORE_MATCH =
      Map.of(
          "Query.search", "its ranking looks past the day",
          "Query.suggest", "its ranking looks past the day");

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

  Oracle oracle() {
    return oracle;
  }

  static Restriction asOf(String day) {
    return new Restriction.AsOfDay(DayOracle.of(LocalDate.parse(day), Sdl.files()));
  }

  List<Target> targets(Set<String> leftOut) {
    return oracle.targets(Sdl.files()).stream()
        .filter(target -> !leftOut.contains(target.toString()))
        .toList();
  }

  /** Nothing differs, few operations are refused, and most targets are answered with data. */
  static void assertSame(List<Outcome> outcomes, List<Target> targets) {
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
}
