package org.talentgraph.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Refused;
import org.talentgraph.Statements;

/** What changed in policies and catalogues, on the running application. */
@IntegrationTest
class PolicyChangesIT {

  private static final ParameterizedTypeReference<List<Map<String, Object>>> MAPS =
      new ParameterizedTypeReference<>() {};

  private static final String POLICIES =
      """
      query($place: ID!, $from: Date!, $to: Date!) {
        policyChanges(jurisdiction: $place, from: $from, to: $to) {
          kind date precision open text textZh: text(in: ZH) relationship note
          subject { __typename id } before { id name } after { id name }
          citations { id statement }
        }
      }
      """;

  private static final String CATALOGUES =
      """
      query($from: Date!, $to: Date!) {
        catalogueChanges(from: $from, to: $to) {
          kind date precision open text note itemised netDifference
          catalogue { id } before { version } after { version }
          totalBefore { value } totalAfter { value }
          entriesAdded { documented synthetic qualifications { id synthetic } }
          entriesRemoved { documented synthetic qualifications { id } }
          rulesContinued { id order } rulesAdded { id order } rulesNotRepeated { id }
          citations { id }
        }
      }
      """;

  @Autowired HttpGraphQlTester graphql;
  @Autowired Statements statements;

  @BeforeEach
  void begin() {
    statements.clear();
  }

