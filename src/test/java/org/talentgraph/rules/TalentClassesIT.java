package org.talentgraph.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.rules.Assessed.NOTHING_ELSE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;

/** Which of the talent classes of a place somebody belongs to. */
@IntegrationTest
class TalentClassesIT {

  @Autowired HttpGraphQlTester graphql;

  @Test
  void aPlaceWithoutTalentClassesIsUndecided() {
    Assessed.ask(
            graphql,
            """
            { talentClassAssessment(person: {}, jurisdiction: "province:hebei", on: "2024-01-01") { verdict classes { verdict } } }
            """,
            Map.of())
        .path("talentClassAssessment")
        .entity(Map.class)
        .isEqualTo(Map.of("verdict", "UNKNOWN", "classes", List.of()));
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
    Assessed.ask(
            graphql,
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
    Assessed.ask(
            graphql,
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
}
