package org.talentgraph.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.rules.Assessed.NOTHING_ELSE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;

/** What Beijing's recognised qualifications waive, raise and count. */
@IntegrationTest
class BeijingReliefsIT {

  private static final String LISTED = "qualification:demo-001";

  @Autowired HttpGraphQlTester graphql;
  @Autowired Statements statements;

  @BeforeEach
  void forgetStatements() {
    statements.clear();
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
    var answer = Assessed.assess(graphql, person, "province:beijing", on);
    assertThat(answer.value("metClass.id")).isEqualTo(expected);
    var waivers =
        answer
            .path("workPermitAssessment.classes[*].grounds[*].conditions[*].waivedBy.id")
            .entityList(String.class)
            .get();
    assertThat(waivers)
        .hasSize(expected == null ? 0 : 2)
        .allMatch("rule:beijing-permit-exemption"::equals);
    assertThat(answer.path("workPermitAssessment.metBy[*].modality").entityList(String.class).get())
        .hasSize(expected == null ? 0 : 1)
        .allMatch("MAY"::equals); // the document only says that it may be granted
    assertThat(statements.texts()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void theWaiverHoldsInBeijingOnly() {
    var person = new HashMap<>(NOTHING_ELSE);
    person.putAll(Map.of("qualifications", List.of(LISTED), "birthDate", "1980-01-01"));
    assertThat(
            Assessed.assess(graphql, person, "province:hebei", "2022-07-01").value("metClass.id"))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "province:beijing, true, true",
    "province:beijing, false, false",
    "province:hebei, true, false"
  })
  void yearsAbroadCountEverywhereAndBeijingSaysSoForThoseWhomItLists(
      String place, boolean listed, boolean said) {
    var person = new HashMap<>(NOTHING_ELSE);
    person.put("degrees", List.of("BACHELOR"));
    person.put("yearsAbroad", 4);
    person.put("birthDate", "1980-01-01");
    person.put("qualifications", listed ? List.of(LISTED) : List.of());
    var answer = Assessed.assess(graphql, person, place, "2022-07-01");
    var ground = answer.ground("rule:permit-b-degree-and-experience");
    ground.path("verdict", place.contains("beijing") && !listed ? "UNKNOWN" : "MET");
    var conditions = ground.map().get("conditions").toString();
    assertThat(conditions).contains("found=4 years");
    assertThat(conditions.contains("beijing-overseas-experience")).isEqualTo(said);
  }

  @Test
  void theReliefsOfBeijingAreListed() {
    Assessed.assess(graphql, Map.of(), "province:beijing", "2022-07-01")
        .path("workPermitAssessment.reliefs[*].rule.id")
        .entityList(String.class)
        .containsExactly(
            "rule:beijing-age-limit",
            "rule:beijing-age-limit-general",
            "rule:beijing-age-limit-high-end",
            "rule:beijing-age-limits",
            "rule:beijing-overseas-experience",
            "rule:beijing-permit-exemption");
  }

  @Test
  void aQualificationThatTheGraphDoesNotKnowIsUndecided() {
    var person = new HashMap<>(NOTHING_ELSE);
    person.remove("qualifications");
    person.put("otherQualifications", List.of("Chartered Surveyor"));
    assertThat(Assessed.assess(graphql, person, "province:beijing", "2022-07-01").value("verdict"))
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
    var answer = Assessed.assess(graphql, person, "province:beijing", "2022-07-01");
    var help = answer.path("workPermitAssessment.classes[1].whatWouldHelp[*].changes[*].text");
    help.entityList(String.class)
        .contains(
            "1 more year of relevant work experience",
            "Holds a qualification that Beijing's catalogue lists");
  }
}
