package org.talentgraph.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;

/** Which class of permits or talents a person falls into, and why. */
@IntegrationTest
class AssessmentsIT {

  private static final String LISTED = "qualification:demo-001";
  private static final Map<String, Object> NOTHING_ELSE =
      Map.of(
          "awards", List.of(),
          "academician", false,
          "programmes", List.of(),
          "posts", List.of(),
          "qualifications", List.of(),
          "industries", List.of(),
          "degrees", List.of(),
          "yearsOfExperience", 0);

  private static final String QUERY =
      """
      query($expert: ID, $person: PersonInput, $place: ID!, $on: Date) {
        workPermitAssessment(expert: $expert, person: $person, jurisdiction: $place, on: $on) {
          verdict metClass { id } undecidedBefore { id }
          reliefs { rule { id } verdict }
          classes {
            assessedClass { id } verdict
            grounds {
              rule { id text citations { id } }
              verdict
              conditions { text verdict found missing waivedBy { id } countedBy { id } citations { id statement } evidence { id } }
            }
            whatWouldHelp { rule { id } changes { text evidence } }
          }
        }
      }
      """;

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
    var answer = assess(Map.of("awards", List.of(award)), "province:hebei", "2024-01-01");
    ground(answer, "rule:permit-a-award").path("verdict", verdict);
    assertThat(value(answer, "metClass.id"))
        .isEqualTo(verdict.equals("MET") ? "permit-class:a" : null);
    assertThat(statements.texts()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void anAwardThatTheGraphDoesNotKnowIsUndecided() {
    var answer =
        assess(Map.of("otherAwards", List.of("Abel Prize")), "province:hebei", "2024-01-01");
    ground(answer, "rule:permit-a-award").path("verdict", "UNKNOWN");
  }

  @Test
  void aLaureateForPeaceIsNotAByTheNobelGroundAndTheOtherGroundsStayOpen() {
    var answer =
        assess(Map.of("awards", List.of("award:nobel-peace")), "province:hebei", "2024-01-01");
    assertThat(value(answer, "verdict")).isEqualTo("UNKNOWN");
    assertThat(verdictsOf(answer, "permit-class:a"))
        .containsEntry("rule:permit-a-award", "NOT_MET")
        .containsEntry("rule:permit-a-academician", "UNKNOWN");
  }

  @Test
  void aLanguageTeacherIsBWhileAStaysUndecided() {
    var person = Map.<String, Object>of("posts", List.of(Map.of("rank", "LANGUAGE_TEACHER")));
    var answer = assess(person, "province:hebei", "2024-01-01");
    assertThat(value(answer, "metClass.id")).isEqualTo("permit-class:b");
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
    var answer = assess(person, "province:hebei", "2024-01-01");
    assertThat(value(answer, "metClass.id")).isEqualTo(expected);
  }

  @Test
  void whoeverIsCertainlyNeitherAnorBIsC() {
    var person = new HashMap<>(NOTHING_ELSE);
    person.put(
        "circumstances",
        Stream.of("urgently-needed-skill", "international-vocational-certificate")
            .map(key -> Map.of("condition", "condition:" + key, "holds", false))
            .toList());
    var answer = assess(person, "province:hebei", "2024-01-01");
    assertThat(value(answer, "metClass.id")).isEqualTo("permit-class:c");
  }

  @ParameterizedTest
  @CsvSource({
    // birth, industry, on, class
    "1957-07-01, industry:tourism, 2022-07-01, permit-class:b", // 65
    "1956-07-01, industry:tourism, 2022-07-01, ", // 66, and the list of industries is open
    "1952-07-01, industry:high-technology, 2022-07-01, permit-class:b", // 70
    "1951-07-01, industry:high-technology, 2022-07-01, ", // 71
    "1957-07-01, industry:tourism, 2021-08-31, " // no catalogue yet
  })
  void aListedQualificationWaivesDegreeAndExperienceWithinBeijingsAgeLimits(
      String birth, String industry, String on, String expected) {
    var person = new HashMap<>(NOTHING_ELSE);
    person.putAll(
        Map.of(
            "qualifications", List.of(LISTED),
            "birthDate", birth,
            "industries", List.of(industry)));
    var answer = assess(person, "province:beijing", on);
    assertThat(value(answer, "metClass.id")).isEqualTo(expected);
    var waivers =
        answer
            .path("workPermitAssessment.classes[*].grounds[*].conditions[*].waivedBy.id")
            .entityList(String.class)
            .get();
    assertThat(waivers)
        .hasSize(expected == null ? 0 : 2)
        .allMatch("rule:beijing-permit-exemption"::equals);
    assertThat(statements.texts()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void theWaiverHoldsInBeijingOnly() {
    var person = new HashMap<>(NOTHING_ELSE);
    person.putAll(Map.of("qualifications", List.of(LISTED), "birthDate", "1980-01-01"));
    assertThat(value(assess(person, "province:hebei", "2022-07-01"), "metClass.id")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "province:beijing, true, MET",
    "province:beijing, false, UNKNOWN",
    "province:hebei, true, UNKNOWN"
  })
  void yearsAbroadCountInFullForThoseWhomBeijingLists(
      String place, boolean listed, String verdict) {
    var person = new HashMap<>(NOTHING_ELSE);
    person.put("degrees", List.of("BACHELOR"));
    person.put("yearsAbroad", 4);
    person.put("qualifications", listed ? List.of(LISTED) : List.of());
    var answer = assess(person, place, "2022-07-01");
    var ground = ground(answer, "rule:permit-b-degree-and-experience");
    ground.path("verdict", verdict);
    assertThat(ground.map().get("conditions").toString())
        .contains(verdict.equals("MET") ? "found=4 years" : "found=between 0 and 4 years");
    assertThat(ground.map().get("conditions").toString().contains("beijing-overseas-experience"))
        .isEqualTo(verdict.equals("MET"));
  }

  @Test
  void theReliefsOfBeijingAreListed() {
    assess(Map.of(), "province:beijing", "2022-07-01")
        .path("workPermitAssessment.reliefs[*].rule.id")
        .entityList(String.class)
        .containsExactly(
            "rule:beijing-age-limit",
            "rule:beijing-age-limit-high-end",
            "rule:beijing-overseas-experience",
            "rule:beijing-permit-exemption");
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
    var answer = assess(person, "province:hebei", "2024-01-01");
    ground(answer, "rule:permit-a-high-tech-enterprise").path("verdict", verdict);
  }

  @Test
  void aPlaceWithoutTalentClassesIsUndecided() {
    ask(
            """
            { talentClassAssessment(person: {}, jurisdiction: "province:hebei", on: "2024-01-01") { verdict classes { verdict } } }
            """,
            Map.of())
        .path("talentClassAssessment")
        .entity(Map.class)
        .isEqualTo(Map.of("verdict", "UNKNOWN", "classes", List.of()));
  }

  @ParameterizedTest
  @CsvSource({"2003-12-31, NOT_MET", "2004-06-01, UNKNOWN", "2005-01-01, MET"})
  void anAwardCountsFromTheYearInWhichItWasReceived(String on, String verdict) {
    var answer =
        ask(QUERY, Map.of("expert", "expert:demo-0020", "place", "province:hebei", "on", on));
    ground(answer, "rule:permit-a-award").path("verdict", verdict);
  }

  @Test
  void whatTheCallerKnowsComesBeforeTheRecords() {
    var variables = new HashMap<String, Object>();
    variables.put("expert", "expert:demo-0020");
    variables.put("place", "province:hebei");
    variables.put("on", "2024-01-01");
    variables.put("person", Map.of("awards", List.of("award:nobel-peace")));
    ground(ask(QUERY, variables), "rule:permit-a-award").path("verdict", "NOT_MET");
  }

  @Test
  void aQualificationThatTheGraphDoesNotKnowIsUndecided() {
    var person = new HashMap<>(NOTHING_ELSE);
    person.remove("qualifications");
    person.put("otherQualifications", List.of("Chartered Surveyor"));
    assertThat(value(assess(person, "province:beijing", "2022-07-01"), "verdict"))
        .isEqualTo("UNKNOWN");
  }

  @Test
  void oneMoreYearOrARecognisedQualificationWouldHelp() {
    var person = new HashMap<>(NOTHING_ELSE);
    person.put("degrees", List.of("BACHELOR"));
    person.put("yearsOfExperience", 1);
    person.put("birthDate", "1990-01-01");
    person.put(
        "circumstances",
        Stream.of("urgently-needed-skill", "international-vocational-certificate")
            .map(key -> Map.of("condition", "condition:" + key, "holds", false))
            .toList());
    var answer = assess(person, "province:beijing", "2022-07-01");
    var help = answer.path("workPermitAssessment.classes[1].whatWouldHelp[*].changes[*].text");
    help.entityList(String.class)
        .contains(
            "1 more year of relevant work experience",
            "Holds a qualification that Beijing's catalogue lists");
  }

  @Test
  void theRecordsOfAnExpertAreUsedWithTheirEvidence() {
    var answer =
        ask(
            QUERY,
            Map.of("expert", "expert:demo-0020", "place", "province:hebei", "on", "2024-01-01"));
    assertThat(value(answer, "metClass.id")).isEqualTo("permit-class:a");
    answer
        .path("workPermitAssessment.classes[0].grounds[1].conditions[*].evidence[*].id")
        .entityList(String.class)
        .contains("award:nobel-physiology-or-medicine");
    assertThat(statements.texts()).hasSizeLessThanOrEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "DOCTORATE, 5, industry:new-energy, MET, MET",
    "DOCTORATE, 4.9, industry:new-energy, NOT_MET, MET",
    "DOCTORATE, 5, industry:tourism, UNKNOWN, MET",
    "MASTER, 9, industry:new-energy, NOT_MET, MET",
    "BACHELOR, 9, industry:new-energy, NOT_MET, UNKNOWN"
  })
  void shanxisTalentClassesAreAssessedLikewise(
      String degree, double years, String industry, String first, String second) {
    var person = new HashMap<>(NOTHING_ELSE);
    person.putAll(
        Map.of(
            "origin",
            "FOREIGN",
            "degrees",
            List.of(degree),
            "yearsOfExperience",
            years,
            "industries",
            List.of(industry)));
    ask(
            """
            query($person: PersonInput, $place: ID!, $on: Date) {
              talentClassAssessment(person: $person, jurisdiction: $place, on: $on) {
                classes { assessedClass { id } verdict }
              }
            }
            """,
            Map.of("person", person, "place", "province:shanxi", "on", "2018-01-01"))
        .path("talentClassAssessment.classes[0:2].verdict")
        .entityList(String.class)
        .containsExactly(first, second);
  }

  @Test
  void theYearOfTheOpinionsLeavesTheirRulesOpen() {
    ask(
            """
            { talentClassAssessment(person: {origin: FOREIGN, degrees: [MASTER]}, jurisdiction: "province:shanxi", on: "2017-06-01") {
                classes { verdict grounds { open verdict } } } }
            """,
            Map.of())
        .path("talentClassAssessment.classes[1].grounds[*]")
        .entityList(Map.class)
        .satisfies(
            grounds ->
                assertThat(grounds)
                    .isNotEmpty()
                    .allMatch(ground -> ground.equals(Map.of("open", true, "verdict", "UNKNOWN"))));
  }

  @Test
  void theDayOfTheOperationServesAsTheDayOfTheRules() {
    ask(
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
        "NEGATIVE_NUMBER | person: {yearsOfExperience: -1}, jurisdiction: \"province:hebei\", on:"
            + " \"2024-01-01\""
      })
  void badInputIsRefusedWithACode(String code, String arguments) {
    graphql
        .document("{ workPermitAssessment(%s) { verdict } }".formatted(arguments))
        .execute()
        .errors()
        .satisfy(
            errors -> {
              assertThat(errors).hasSize(1);
              assertThat(errors.getFirst().getExtensions()).containsEntry("code", code.strip());
              assertThat(errors.getFirst().getMessage()).isNotBlank();
            });
  }

  @Test
  void chineseReadersGetChineseReasons() {
    ask(
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

  private GraphQlTester.Response assess(Map<String, Object> person, String place, String on) {
    return ask(QUERY, Map.of("person", person, "place", place, "on", on));
  }

  private GraphQlTester.Response ask(String query, Map<String, Object> variables) {
    var answer = graphql.document(query).variables(variables).execute();
    answer.errors().verify();
    return answer;
  }

  private static String value(GraphQlTester.Response answer, String path) {
    var keys = path.split("\\.");
    Object value = answer.path("workPermitAssessment").entity(Map.class).get();
    for (var key : keys) {
      value = value == null ? null : ((Map<?, ?>) value).get(key);
    }
    return (String) value;
  }

  /** One ground, of whatever class. */
  private record Ground(Map<?, ?> map) {

    void path(String key, String expected) {
      assertThat(map.get(key)).isEqualTo(expected);
    }
  }

  private static Ground ground(GraphQlTester.Response answer, String rule) {
    return answer
        .path("workPermitAssessment.classes[*].grounds[*]")
        .entityList(Map.class)
        .get()
        .stream()
        .filter(ground -> rule.equals(((Map<?, ?>) ground.get("rule")).get("id")))
        .map(Ground::new)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no ground " + rule));
  }

  private static Map<String, String> verdictsOf(GraphQlTester.Response answer, String permitClass) {
    Map<String, String> verdicts = new HashMap<>();
    for (var each : answer.path("workPermitAssessment.classes[*]").entityList(Map.class).get()) {
      if (permitClass.equals(((Map<?, ?>) each.get("assessedClass")).get("id"))) {
        for (var ground : (List<?>) each.get("grounds")) {
          var map = (Map<?, ?>) ground;
          verdicts.put(
              (String) ((Map<?, ?>) map.get("rule")).get("id"), (String) map.get("verdict"));
        }
      }
    }
    return verdicts;
  }
}
