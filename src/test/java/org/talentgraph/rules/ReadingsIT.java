package org.talentgraph.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.rules.Assessed.NOTHING_ELSE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;

/** Where the documents can be read in several ways, a caller chooses, and is told what decided. */
@IntegrationTest
class ReadingsIT {

  private static final String LISTED = "qualification:demo-001";
  private static final String ABROAD = "reading:years-abroad-";
  private static final String PROFESSORS = "reading:professors-";
  private static final String BEIJING = "reading:beijing-";
  private static final String DEGREE = "rule:permit-b-degree-and-experience";

  @Autowired HttpGraphQlTester graphql;

  private static Map<String, Object> person(Object... more) {
    var person = new HashMap<>(NOTHING_ELSE);
    for (var i = 0; i < more.length; i += 2) {
      person.put((String) more[i], more[i + 1]);
    }
    return person;
  }

  /** An answer, and which readings decided it. */
  private record Judged(Assessed answer, Map<String, Boolean> decides) {

    String verdict(String rule) {
      return (String) answer.ground(rule).map().get("verdict");
    }
  }

  private Judged judged(Map<String, Object> person, String place, String on, String... readings) {
    var query =
        Assessed.QUERY
            .replace("$on: Date)", "$on: Date, $readings: [ID!])")
            .replace("on: $on)", "on: $on, readings: $readings)")
            .replace("reliefs {", "readings { reading { id } decides } reliefs {");
    var variables =
        Map.<String, Object>of(
            "person", person, "place", place, "on", on, "readings", List.of(readings));
    var answer = Assessed.ask(graphql, query, variables);
    Map<String, Boolean> decides = new HashMap<>();
    for (var each : answer.path("workPermitAssessment.readings").entityList(Map.class).get()) {
      var reading = (Map<?, ?>) requireNonNull(each.get("reading"));
      decides.put((String) reading.get("id"), (Boolean) each.get("decides"));
    }
    return new Judged(answer, decides);
  }

  @ParameterizedTest
  @CsvSource({
    "count, 0, 10, MET, true", // R3
    "apart, 0, 10, NOT_MET, true",
    "apart, 2, 10, MET, false",
    "count, 2, 0, MET, false",
    "apart, 0, 1, NOT_MET, false"
  })
  void yearsAbroadCountOrNot(
      String reading, int here, int abroad, String verdict, boolean decides) {
    var person =
        person("degrees", List.of("BACHELOR"), "yearsOfExperience", here, "yearsAbroad", abroad);
    var judged = judged(person, "province:hebei", "2024-06-30", ABROAD + reading);
    assertThat(judged.verdict(DEGREE)).isEqualTo(verdict);
    assertThat(judged.decides()).containsEntry(ABROAD + reading, decides);
  }

  @ParameterizedTest
  @CsvSource({"true, MET", "false, NOT_MET"})
  void whomBeijingListsHasThemCountedByEitherReading(boolean listed, String verdict) {
    var person =
        person(
            "degrees",
            List.of("BACHELOR"),
            "yearsAbroad",
            4,
            "birthDate",
            "1980-01-01",
            "qualifications",
            listed ? List.of(LISTED) : List.of());
    var judged =
        judged(
            person,
            "province:beijing",
            "2022-07-01",
            ABROAD + "apart",
            BEIJING + "printed-limits-only");
    assertThat(judged.verdict(DEGREE)).isEqualTo(verdict);
    var conditions = requireNonNull(judged.answer().ground(DEGREE).map().get("conditions"));
    assertThat(conditions.toString().contains("rule:beijing-")).isEqualTo(listed);
  }

  @ParameterizedTest
  @CsvSource({
    ", HOSPITAL, UNKNOWN, true", // R4
    "elsewhere-open, HOSPITAL, UNKNOWN, true",
    "at-universities, HOSPITAL, NOT_MET, true",
    "anywhere, HOSPITAL, MET, true",
    "at-universities, UNIVERSITY, MET, false"
  })
  void professorsBelongToClassAAtSomeEmployers(
      String reading, String employer, String verdict, boolean decides) {
    var posts = List.of(Map.of("rank", "PROFESSOR", "institutionKind", employer));
    var denied =
        Stream.of("encouraged-post", "high-level-university")
            .map(each -> Map.of("condition", "condition:" + each, "holds", false))
            .toList();
    var judged =
        judged(
            person("posts", posts, "circumstances", denied),
            "province:hebei",
            "2024-06-30",
            reading == null ? new String[0] : new String[] {PROFESSORS + reading});
    assertThat(judged.verdict("rule:permit-a-professor")).isEqualTo(verdict);
    var taken = PROFESSORS + (reading == null ? "elsewhere-open" : reading);
    assertThat(judged.decides()).containsEntry(taken, decides);
  }

  @ParameterizedTest
  @CsvSource({
    "general-limit-implied, 1949-07-01, UNKNOWN, true", // R8
    "printed-limits-only, 1949-07-01, MET, true",
    "general-limit-implied, 1990-07-01, UNKNOWN, true"
  })
  void aGeneralLimitIsImpliedInBeijingOrNot(
      String reading, String born, String verdict, boolean decides) {
    var person = person("degrees", List.of("BACHELOR"), "yearsOfExperience", 2, "birthDate", born);
    var judged = judged(person, "province:beijing", "2022-12-31", BEIJING + reading);
    assertThat(judged.verdict(DEGREE)).isEqualTo(verdict);
    assertThat(judged.decides()).containsEntry(BEIJING + reading, decides);
  }

