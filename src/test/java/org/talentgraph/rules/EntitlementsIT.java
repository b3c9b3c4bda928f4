package org.talentgraph.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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

/** Which benefits and money a case can get. */
@IntegrationTest
class EntitlementsIT {

  private static final String QUERY =
      """
      query($person: PersonInput, $employer: ID, $sums: SumsInput, $place: ID!, $on: Date!, $verdicts: [Verdict!] = [MET, UNKNOWN]) {
        entitlements(person: $person, employer: $employer, sums: $sums, place: $place, on: $on, verdicts: $verdicts) {
          total { min max currency } totalOf { id }
          entitlements {
            rule { id citations { id } }
            verdict
            amount { min max per } inAll { max }
            parts { agency { id } amount { max } share equal }
            caps { amount share joint funders { id } }
            missing notStated
            whatWouldHelp { changes { text } }
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

  @Test
  void districtAndCityPayEqualPartsOfAtMostFortyPercent() {
    var salary =
        entitlement(
            Map.of("circumstances", holds("overseas-engineer", "attracted-by-enterprise")),
            Map.of("annualSalary", 600000),
            "district:beilun",
            "rule:beilun-engineer-salary-funding");
    assertThat(salary)
        .containsEntry("verdict", "MET")
        .containsEntry("amount", Map.of("min", 0, "max", 240000, "per", "YEAR"))
        .containsEntry("notStated", List.of("whether it is paid beside other payments"));
    assertThat((List<?>) salary.get("parts"))
        .hasSize(2)
        .allMatch(part -> ((Map<?, ?>) part).get("amount").equals(Map.of("max", 120000)));
    assertThat(statements.texts()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void withoutTheSalaryTheAmountIsUnknownAndNamesIt() {
    var salary =
        entitlement(
            Map.of("circumstances", holds("overseas-engineer", "attracted-by-enterprise")),
            Map.of(),
            "district:beilun",
            "rule:beilun-engineer-salary-funding");
    assertThat(salary)
        .containsEntry("amount", null)
        .containsEntry("missing", List.of("The annual salary"));
    assertThat(salary.get("parts").toString()).contains("share=0.2");
    assertThat(salary.get("caps").toString()).contains("share=0.4", "joint=true");
  }

  @Test
  void personTimesOfAProjectSayNothingOfAPerson() {
    var sums =
        Map.<String, Object>of(
            "personTimes",
            List.of(Map.of("programme", "programme:shanxi-key-introduction-projects", "count", 3)));
    assertThat(
            rule(
                ask(Map.of(), sums, "province:shanxi", "2018-01-01"),
                "rule:shanxi-permanent-residence-priority"))
        .containsEntry("verdict", "UNKNOWN");
    var none =
        Map.<String, Object>of(
            "personTimes",
            List.of(Map.of("programme", "programme:shanxi-key-introduction-projects", "count", 0)));
    assertThat(
            rule(
                ask(Map.of(), none, "province:shanxi", "2018-01-01"),
                "rule:shanxi-key-project-subsidy"))
        .containsEntry("verdict", "UNKNOWN");
  }

  @Test
  void anExpertIsJudgedByTheRecords() {
    var answer =
        graphql
            .document(
                """
                { entitlements(expert: "expert:demo-0384", place: "province:hebei", on: "2024-06-01", kinds: [SUBSIDY]) {
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
  void anEngineerWithADoctorateFullTimeAndAChildAtSchoolGetsMore() {
    var person =
        Map.of(
            "degrees",
            List.of("DOCTORATE"),
            "circumstances",
            holds(
                "overseas-engineer",
                "attracted-by-enterprise",
                "full-time-in-beilun",
                "children-at-international-school"));
    var granted = ask(person, Map.of("annualSalary", 600000), "district:beilun", "2022-01-13");
    assertThat(rule(granted, "rule:beilun-doctorate-subsidy"))
        .containsEntry("verdict", "MET")
        .containsEntry("amount", Map.of("min", 0, "max", 1000000, "per", "YEAR"));
    assertThat(rule(granted, "rule:beilun-tuition-subsidy"))
        .containsEntry("verdict", "MET")
        .containsEntry("amount", Map.of("min", 50000, "max", 50000, "per", "NOT_STATED"));
    assertThat((List<?>) rule(granted, "rule:beilun-tuition-subsidy").get("notStated"))
        .asString()
        .contains("period", "per child or per family", "beside other payments");
    assertThat(granted).containsEntry("total", null);
  }

  @Test
  void threeKeyAndFourRegularPersonTimesGiveHalfAMillion() {
    var sums =
        Map.<String, Object>of(
            "personTimes",
            List.of(
                Map.of("programme", "programme:shanxi-key-introduction-projects", "count", 3),
                Map.of("programme", "programme:shanxi-regular-introduction-projects", "count", 4)));
    var granted = ask(Map.of(), sums, "province:shanxi", "2018-01-01");
    assertThat(granted)
        .containsEntry("total", Map.of("min", 500000, "max", 500000, "currency", "CNY"))
        .containsEntry(
            "totalOf",
            List.of(
                Map.of("id", "rule:shanxi-key-project-subsidy"),
                Map.of("id", "rule:shanxi-regular-project-subsidy")));
  }

  @ParameterizedTest
  @CsvSource({
    "award:chinese-government-friendship-award, rule:shanxi-national-friendship-award-bonus,"
        + " 100000",
    "award:shanxi-government-friendship-award, rule:shanxi-provincial-friendship-award-bonus, 50000"
  })
  void aFriendshipAwardBringsABonusOnce(String award, String rule, int amount) {
    assertThat(entitlement(Map.of("awards", List.of(award)), Map.of(), "province:shanxi", rule))
        .containsEntry("verdict", "MET")
        .containsEntry("amount", Map.of("min", amount, "max", amount, "per", "ONCE"));
  }

  @Test
  void aVisitHomeIsPaidLikeARegularProjectForEachPersonTime() {
    var visit =
        entitlement(
            Map.of("origin", "FOREIGN", "circumstances", holds("shanxi-merchant", "visits-home")),
            Map.of(
                "personTimes",
                List.of(
                    Map.of("programme", "programme:shanxi-merchants-return-project", "count", 2))),
            "province:shanxi",
            "rule:shanxi-merchant-visit-subsidy");
    assertThat(visit)
        .containsEntry("verdict", "MET")
        .extractingByKey("amount")
        .asString()
        .contains("max=100000");
  }

  @Test
  void whatOtherProvincesPayIsMissingUntilItIsGiven() {
    var doctor =
        Map.of(
            "origin",
            "FOREIGN",
            "degrees",
            List.of("DOCTORATE"),
            "yearsOfExperience",
            5,
            "industries",
            List.of("industry:new-energy"));
    var rule = "rule:shanxi-best-province-settling-in-allowance";
    assertThat(entitlement(doctor, Map.of(), "province:shanxi", rule))
        .containsEntry("verdict", "MET")
        .containsEntry("amount", null)
        .containsEntry("missing", List.of("What other provinces pay in the same case"));
    var given =
        Map.<String, Object>of("otherProvinces", List.of(Map.of("rule", rule, "amount", 800000)));
    assertThat(entitlement(doctor, given, "province:shanxi", rule).get("amount"))
        .asString()
        .contains("min=800000", "max=800000");
  }

  @ParameterizedTest
  @CsvSource({
    "DOCTORATE, rule:shijiazhuang-rent-doctorate, 3000, 180000",
    "MASTER, rule:shijiazhuang-rent-master, 1500, 90000",
    "BACHELOR, rule:shijiazhuang-rent-bachelor, 1000, 60000"
  })
  void rentIsPaidByTheHighestDegreeForSixtyMonths(
      String degree, String rule, int monthly, int inAll) {
    var person =
        Map.of(
            "degrees",
            List.of("BACHELOR", degree),
            "circumstances",
            holds("graduate", "no-home-in-shijiazhuang"));
    var granted = ask(person, Map.of(), "city:shijiazhuang", "2023-06-01");
    assertThat(rule(granted, rule))
        .containsEntry("verdict", "MET")
        .containsEntry("amount", Map.of("min", monthly, "max", monthly, "per", "MONTH"))
        .containsEntry("inAll", Map.of("max", inAll));
    assertThat(rules(granted).filter(each -> id(each).startsWith("rule:shijiazhuang-rent")))
        .hasSize(1);
  }

  @Test
  void anEmployerIsJudgedByItsKind() {
    var variables = new HashMap<String, Object>();
    variables.put("employer", "institution:demo-210");
    variables.put("place", "district:beilun");
    variables.put("on", "2022-01-13");
    var granted = ask(variables);
    assertThat(rules(granted).filter(each -> id(each).startsWith("rule:beilun-service-list")))
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
    var travel = rule(ask(variables), "rule:shanxi-international-travel-subsidy");
    assertThat((List<?>) travel.get("whatWouldHelp"))
        .asString()
        .contains("0.5 more years of work in the place", "At least a master's degree");
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
      assertThat(rules(ask(variables)))
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
        .satisfy(
            errors -> {
              assertThat(errors).hasSize(1);
              assertThat(errors.getFirst().getExtensions()).containsEntry("code", code.strip());
            });
  }

  private static List<Map<String, Object>> holds(String... circumstances) {
    return Stream.of(circumstances)
        .map(key -> Map.<String, Object>of("condition", "condition:" + key, "holds", true))
        .toList();
  }

  private Map<String, Object> entitlement(
      Map<String, ?> person, Map<String, ?> sums, String place, String rule) {
    return rule(ask(person, sums, place, "2022-01-13"), rule);
  }

  private Map<String, Object> ask(
      Map<String, ?> person, Map<String, ?> sums, String place, String on) {
    return ask(Map.of("person", person, "sums", sums, "place", place, "on", on));
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> ask(Map<String, ?> variables) {
    var request = graphql.document(QUERY);
    variables.forEach(request::variable);
    var answer = request.execute();
    answer.errors().verify();
    return answer.path("entitlements").entity(Map.class).get();
  }

  private static Map<String, Object> rule(Map<String, Object> granted, String rule) {
    return rules(granted)
        .filter(each -> id(each).equals(rule))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + rule + " in " + granted));
  }

  @SuppressWarnings("unchecked")
  private static Stream<Map<String, Object>> rules(Map<String, Object> granted) {
    return new ArrayList<>((List<Map<String, Object>>) granted.get("entitlements")).stream();
  }

  private static String id(Map<String, Object> entitlement) {
    return (String) ((Map<?, ?>) entitlement.get("rule")).get("id");
  }
}