  @Test
  void theBureauOfForeignExpertsOfHebeiChangedItsDepartmentIn2018() {
    var changes = policyChanges("province:hebei", "2018-01-01", "2019-01-01");
    assertThat(statements.texts()).hasSize(2);
    assertThat(changes)
        .filteredOn(change -> "CHANGED".equals(change.get("kind")))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change)
                  .containsEntry("relationship", "PART_OF")
                  .containsEntry("date", "2018-01-01")
                  .containsEntry("precision", "YEAR")
                  .containsEntry("open", false);
              assertThat(id(change, "subject")).isEqualTo("agency:hebei-foreign-experts-bureau");
              assertThat(id(change, "before")).isEqualTo("agency:hebei-human-resources");
              assertThat(id(change, "after")).isEqualTo("agency:hebei-science-technology");
              assertThat((String) change.get("textZh")).contains("改为隶属于");
              assertThat((List<?>) change.get("citations")).hasSizeGreaterThan(1);
            });
    assertThat(changes)
        .filteredOn(change -> "ADDED".equals(change.get("kind")))
        .extracting(change -> id(change, "subject"))
        .contains(
            "policy:hebei-implementation-opinions",
            "programme:hebei-academician-workstations",
            "rule:hebei-workstation-purpose",
            "agency:hebei-office-of-foreign-expert-affairs")
        .allMatch(id -> id.contains("hebei"));
  }

  @Test
  void changesArePagedByPolicyAndClause() {
    var query =
        """
        query($after: String) {
          policyChangesByClause(jurisdiction: "province:shanxi", from: "2016-01-01", to: "2018-01-01", first: 10, after: $after) {
            totalCount pageInfo { hasNextPage endCursor }
            edges { node { policy { id } clause { number } changes { subject { id } } } }
          }
        }
        """;
    var first = graphql.document(query).execute().path("policyChangesByClause");
    var page = first.entity(Map.class).get();
    var cursor = ((Map<?, ?>) page.get("pageInfo")).get("endCursor");
    var second =
        graphql
            .document(query)
            .variable("after", cursor)
            .execute()
            .path("policyChangesByClause")
            .entity(Map.class)
            .get();
    var edges = new ArrayList<Object>((List<?>) page.get("edges"));
    edges.addAll((List<?>) second.get("edges"));
    assertThat((Integer) page.get("totalCount")).isGreaterThan(25);
    var numbers =
        edges.stream()
            .map(edge -> (Map<?, ?>) ((Map<?, ?>) edge).get("node"))
            .filter(node -> node.get("clause") != null)
            .map(node -> (Integer) ((Map<?, ?>) node.get("clause")).get("number"))
            .toList();
    assertThat(numbers).hasSizeGreaterThan(15).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aPeriodThatHoldsAPartOfTheYearLeavesItOpen() {
    assertThat(policyChanges("province:hebei", "2018-03-01", "2018-04-01"))
        .isNotEmpty()
        .allMatch(change -> Boolean.TRUE.equals(change.get("open")));
  }

  @Test
  void nothingChangesBesideTheDates() {
    assertThat(policyChanges("province:hebei", "2019-01-01", "2020-01-01")).isEmpty();
    assertThat(policyChanges("country:HK", "1900-01-01", "2100-01-01")).isEmpty();
  }

  @Test
  void whatChangesWithinAPlaceOrAroundItCounts() {
    assertThat(policyChanges("city:ningbo", "2021-06-01", "2021-07-01"))
        .extracting(change -> change.get("kind") + " " + id(change, "subject"))
        .contains("ADDED policy:beilun-joint-permits", "ADDED procedure:beilun-entry-exit-permit");
    assertThat(policyChanges("city:taiyuan", "2017-01-01", "2018-01-01"))
        .extracting(change -> id(change, "subject"))
        .contains("policy:shanxi-opinions-2017", "rule:shanxi-commission");
  }

  @Test
  void aNewVersionOfACatalogueIsAChangeOfTheCatalogueAndSaysThatOnlyTotalsArePrinted() {
    var changes = policyChanges("province:beijing", "2022-06-30", "2022-07-01");
    assertThat(changes)
        .filteredOn(change -> "CHANGED".equals(change.get("kind")))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(id(change, "subject"))
                  .isEqualTo("catalogue:beijing-overseas-qualifications");
              assertThat(id(change, "before")).isEqualTo("catalogue-version:beijing-1.0");
              assertThat(id(change, "after")).isEqualTo("catalogue-version:beijing-2.0");
              assertThat((String) change.get("note")).contains("only totals");
            });
    assertThat(changes)
        .extracting(change -> id(change, "subject"))
        .contains("rule:beijing-associate-senior-title")
        .doesNotContain("catalogue-version:beijing-1.0", "catalogue-version:beijing-2.0");
  }

  @Test
  void theCatalogueGrewBy28OnBalance() {
    var changes = catalogueChanges("2022-01-01", "2023-01-01");
    assertThat(statements.texts()).hasSize(2);
    assertThat(changes)
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change)
                  .containsEntry("kind", "CHANGED")
                  .containsEntry("date", "2022-06-30")
                  .containsEntry("precision", "DAY")
                  .containsEntry("open", false)
                  .containsEntry("netDifference", 28)
                  .containsEntry("itemised", false)
                  .containsEntry("before", Map.of("version", "1.0"))
                  .containsEntry("after", Map.of("version", "2.0"))
                  .containsEntry("totalBefore", Map.of("value", 82.0))
                  .containsEntry("totalAfter", Map.of("value", 110.0));
              assertThat((String) change.get("note")).contains("only totals");
              assertThat(map(change, "entriesAdded"))
                  .containsEntry("documented", 0)
                  .containsEntry("synthetic", 28);
              assertThat(maps(map(change, "entriesAdded"), "qualifications"))
                  .hasSize(28)
                  .allMatch(entry -> Boolean.TRUE.equals(entry.get("synthetic")));
              assertThat(maps(map(change, "entriesRemoved"), "qualifications")).isEmpty();
            });
  }

  @Test
  void fivePoliciesContinueAndFiveAreAdded() {
    var change = catalogueChanges("2022-01-01", "2023-01-01").getFirst();
    assertThat(maps(change, "rulesContinued"))
        .extracting(rule -> rule.get("order"))
        .containsOnly(1, 2, 3, 4, 5);
    assertThat(maps(change, "rulesAdded"))
        .extracting(rule -> rule.get("order"))
        .containsOnly(1, 2, 3, 4, 5);
    assertThat(maps(change, "rulesNotRepeated"))
        .extracting(rule -> rule.get("id"))
        .containsExactly("rule:beijing-1-0-services");
  }

  @Test
  void theFirstVersionIsAdded() {
    assertThat(catalogueChanges("2021-09-15", "2021-12-01"))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change)
                  .containsEntry("kind", "ADDED")
                  .containsEntry("precision", "MONTH")
                  .containsEntry("open", true)
                  .containsEntry("before", null)
                  .containsEntry("netDifference", null);
            });
    assertThat(catalogueChanges("2022-07-01", "2023-01-01")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "province:hebei, 2019-01-01, 2019-01-01, BAD_PERIOD",
    "province:hebei, 2019-01-02, 2019-01-01, BAD_PERIOD",
    "province:none, 2018-01-01, 2019-01-01, UNKNOWN_JURISDICTION",
    "policy:shanxi-opinions-2017, 2018-01-01, 2019-01-01, UNKNOWN_JURISDICTION"
  })
  void badInputIsRefused(String place, String from, String to, String code) {
    ask(POLICIES, place, from, to).errors().satisfy(Refused.with(code));
  }

  private List<Map<String, Object>> policyChanges(String place, String from, String to) {
    var answer = ask(POLICIES, place, from, to);
    answer.errors().verify();
    return answer.path("policyChanges").entity(MAPS).get();
  }

  private List<Map<String, Object>> catalogueChanges(String from, String to) {
    var answer = graphql.document(CATALOGUES).variable("from", from).variable("to", to).execute();
    answer.errors().verify();
    return answer.path("catalogueChanges").entity(MAPS).get();
  }

  private GraphQlTester.Response ask(String document, String place, String from, String to) {
    return graphql
        .document(document)
        .variable("place", place)
        .variable("from", from)
        .variable("to", to)
        .execute();
  }

  private static String id(Map<String, Object> change, String field) {
    return (String) map(change, field).get("id");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> map, String key) {
    return (Map<String, Object>) map.get(key);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(Map<String, Object> map, String key) {
    return (List<Map<String, Object>>) map.get(key);
  }
}
