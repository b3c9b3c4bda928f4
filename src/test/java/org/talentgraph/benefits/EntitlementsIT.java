package org.talentgraph.benefits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Refused;
import org.talentgraph.rules.Granted;

/** Which benefits a case can get. */
@IntegrationTest
class EntitlementsIT {

  @Autowired HttpGraphQlTester graphql;

  @Test
  void personTimesOfAProjectSayNothingOfAPerson() {
    var sums =
        Map.<String, Object>of(
            "personTimes",
            List.of(Map.of("programme", "programme:shanxi-key-introduction-projects", "count", 3)));
    assertThat(
            Granted.rule(
                granted().ask(Map.of(), sums, "province:shanxi", "2018-01-01"),
                "rule:shanxi-permanent-residence-priority"))
        .containsEntry("verdict", "UNKNOWN");
    var none =
        Map.<String, Object>of(
            "personTimes",
            List.of(Map.of("programme", "programme:shanxi-key-introduction-projects", "count", 0)));
    assertThat(
            Granted.rule(
                granted().ask(Map.of(), none, "province:shanxi", "2018-01-01"),
                "rule:shanxi-key-project-subsidy"))
        .containsEntry("verdict", "UNKNOWN");
  }

  @Test
  void anExpertIsJudgedByTheRecords() {
    var answer =
        graphql
            .document(
                """
                { entitlements(expert: "expert:demo-0384", place: "province:hebei", on: "2025-01-01", kinds: [SUBSIDY]) {
                    entitlements { rule { id } verdict amount { min max } conditions { evidence { id } } } } }
                """)
            .execute();
    answer.errors().verify();
    answer
        .path("entitlements.entitlements[0]")
        .entity(Map.class)
        .satisfies(
            subsidy ->
                assertThat(subsidy.toString())
                    .contains("rule:hebei-overseas-engineer-subsidy", "MET", "max=200000")
                    .contains("programme:hebei-overseas-engineers"));
  }

  @Test
  void anEmployerIsJudgedByItsKind() {
    var variables = new HashMap<String, Object>();
    variables.put("employer", "institution:demo-210");
    variables.put("place", "district:beilun");
    variables.put("on", "2022-01-13");
    var granted = granted().ask(variables);
    assertThat(
            Granted.rules(granted)
                .filter(each -> Granted.id(each).startsWith("rule:beilun-service-list")))
        .hasSize(1)
        .allMatch(each -> each.get("verdict").equals("MET"));
  }

  @Test
  void whatIsNotMetSaysWhatWouldHelp() {
    var variables = new HashMap<String, Object>();
    variables.put(
        "person", Map.of("degrees", List.of("BACHELOR"), "yearsInPlace", 0.5, "origin", "FOREIGN"));
    variables.put("place", "province:shanxi");
    variables.put("on", "2018-01-01");
    variables.put("verdicts", List.of("NOT_MET"));
    var travel = Granted.rule(granted().ask(variables), "rule:shanxi-international-travel-subsidy");
    assertThat((List<?>) travel.get("whatWouldHelp"))
        .asString()
        .contains("0.5 more years of work in the place", "At least a master's degree");
    assertThat(travel).containsEntry("waysToMeet", ((List<?>) travel.get("whatWouldHelp")).size());
  }

  @Test
  void everyEntitlementOfEveryPlaceCitesItsPassage() {
    for (var place :
        List.of(
            "province:hebei",
            "city:shijiazhuang",
            "district:beilun",
            "province:beijing",
            "province:shanxi")) {
      var variables = new HashMap<String, Object>();
      variables.put("place", place);
      variables.put("on", "2023-06-01");
      variables.put("verdicts", List.of("MET", "UNKNOWN", "NOT_MET"));
      assertThat(Granted.rules(granted().ask(variables)))
          .isNotEmpty()
          .allMatch(each -> !((List<?>) ((Map<?, ?>) each.get("rule")).get("citations")).isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NEGATIVE_NUMBER | sums: {annualSalary: -1}, place: \"district:beilun\", on:"
            + " \"2022-01-13\"",
        "NEGATIVE_NUMBER | sums: {personTimes: [{programme: \"programme:hebei-quality-experts\","
            + " count: -1}]}, place: \"district:beilun\", on: \"2022-01-13\"",
        "UNKNOWN_EMPLOYER | employer: \"institution:none\", place: \"district:beilun\", on:"
            + " \"2022-01-13\"",
        "UNKNOWN_RECORD | sums: {otherProvinces: [{rule: \"rule:none\", amount: 1}]}, place:"
            + " \"district:beilun\", on: \"2022-01-13\"",
        "UNKNOWN_JURISDICTION | place: \"district:none\", on: \"2022-01-13\"",
        "MISSING_DAY | place: \"district:beilun\""
      })
  void badInputIsRefusedWithACode(String code, String arguments) {
    graphql
        .document("{ entitlements(%s) { on } }".formatted(arguments))
        .execute()
        .errors()
        .satisfy(Refused.with(code.strip()));
  }

  private Granted granted() {
    return new Granted(graphql);
  }
}
