package org.talentgraph.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.rules.Assessed.NOTHING_ELSE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Refused;
import org.talentgraph.Statements;

/** Which class of permits a person falls into, and why. */
@IntegrationTest
class AssessmentsIT {

  @Autowired HttpGraphQlTester graphql;
  @Autowired Statements statements;

  @BeforeEach
  void forgetStatements() {
    statements.clear();
  }

  @ParameterizedTest
  @CsvSource({
    "award:fields-medal, MET",
    "award:turing, MET",
    "award:shaw, MET",
    "award:wolf-mathematics, MET",
    "award:nobel-physics, MET",
    "award:nobel-chemistry, MET",
    "award:nobel-physiology-or-medicine, MET",
    "award:nobel-economics, MET",
    "award:nobel-peace, NOT_MET",
    "award:nobel-literature, NOT_MET",
    "award:nobel-prize, UNKNOWN",
    "award:yan-zhao-friendship, UNKNOWN"
  })
  void anAwardMeetsItsGroundOnlyWhenTheStandardNamesIt(String award, String verdict) {
    var answer =
        Assessed.assess(graphql, Map.of("awards", List.of(award)), "province:hebei", "2024-01-01");
    answer.ground("rule:permit-a-award").path("verdict", verdict);
    assertThat(answer.value("metClass.id"))
        .isEqualTo(verdict.equals("MET") ? "permit-class:a" : null);
    assertThat(statements.texts()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void anAwardThatTheGraphDoesNotKnowIsUndecided() {
    var answer =
        Assessed.assess(
            graphql, Map.of("otherAwards", List.of("Abel Prize")), "province:hebei", "2024-01-01");
    answer.ground("rule:permit-a-award").path("verdict", "UNKNOWN");
  }

  @Test
  void aLaureateForPeaceIsNotAByTheNobelGroundAndTheOtherGroundsStayOpen() {
    var answer =
        Assessed.assess(
            graphql,
            Map.of("awards", List.of("award:nobel-peace")),
            "province:hebei",
            "2024-01-01");
    assertThat(answer.value("verdict")).isEqualTo("UNKNOWN");
    assertThat(answer.verdictsOf("permit-class:a"))
        .containsEntry("rule:permit-a-award", "NOT_MET")
        .containsEntry("rule:permit-a-academician", "UNKNOWN");
  }

  @Test
  void aLanguageTeacherIsBWhileAStaysUndecided() {
    var person = Map.<String, Object>of("posts", List.of(Map.of("rank", "LANGUAGE_TEACHER")));
    var answer = Assessed.assess(graphql, person, "province:hebei", "2024-01-01");
    assertThat(answer.value("metClass.id")).isEqualTo("permit-class:b");
    answer
        .path("workPermitAssessment.undecidedBefore[*].id")
        .entityList(String.class)
        .containsExactly("permit-class:a");
  }

  @ParameterizedTest
  @CsvSource({
    "BACHELOR, 2, permit-class:b",
    "BACHELOR, 1.9, ",
    "MASTER, 2, permit-class:b",
    ", 10, "
  })
  void aDegreeAndTwoYearsMakeB(String degree, double years, String expected) {
    var person = new HashMap<>(NOTHING_ELSE);
    person.put("degrees", degree == null ? List.of() : List.of(degree));
    person.put("yearsOfExperience", years);
    var answer = Assessed.assess(graphql, person, "province:hebei", "2024-01-01");
    assertThat(answer.value("metClass.id")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "SENIOR_MANAGEMENT, HIGH_TECH_ENTERPRISE, MET",
    "CHIEF_ENGINEER, HIGH_TECH_ENTERPRISE, MET",
    "STAFF, HIGH_TECH_ENTERPRISE, NOT_MET",
    "SENIOR_MANAGEMENT, LISTED_COMPANY, UNKNOWN",
    "STAFF, LISTED_COMPANY, NOT_MET"
  })
  void theListOfEmployersIsOpenAndThatOfRanksIsNot(String rank, String kind, String verdict) {
    var person =
        Map.<String, Object>of("posts", List.of(Map.of("rank", rank, "institutionKind", kind)));
    var answer = Assessed.assess(graphql, person, "province:hebei", "2024-01-01");
    answer.ground("rule:permit-a-high-tech-enterprise").path("verdict", verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "2003-12-31, NOT_MET",
    "2004-06-01, UNKNOWN",
    "2005-01-01, UNKNOWN", // the standard is not known to be that old
    "2024-01-01, MET"
  })
  void anAwardCountsFromTheYearInWhichItWasReceived(String on, String verdict) {
    var answer =
        Assessed.ask(
            graphql,
            Assessed.QUERY,
            Map.of("expert", "expert:demo-0020", "place", "province:hebei", "on", on));
    answer.ground("rule:permit-a-award").path("verdict", verdict);
  }

  @Test
  void whatTheCallerKnowsComesBeforeTheRecords() {
    var variables = new HashMap<String, Object>();
    variables.put("expert", "expert:demo-0020");
    variables.put("place", "province:hebei");
    variables.put("on", "2024-01-01");
    variables.put("person", Map.of("awards", List.of("award:nobel-peace")));
    Assessed.ask(graphql, Assessed.QUERY, variables)
        .ground("rule:permit-a-award")
        .path("verdict", "NOT_MET");
  }

  @Test
  void theRecordsOfAnExpertAreUsedWithTheirEvidence() {
    var answer =
        Assessed.ask(
            graphql,
            Assessed.QUERY,
            Map.of("expert", "expert:demo-0020", "place", "province:hebei", "on", "2024-01-01"));
    assertThat(answer.value("metClass.id")).isEqualTo("permit-class:a");
    answer
        .path("workPermitAssessment.classes[0].grounds[1].conditions[*].evidence[*].id")
        .entityList(String.class)
        .contains("award:nobel-physiology-or-medicine");
    assertThat(statements.texts()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void theDayOfTheOperationServesAsTheDayOfTheRules() {
    Assessed.ask(
            graphql,
            """
            query @asOf(date: "2024-01-01") {
              workPermitAssessment(person: {awards: ["award:shaw"]}, jurisdiction: "province:hebei") { on metClass { id } }
            }
            """,
            Map.of())
        .path("workPermitAssessment.on")
        .entity(String.class)
        .isEqualTo("2024-01-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MISSING_PERSON | jurisdiction: \"province:hebei\", on: \"2024-01-01\"",
        "MISSING_DAY | person: {}, jurisdiction: \"province:hebei\"",
        "UNKNOWN_JURISDICTION | person: {}, jurisdiction: \"province:nowhere\", on: \"2024-01-01\"",
        "UNKNOWN_EXPERT | expert: \"expert:nobody\", jurisdiction: \"province:hebei\", on:"
            + " \"2024-01-01\"",
        "UNKNOWN_RECORD | person: {awards: [\"award:none\"]}, jurisdiction: \"province:hebei\", on:"
            + " \"2024-01-01\"",
        "UNKNOWN_RECORD | person: {awards: [\"city:baoding\"]}, jurisdiction: \"province:hebei\","
            + " on: \"2024-01-01\"",
        "NO_CIRCUMSTANCE | person: {circumstances: [{condition: \"condition:foreign\", holds:"
            + " true}]}, jurisdiction: \"province:hebei\", on: \"2024-01-01\"",
        "BORN_LATER | person: {birthDate: \"2024-01-02\"}, jurisdiction: \"province:hebei\", on:"
            + " \"2024-01-01\"",
        "NUMBER_OUT_OF_RANGE | person: {yearsOfExperience: 1e100000000}, jurisdiction:"
            + " \"province:hebei\", on: \"2024-01-01\"",
        "NUMBER_OUT_OF_RANGE | person: {yearsAbroad: 0.001}, jurisdiction: \"province:hebei\", on:"
            + " \"2024-01-01\"",
        "CONTRADICTION | person: {circumstances: [{condition: \"condition:graduate\", holds: true},"
            + " {condition: \"condition:graduate\", holds: false}]}, jurisdiction:"
            + " \"province:hebei\", on: \"2024-01-01\"",
        "NUMBER_OUT_OF_RANGE | person: {yearsOfExperience: 1e2147483647}, jurisdiction:"
            + " \"province:hebei\", on: \"2024-01-01\"",
        "NEGATIVE_NUMBER | person: {yearsOfExperience: -1}, jurisdiction: \"province:hebei\", on:"
            + " \"2024-01-01\""
      })
  void badInputIsRefusedWithACode(String code, String arguments) {
    graphql
        .document("{ workPermitAssessment(%s) { verdict } }".formatted(arguments))
        .execute()
        .errors()
        .satisfy(Refused.with(code.strip()));
  }

  @Test
  void chineseReadersGetChineseReasons() {
    Assessed.ask(
            graphql,
            """
            { workPermitAssessment(person: {degrees: [BACHELOR], yearsOfExperience: 1}, jurisdiction: "province:hebei", on: "2024-01-01") {
                classes { grounds { conditions { text(in: ZH) found(in: ZH) } } } } }
            """,
            Map.of())
        .path("workPermitAssessment.classes[1].grounds[0].conditions[*]")
        .entityList(Map.class)
        .satisfies(
            conditions ->
                assertThat(conditions)
                    .contains(
                        Map.of("text", "相关工作经历至少2年", "found", "1年"),
                        Map.of("text", "至少具有学士学位", "found", "学士")));
  }
}
