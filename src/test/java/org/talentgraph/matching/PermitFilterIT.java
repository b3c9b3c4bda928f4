package org.talentgraph.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Refused;
import org.talentgraph.Statements;
import org.talentgraph.model.View;

/** Whom the classes of work permits that a caller allows rule out. */
@IntegrationTest
class PermitFilterIT {

  private static final String LAUREATE = "expert:demo-0253";

  @Autowired private HttpGraphQlTester graphql;
  @Autowired private Statements statements;
  @Autowired private Permits permits;

  @ParameterizedTest
  @CsvSource({"Demand, demand:beilun-0894", "Institution, institution:demo-321"})
  void anExpertOfClassAIsRuledOutWhereOnlyBIsAllowed(String type, String id) {
    graphql
        .document(
            """
            { workPermitAssessment(
                expert: "%s", jurisdiction: "district:beilun", on: "2026-09-01") {
                metClass { id } undecidedBefore { id } } }
            """
                .formatted(LAUREATE))
        .execute()
        .path("workPermitAssessment")
        .entity(Map.class)
        .isEqualTo(
            Map.of("metClass", Map.of("id", "permit-class:a"), "undecidedBefore", List.of()));
    var reason =
        "The expert falls into a class of work permits that the caller does not allow: Class A:"
            + " high-end foreign talents.";
    assertThat(permitObstacles(matches(type, id, "[\"permit-class:b\"]"))).containsOnly(reason);
    assertThat(permitObstacles(matches(type, id, "[\"permit-class:a\"]"))).isEmpty();
  }

  @Test
  void anEmptyListAllowsNoClassAndNoListAllowsAll() {
    assertThat(permitObstacles(matches("Demand", "demand:beilun-0894", "[]"))).hasSize(1);
    assertThat(permitObstacles(matches("Demand", "demand:beilun-0894", "null"))).isEmpty();
    assertThat(permits.barred(List.of(), View.WHOLE))
        .containsOnlyKeys("permit-class:a", "permit-class:b", "permit-class:c");
  }

  @Test
  void theRulesAreAskedOnlyWhenSomeClassIsNotAllowed() {
    matches("Demand", "demand:beilun-0894", "null"); // what is kept for a minute is read
    statements.clear();
    matches("Demand", "demand:beilun-0894", "null");
    var without = statements.texts().size();
    statements.clear();
    matches("Demand", "demand:beilun-0894", "[\"permit-class:b\"]");
    assertThat(statements.texts()).hasSize(without + 3);
    assertThat(statements.texts()).anyMatch(text -> text.contains("PermitClass"));
  }

  @Test
  void aClassThatDoesNotExistIsRefused() {
    graphql
        .document(
            """
            { demand(id: "demand:beilun-0894") {
                matches(permitClasses: ["permit-class:z"]) { candidates } } }
            """)
        .execute()
        .errors()
        .satisfy(Refused.with("UNKNOWN_PERMIT_CLASS"));
  }

  /** The matches of one expert, which is why nobody better keeps the pair from being told of. */
  private GraphQlTester.Response matches(String type, String id, String permitClasses) {
    var answer =
        graphql
            .document(
                """
                { node(id: "%s") { ... on %s {
                    matches(where: {id: {eq: "%s"}}, permitClasses: %s) {
                      candidates excluded { reasons { kind reason(in: EN) } } } } } }
                """
                    .formatted(id, type, LAUREATE, permitClasses))
            .execute();
    answer
        .path("node.matches.candidates")
        .entity(Integer.class)
        .satisfies(n -> assertThat(n).isPositive());
    return answer;
  }

  private static List<Object> permitObstacles(GraphQlTester.Response answer) {
    return answer.path("node.matches.excluded[*].reasons[*]").entityList(Map.class).get().stream()
        .filter(reason -> reason.get("kind").equals("PERMIT_CLASS"))
        .map(reason -> (Object) reason.get("reason"))
        .toList();
  }
}