  @Test
  void aReadingThatDecidesNothingIsToldAsWell() {
    var person =
        person(
            "degrees",
            List.of("BACHELOR"),
            "yearsOfExperience",
            2,
            "birthDate",
            "1980-07-01",
            "qualifications",
            List.of(LISTED));
    assertThat(judged(person, "province:beijing", "2022-07-01").decides())
        .containsOnlyKeys(
            ABROAD + "count", PROFESSORS + "elsewhere-open", BEIJING + "general-limit-implied")
        .containsEntry(BEIJING + "general-limit-implied", false)
        .containsEntry(ABROAD + "count", false);
  }

  @Test
  void entitlementsAndTalentClassesTakeTheReadingsThatAreChosen() {
    var answer =
        graphql
            .document(
                """
                { entitlements(person: {}, place: "province:beijing", on: "2022-12-31", readings: ["reading:beijing-printed-limits-only"]) { readings { reading { id } decides } }
                  talentClassAssessment(person: {}, jurisdiction: "province:shanxi", on: "2018-01-01", readings: ["reading:years-abroad-apart"]) { readings { reading { id } decides } } }
                """)
            .execute();
    answer
        .path("entitlements.readings[*].reading.id")
        .entityList(String.class)
        .containsExactly(
            BEIJING + "printed-limits-only", PROFESSORS + "elsewhere-open", ABROAD + "count");
    answer
        .path("talentClassAssessment.readings[*].reading.id")
        .entityList(String.class)
        .containsExactly(
            PROFESSORS + "elsewhere-open", "reading:shanxi-forty-counts", ABROAD + "apart");
  }

  @ParameterizedTest
  @CsvSource({
    "counts, 1978-01-01, MET, true", // 40
    "excluded, 1978-01-01, NOT_MET, true",
    "excluded, 1978-01-02, MET, false" // 39
  })
  void fortyYearsAreWithinTheLimitOfShanxiOrNot(
      String reading, String born, String verdict, boolean decides) {
    var person =
        person(
            "origin",
            "FOREIGN",
            "birthDate",
            born,
            "circumstances",
            Granted.holds("high-level-university-outside-mainland", "outstanding-graduate"));
    var taken = "reading:shanxi-forty-" + reading;
    var answer =
        Assessed.ask(
            graphql,
            """
            query($person: PersonInput, $readings: [ID!]) {
              talentClassAssessment(person: $person, jurisdiction: "province:shanxi", on: "2018-01-01", readings: $readings) {
                classes { grounds { rule { id } verdict } } readings { reading { id } decides } } }
            """,
            Map.of("person", person, "readings", List.of(taken)));
    answer
        .path("talentClassAssessment.classes[*].grounds[*]")
        .entityList(Map.class)
        .contains(
            Map.of(
                "rule", Map.of("id", "rule:shanxi-class-4-young-graduates"), "verdict", verdict));
    answer
        .path("talentClassAssessment.readings")
        .entityList(Map.class)
        .contains(Map.of("reading", Map.of("id", taken), "decides", decides));
  }

  @ParameterizedTest
  @CsvSource({"bound, BACHELOR, NOT_MET", "free, BACHELOR, MET", "bound, DOCTORATE, MET"})
  void topExpertsInBeilunNeedADoctorateOrNot(String reading, String degree, String verdict) {
    var circumstances = Granted.holds("top-foreign-expert", "full-time-in-beilun");
    var person =
        person("origin", "FOREIGN", "degrees", List.of(degree), "circumstances", circumstances);
    Assessed.ask(
            graphql,
            """
            query($person: PersonInput, $readings: [ID!]) {
              entitlements(person: $person, place: "district:beilun", on: "2022-01-13", readings: $readings, verdicts: [MET, NOT_MET]) {
                entitlements { rule { id } verdict } } }
            """,
            Map.of("person", person, "readings", List.of("reading:beilun-top-experts-" + reading)))
        .path("entitlements.entitlements")
        .entityList(Map.class)
        .contains(
            Map.of("rule", Map.of("id", "rule:beilun-top-expert-subsidy"), "verdict", verdict));
  }

  @ParameterizedTest
  @CsvSource({
    "years-abroad-apart, years-abroad-count, CONTRADICTION",
    "years-abroad-apart, nobody-reads-so, UNKNOWN_RECORD"
  })
  void aChoiceThatCannotBeIsRefused(String one, String other, String code) {
    graphql
        .document(
            """
            { entitlements(person: {}, place: "province:hebei", on: "2024-01-01", readings: ["reading:%s", "reading:%s"]) { on } }
            """
                .formatted(one, other))
        .execute()
        .errors()
        .satisfy(
            errors ->
                assertThat(errors)
                    .singleElement()
                    .satisfies(
                        error -> assertThat(error.getExtensions()).containsEntry("code", code)));
  }

  /** The default readings are the rules as they stand; each point has one. */
  @Test
  void eachPointHasOneDefault() {
    var readings =
        graphql
            .document(
                """
                { readings { edges { node { id isDefault consequence alternatives { id isDefault } rules { id } asks { id } leavesOut { id } citations { id } } } } }
                """)
            .execute()
            .path("readings.edges[*].node")
            .entityList(Map.class)
            .get();
    assertThat(readings).hasSizeGreaterThan(6);
    for (var reading : readings) {
      var others = (List<?>) requireNonNull(reading.get("alternatives"));
      var defaults =
          others.stream().filter(each -> ((Map<?, ?>) each).get("isDefault").equals(true)).count();
      var own = reading.get("isDefault").equals(true);
      assertThat(others).as(reading.toString()).isNotEmpty();
      assertThat(defaults + (own ? 1 : 0)).as(reading.toString()).isEqualTo(1);
      if (own) {
        assertThat(List.of(reading.get("asks"), reading.get("leavesOut"))).containsOnly(List.of());
      }
    }
  }
}
