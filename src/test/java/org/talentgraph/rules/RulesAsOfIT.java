package org.talentgraph.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;

/** What the rules see under {@code @asOf}, beside an argument that names the day. */
@IntegrationTest
class RulesAsOfIT {

  @Autowired HttpGraphQlTester graphql;

  /** Professor since 2005: before, nothing is recorded, which tells nothing of other posts. */
  @Test
  void aPostOfLaterYearsIsNotSeen() {
    assertThat(foundOfPosts("")).isNotEmpty().containsOnly("none");
    assertThat(foundOfPosts("@asOf(date: \"2004-06-01\")")).isEmpty();
  }

  private List<Object> foundOfPosts(String asOf) {
    return graphql
        .document(
            """
            query %s { workPermitAssessment(expert: "expert:demo-0003", jurisdiction: "province:hebei", on: "2004-06-01") {
                classes { grounds { conditions { fact found } } } } }
            """
                .formatted(asOf))
        .execute()
        .path("workPermitAssessment.classes[*].grounds[*].conditions[*]")
        .entityList(Map.class)
        .get()
        .stream()
        .filter(condition -> "POST".equals(condition.get("fact")))
        .map(condition -> condition.get("found"))
        .filter(Objects::nonNull)
        .toList();
  }

  @Test
  void aRuleOfALaterDayIsNotInTheDocuments() {
    assertThat(noteOfTravel("query", ", on: \"2016-12-31\"")).contains("in force");
    assertThat(noteOfTravel("query @asOf(date: \"2016-12-31\")", ""))
        .contains("not in the documents");
  }

  private String noteOfTravel(String query, String on) {
    return graphql
        .document(
            """
            %s { policyComparison(jurisdictions: ["province:shanxi"], topics: ["topic:travel"]%s) { rows { cells { note } } } }
            """
                .formatted(query, on))
        .execute()
        .path("policyComparison.rows[0].cells[0].note")
        .entity(String.class)
        .get();
  }

  @Test
  void changesAreLookedForOnEveryDay() {
    assertThat(changes("query @asOf(date: \"1990-01-01\")"))
        .hasSizeGreaterThan(10)
        .isEqualTo(changes("query"));
  }

  private List<String> changes(String query) {
    return graphql
        .document(
            """
            %s { policyChanges(jurisdiction: "province:beijing", from: "2000-01-01", to: "2030-01-01") { text }
              catalogueChanges(from: "2000-01-01", to: "2030-01-01") { text } }
            """
                .formatted(query))
        .execute()
        .path("$..text")
        .entityList(String.class)
        .get();
  }
}
