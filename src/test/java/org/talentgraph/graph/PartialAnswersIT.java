package org.talentgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Refused;

/** One field that fails leaves the others as they are. */
@IntegrationTest
class PartialAnswersIT {

  @Autowired HttpGraphQlTester graphql;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search(text: \" \") { edges { score } }",
        "suggest(prefix: \" \") { score }",
        "experts(after: \"no cursor\") { edges { node { id } } }",
        "workstationsServing(industry: \"industry:new-energy\", after: \"no cursor\") { totalCount"
            + " edges { node { id } } }",
        "paths(from: \"city:nowhere\", to: \"city:baoding\") { complete }",
        "neighbourhood(id: \"city:nowhere\") { totalCount }",
        "match(expert: \"expert:nobody\", demand: \"demand:none\") { score }",
        "policyComparison(jurisdictions: []) { on }",
        "workPermitAssessment(person: {}, jurisdiction: \"province:hebei\") { on }",
        "nodes(ids: [\"city:baoding@2019-01-01\", \"city:baoding@2020-01-01\"]) { id }"
      })
  void aRootFieldThatFailsLeavesTheOthers(String failing) {
    graphql
        .document(
            "{ before: node(id: \"city:baoding\") { id } failing: %s after: workstations(first: 1) { edges { node { id } } } }"
                .formatted(failing))
        .execute()
        .errors()
        .satisfy(
            errors -> {
              assertThat(errors).hasSize(1);
              assertThat(errors.getFirst().getPath()).startsWith("failing");
            })
        .path("failing")
        .valueIsNull()
        .path("before.id")
        .entity(String.class)
        .isEqualTo("city:baoding")
        .path("after.edges[*].node.id")
        .entityList(String.class)
        .hasSize(1);
  }

  @Test
  void aPageBelowAnAnswerOfJavaThatIsRefusedLeavesTheOthers() {
    graphql
        .document(
            """
            { search(text: "Baoding", first: 1) { edges { score } }
              failing: search(text: "Konstantinos", first: 1) { edges { node { ... on Expert {
                posts(after: "no cursor") { totalCount } } } } } }
            """)
        .execute()
        .errors()
        .satisfy(Refused.with("BAD_CURSOR"))
        .path("search.edges")
        .entityList(Object.class)
        .hasSize(1);
  }

  @Test
  void aFieldOfJavaThatFailsBelowAListLeavesTheRecords() {
    graphql
        .document(
            """
            { demands(first: 3) { edges { node { id
                matches(first: 3, exclude: [%s]) { candidates }
                similar(first: 2) { score } } } } }
            """
                .formatted("\"expert:demo-0001\" ".repeat(101)))
        .execute()
        .errors()
        .satisfy(
            errors -> {
              assertThat(errors).hasSize(3);
              errors.forEach(error -> Refused.with("TOO_MANY_IDS").accept(List.of(error)));
            })
        .path("demands.edges[*].node.id")
        .entityList(String.class)
        .hasSize(3)
        .path("demands.edges[0].node.matches")
        .valueIsNull()
        .path("demands.edges[2].node.similar[*].score")
        .entityList(Double.class)
        .hasSize(2);
  }
}
