package org.talentgraph.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;

/** Five places side by side, on the running application. */
@IntegrationTest
class PolicyComparisonIT {

  private static final List<String> PLACES =
      List.of(
          "province:hebei",
          "district:beilun",
          "province:shanxi",
          "province:beijing",
          "city:shijiazhuang");

  private static final String MATRIX =
      """
      query($places: [ID!]!, $topics: [ID!], $on: Date) {
        policyComparison(jurisdictions: $places, topics: $topics, on: $on) {
          on
          jurisdictions { id name }
          rows {
            topic { id name nameZh: name(in: ZH) order }
            cells {
              jurisdiction { id }
              stated note noteZh: note(in: ZH)
              narrower { id }
              rules {
                open value valueZh: value(in: ZH)
                rule { id text citations { id source { id } start length } appliesIn { id name } }
              }
            }
          }
        }
      }
      """;

  private static final ParameterizedTypeReference<List<Map<String, Object>>> MAPS =
      new ParameterizedTypeReference<>() {};

  @Autowired HttpGraphQlTester graphql;
  @Autowired Statements statements;

  @Test
  void comparesAtLeastTwentyTopicsOverFivePlacesInTwoStatements() {
    var rows = rows(matrix(null, PLACES, null));
    assertThat(rows).hasSizeGreaterThanOrEqualTo(20);
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(cells(row))
                    .extracting(cell -> map(cell, "jurisdiction").get("id"))
                    .isEqualTo(PLACES));
    assertThat(rows)
        .extracting(row -> (Integer) map(row, "topic").get("order"))
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(statements.texts()).hasSize(2);
  }

  @Test
  void everyRuleIsCitedAndEveryEmptyCellSaysSo() {
    var cells =
        rows(matrix(null, PLACES, null)).stream().flatMap(row -> cells(row).stream()).toList();
    assertThat(cells)
        .allSatisfy(
            cell -> {
              assertThat(cell.get("stated")).isEqualTo(!rules(cell).isEmpty());
              assertThat(cell.get("note"))
                  .isEqualTo(rules(cell).isEmpty() ? "not in the documents" : null);
              assertThat(cell.get("noteZh")).isEqualTo(rules(cell).isEmpty() ? "文件未提及" : null);
            });
    assertThat(cells.stream().flatMap(cell -> rules(cell).stream()))
        .isNotEmpty()
        .allSatisfy(
            stated -> {
              assertThat((String) map(stated, "rule").get("text")).isNotBlank();
              assertThat((List<?>) map(stated, "rule").get("citations")).isNotEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          age-limit          | province:beijing  | rule:beijing-age-limit               | up to 65 years of age                              | 最高65岁
          age-limit          | province:beijing  | rule:beijing-age-limit-high-end      | up to 70 years of age                              | 最高70岁
          permit-validity    | province:shanxi   | rule:shanxi-graduate-permit-validity | up to 2 years                                      | 最长2年
          residence-validity | province:beijing  | rule:beijing-residence-validity      | up to 5 years                                      | 最长5年
          salary-subsidy     | province:hebei    | rule:hebei-overseas-engineer-subsidy | RMB 50,000 to 200,000, period not stated, for each person | 每人人民币5万至20万元，支付周期未说明
          salary-subsidy     | city:shijiazhuang | rule:hebei-overseas-engineer-subsidy | RMB 50,000 to 200,000, period not stated, for each person | 每人人民币5万至20万元，支付周期未说明
          tuition            | district:beilun   | rule:beilun-tuition-subsidy          | RMB 50,000, period not stated                      | 人民币5万元，支付周期未说明
          awards             | province:shanxi   | rule:shanxi-national-friendship-award-bonus | RMB 100,000, once                           | 一次性人民币10万元
          verification       | province:beijing  | rule:beijing-verification            | 5 to 30 working days, free of charge               | 5至30个工作日，免费
          permit-classes     | district:beilun   | rule:permit-b-degree-and-experience  | a bachelor's degree needed, at least 2 years of relevant work | 须有学士学位，相关工作至少2年
          """)
  void aCellHasTheValueOfItsRule(
      String topic, String place, String rule, String value, String chinese) {
    assertThat(rules(cell(topic, place, null)))
        .filteredOn(stated -> map(stated, "rule").get("id").equals(rule))
        .singleElement()
        .satisfies(
            stated -> {
              assertThat(stated.get("value")).isEqualTo(value);
              assertThat(stated.get("valueZh")).isEqualTo(chinese);
              assertThat(stated.get("open")).isEqualTo(false);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "tuition, province:beijing",
    "rent, province:hebei",
    "verification, district:beilun",
    "intermediaries, city:shijiazhuang",
    "permit-authority, province:beijing"
  })
  void aCellIsEmptyWhereTheDocumentsSayNothing(String topic, String place) {
    assertThat(cell(topic, place, null)).containsEntry("stated", false);
  }

  @Test
  void aProvinceNamesTheCitiesThatHaveRulesOfTheirOwn() {
    assertThat(cell("rent", "province:hebei", null).get("narrower"))
        .isEqualTo(List.of(Map.of("id", "city:shijiazhuang")));
    assertThat(cell("employer-rewards", "province:hebei", null).get("narrower"))
        .isEqualTo(List.of(Map.of("id", "city:tangshan")));
    assertThat(cell("rent", "city:shijiazhuang", null).get("narrower")).isEqualTo(List.of());
  }

  @Test
  void onADayARuleIsInForceOrNotOrItsDateLeavesItOpen() {
    var place = "province:shanxi";
    assertThat(cell("travel", place, "2016-12-31"))
        .containsEntry("stated", false)
        .containsEntry("note", "none of the rules in the documents was in force on that day");
    assertThat(rules(cell("travel", place, "2017-06-30")).getFirst()).containsEntry("open", true);
    assertThat(rules(cell("travel", place, "2018-01-01")).getFirst()).containsEntry("open", false);
  }

  @Test
  void theDayOfTheOperationIsTheDayOfTheComparison() {
    var answer =
        graphql
            .document(
                """
                query @asOf(date: "2021-08-31") {
                  policyComparison(jurisdictions: ["province:beijing"], topics: ["topic:age-limit"]) {
                    on rows { cells { stated } }
                  }
                }
                """)
            .execute();
    answer.path("policyComparison.on").entity(String.class).isEqualTo("2021-08-31");
    answer.path("policyComparison.rows[0].cells[0].stated").entity(Boolean.class).isEqualTo(false);
  }

  @ParameterizedTest
  @CsvSource({
    "topic:none, province:hebei, UNKNOWN_TOPIC, topic:none",
    "topic:none, province:none, UNKNOWN_TOPIC, province:none",
    "topic:rent, province:none, UNKNOWN_JURISDICTION, province:none",
    "topic:rent, rule:shanxi-commission, UNKNOWN_JURISDICTION, rule:shanxi-commission"
  })
  void anUnknownIdIsNamedAndNothingIsAnswered(
      String topic, String place, String code, String named) {
    var error = refusal(List.of("topic:rent", topic), List.of("province:hebei", place));
    assertThat(error.getExtensions()).containsEntry("code", code);
    assertThat(error.getMessage()).contains(named);
    assertThat(error.getExtensions().get("message").toString()).containsPattern("\\p{IsHan}");
    assertThat(statements.texts()).hasSize(1);
  }

  @Test
  void noPlaceAtAllIsRefused() {
    assertThat(refusal(List.of("topic:rent"), List.of()).getExtensions())
        .containsEntry("code", "BAD_JURISDICTIONS");
  }

  private Map<String, Object> cell(String topic, String place, @Nullable String on) {
    return cells(rows(matrix(List.of("topic:" + topic), List.of(place), on)).getFirst()).getFirst();
  }

  private ResponseError refusal(List<String> topics, List<String> places) {
    statements.clear();
    var errors = new ArrayList<ResponseError>();
    graphql
        .document(MATRIX)
        .variable("topics", topics)
        .variable("places", places)
        .execute()
        .errors()
        .satisfy(errors::addAll);
    assertThat(errors).hasSize(1);
    return errors.getFirst();
  }

  private GraphQlTester.Response matrix(
      @Nullable List<String> topics, List<String> places, @Nullable String on) {
    statements.clear();
    var answer =
        graphql
            .document(MATRIX)
            .variable("topics", topics)
            .variable("places", places)
            .variable("on", on)
            .execute();
    answer.errors().verify();
    return answer;
  }

  private static List<Map<String, Object>> rows(GraphQlTester.Response answer) {
    return answer.path("policyComparison.rows").entity(MAPS).get();
  }

  private static List<Map<String, Object>> cells(Map<String, Object> row) {
    return maps(row, "cells");
  }

  private static List<Map<String, Object>> rules(Map<String, Object> cell) {
    return maps(cell, "rules");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(Map<String, Object> map, String key) {
    return (List<Map<String, Object>>) map.get(key);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> map, String key) {
    return (Map<String, Object>) map.get(key);
  }
}
