package org.talentgraph.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;

/** Which money a case can get. */
@IntegrationTest
class MoneyIT {

  @Autowired HttpGraphQlTester graphql;
  @Autowired Statements statements;

  @BeforeEach
  void forgetStatements() {
    statements.clear();
  }

  @Test
  void districtAndCityPayEqualPartsOfAtMostFortyPercent() {
    var salary =
        granted()
            .entitlement(
                Map.of(
                    "origin",
                    "FOREIGN",
                    "circumstances",
                    Granted.holds("overseas-engineer", "attracted-by-enterprise")),
                Map.of("annualSalary", 600000),
                "district:beilun",
                "rule:beilun-engineer-salary-funding");
    assertThat(salary)
        .containsEntry("verdict", "MET")
        .containsEntry("amount", Map.of("min", "0", "max", "240000", "per", "YEAR"))
        .containsEntry("notStated", List.of("whether it is paid beside other payments"));
    assertThat((List<?>) salary.get("parts"))
        .hasSize(2)
        .allMatch(part -> ((Map<?, ?>) part).get("amount").equals(Map.of("max", "120000")));
    assertThat(statements.texts()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void withoutTheSalaryTheAmountIsUnknownAndNamesIt() {
    var salary =
        granted()
            .entitlement(
                Map.of(
                    "origin",
                    "FOREIGN",
                    "circumstances",
                    Granted.holds("overseas-engineer", "attracted-by-enterprise")),
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
  void anEngineerWithADoctorateFullTimeAndAChildAtSchoolGetsMore() {
    var person =
        Map.of(
            "origin",
            "FOREIGN",
            "degrees",
            List.of("DOCTORATE"),
            "circumstances",
            Granted.holds(
                "overseas-engineer",
                "attracted-by-enterprise",
                "full-time-in-beilun",
                "children-at-international-school"));
    var granted =
        granted().ask(person, Map.of("annualSalary", 600000), "district:beilun", "2022-01-13");
    assertThat(Granted.rule(granted, "rule:beilun-doctorate-subsidy"))
        .containsEntry("verdict", "MET")
        .containsEntry("amount", Map.of("min", "0", "max", "1000000", "per", "YEAR"));
    assertThat(Granted.rule(granted, "rule:beilun-tuition-subsidy"))
        .containsEntry("verdict", "MET")
        .containsEntry("amount", Map.of("min", "50000", "max", "50000", "per", "NOT_STATED"));
    assertThat((List<?>) Granted.rule(granted, "rule:beilun-tuition-subsidy").get("notStated"))
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
    var granted = granted().ask(Map.of(), sums, "province:shanxi", "2018-01-01");
    assertThat(granted)
        .containsEntry("total", Map.of("min", "500000", "max", "500000", "currency", "CNY"))
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
  void aFriendshipAwardBringsABonusOnce(String award, String rule, String amount) {
    assertThat(
            granted()
                .entitlement(Map.of("awards", List.of(award)), Map.of(), "province:shanxi", rule))
        .containsEntry("verdict", "MET")
        .containsEntry("amount", Map.of("min", amount, "max", amount, "per", "ONCE"));
  }

  @Test
  void aVisitHomeMayBePaidWithReferenceToARegularProject() {
    var visit =
        granted()
            .entitlement(
                Map.of(
                    "origin",
                    "FOREIGN",
                    "circumstances",
                    Granted.holds("shanxi-merchant", "visits-home")),
                Map.of(
                    "personTimes",
                    List.of(
                        Map.of(
                            "programme", "programme:shanxi-merchants-return-project", "count", 2))),
                "province:shanxi",
                "rule:shanxi-merchant-visit-subsidy");
    assertThat(visit)
        .containsEntry("verdict", "MET")
        .extractingByKey("amount")
        .asString()
        .contains("min=0", "max=100000");
    assertThat(visit.get("notStated").toString()).contains("how far the standard");
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
    assertThat(granted().entitlement(doctor, Map.of(), "province:shanxi", rule))
        .containsEntry("verdict", "MET")
        .containsEntry("amount", null)
        .containsEntry("missing", List.of("What other provinces pay in the same case"));
    var given =
        Map.<String, Object>of("otherProvinces", List.of(Map.of("rule", rule, "amount", 800000)));
    assertThat(granted().entitlement(doctor, given, "province:shanxi", rule).get("amount"))
        .asString()
        .contains("min=0", "max=800000");
  }

  @ParameterizedTest
  @CsvSource({
    "DOCTORATE, rule:shijiazhuang-rent-doctorate, 3000, 180000",
    "MASTER, rule:shijiazhuang-rent-master, 1500, 90000",
    "BACHELOR, rule:shijiazhuang-rent-bachelor, 1000, 60000"
  })
  void rentIsPaidByTheHighestDegreeForSixtyMonths(
      String degree, String rule, String monthly, String inAll) {
    var person =
        Map.of(
            "degrees",
            List.of("BACHELOR", degree),
            "circumstances",
            Granted.holds("graduate", "no-home-in-shijiazhuang"));
    var granted = granted().ask(person, Map.of(), "city:shijiazhuang", "2023-06-01");
    assertThat(Granted.rule(granted, rule))
        .containsEntry("verdict", "MET")
        .containsEntry("amount", Map.of("min", monthly, "max", monthly, "per", "MONTH"))
        .containsEntry("inAll", Map.of("max", inAll));
    assertThat(
            Granted.rules(granted)
                .filter(each -> Granted.id(each).startsWith("rule:shijiazhuang-rent")))
        .hasSize(1);
  }

  private Granted granted() {
    return new Granted(graphql);
  }
}
