package org.talentgraph.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import tools.jackson.databind.JsonNode;

/**
 * What the graph answers once the sample documents are brought in, and what a dry run says of it.
 */
@IntegrationTest
class SampleDocumentsIT {

  private static final String YUNLING = "2024-yunling-measures";
  private static final String HAIZHOU = "2025-haizhou-measures";
  private static final String AMENDMENT = "2026-yunling-amendment";

  @LocalServerPort int port;

  private final Published published = new Published(() -> port);

  private SentDocument sample(String name) {
    return SentDocument.sample(port, name);
  }

  private void publish(String... names) {
    Stream.of(names).map(this::sample).forEach(published::add);
  }

  private JsonNode ask(String query) {
    return published.ask(query);
  }

  @AfterEach
  void takeBack() {
    published.takeBack();
    assertThat(ask("{ node(id: \"source:yunling-measures-2024\") { id } }"))
        .hasToString("{\"node\":null}");
  }

  /** Who has a birthday on the day, and who will have one the day after. */
  @Test
  void limitsOfAgeIncludeTheirNumberOrNot() {
    publish(YUNLING, HAIZHOU);
    assertThat(classB("yunling", "1966-01-01", "BACHELOR")).isEqualTo("NOT_MET"); // 60
    assertThat(classB("yunling", "1966-01-02", "BACHELOR")).isEqualTo("MET");
    assertThat(classB("yunling", "1966-01-01", "DOCTORATE")).isEqualTo("MET");
    assertThat(classB("yunling", "1960-01-02", "DOCTORATE")).isEqualTo("MET"); // 65
    assertThat(classB("yunling", "1960-01-01", "DOCTORATE")).isEqualTo("NOT_MET");
    assertThat(classB("haizhou", "1970-01-02", "BACHELOR")).isEqualTo("MET"); // 55
    assertThat(classB("haizhou", "1970-01-01", "BACHELOR")).isEqualTo("NOT_MET");
  }

  private String classB(String province, String born, String degree) {
    var answer =
        ask(
            """
            { workPermitAssessment(jurisdiction: "province:%s", on: "2026-01-01", person: {
                birthDate: "%s", degrees: [%s], yearsOfExperience: 5 }) {
              classes { assessedClass { id } verdict } } }
            """
                .formatted(province, born, degree));
    return verdictOf("permit-class:b", answer);
  }

  private static String verdictOf(String id, JsonNode answer) {
    return StreamSupport.stream(answer.at("/workPermitAssessment/classes").spliterator(), false)
        .filter(each -> each.at("/assessedClass/id").asString().equals(id))
        .findFirst()
        .orElseThrow()
        .get("verdict")
        .asString();
  }

  @Test
  void amountsAreMonthlyOrOnceAndCapsOfHouseholdsAreToldAsSuch() {
    publish(YUNLING, HAIZHOU);
    var yunling = entitlements("yunling", "2025-01-01");
    assertThat(yunling.get("rule:yunling-settling-in").toString())
        .contains(
            "\"verdict\":\"MET\"", "{\"min\":\"200000\",\"max\":\"200000\",\"per\":\"ONCE\"}");
    assertThat(yunling.get("rule:yunling-living-subsidy").toString())
        .contains("{\"min\":\"3000\",\"max\":\"3000\",\"per\":\"MONTH\"}", "\"max\":\"108000\"");
    assertThat(yunling.get("rule:yunling-home-subsidy").toString())
        .contains("{\"min\":\"0\",\"max\":\"500000\",\"per\":\"ONCE\"}", "for each household");
    assertThat(yunling.get("rule:yunling-settling-in").get("amountUnit").asString())
        .isEqualTo("PERSON");
    assertThat(yunling.get("rule:yunling-home-subsidy").get("amountUnit").asString())
        .isEqualTo("HOUSEHOLD");
    assertThat(yunling.get("rule:yunling-low-altitude-bonus").toString())
        .contains("\"verdict\":\"MET\"", "\"per\":\"YEAR\"");
    var haizhou = entitlements("haizhou", "2025-06-01");
    assertThat(haizhou)
        .containsOnlyKeys(
            "rule:haizhou-rent", "rule:haizhou-plan-bonus", "rule:haizhou-intermediaries");
    assertThat(haizhou.get("rule:haizhou-rent").toString()) // one subsidy, with its cap
        .contains("{\"min\":\"2000\",\"max\":\"2000\",\"per\":\"MONTH\"}")
        .contains("for each household, for all its members", "\"amount\":\"3000\"");
    assertThat(haizhou.get("rule:haizhou-intermediaries").get("verdict").asString())
        .isEqualTo("UNKNOWN"); // a doctor is no agency
    assertThat(entitlements("haizhou", "2025-03-31")).isEmpty();
  }

  /** Only who is given what may be given has what must be given. */
  @Test
  void anAmountIsNoMoreCertainThanWhatItsConditionsAreMetBy() {
    var folder = sample(YUNLING);
    var conditions = folder.files().get("facts/condition.csv").stripTrailing();
    published.add(
        folder
            .with(
                "facts/condition.csv",
                conditions
                    + "\ncondition:yunling-home,获购房补贴,Is given the home subsidy,GRANTED,"
                    + "rule:yunling-home-subsidy,home\n")
            .replacing(
                "facts/rule.csv",
                "condition:yunling-full-time,settling-in",
                "condition:yunling-full-time|condition:yunling-home,settling-in"));
    var granted = entitlements("yunling", "2025-01-01").get("rule:yunling-settling-in");
    assertThat(granted.toString())
        .contains("\"verdict\":\"MET\"", "{\"min\":\"0\",\"max\":\"200000\",\"per\":\"ONCE\"}");
    assertThat(granted.get("modality").asString()).isEqualTo("MAY");
  }

  @Test
  void anAmendmentRepealsAndChangesFromItsDayOn() {
    publish(YUNLING, AMENDMENT);
    assertThat(entitlements("yunling", "2026-06-30"))
        .containsKeys("rule:yunling-living-subsidy", "rule:yunling-low-altitude-bonus")
        .doesNotContainKey("rule:yunling-living-subsidy-2026");
    var later = entitlements("yunling", "2026-07-01");
    assertThat(later)
        .containsKey("rule:yunling-settling-in")
        .doesNotContainKeys(
            "rule:yunling-living-subsidy",
            "rule:yunling-low-altitude-bonus",
            "rule:yunling-schooling");
    assertThat(later.get("rule:yunling-living-subsidy-2026").toString())
        .contains("\"min\":\"4000\"", "\"max\":\"96000\"");
    assertThat(
            ask("""
            { clause(id: "clause:yunling-measures-2024-5") { amendedBy { edges {
              kind validFrom node { policy { id } } citations { statement } } } } }
            """)
                .at("/clause/amendedBy/edges"))
        .hasToString(
            "[{\"kind\":\"REPEALED\",\"validFrom\":\"2026-07-01\",\"node\":{\"policy\":{\"id\":"
                + "\"policy:yunling-amendment-2026\"}},\"citations\":[{\"statement\":\"Articles 5"
                + " and 6 are repealed from 1 July 2026.\"},{\"statement\":\"Articles 5 and 6 are"
                + " repealed from 1 July 2026.\"}]}]");
    assertThat(
            ask("""
            { policyChanges(jurisdiction: "province:yunling", from: "2026-06-01", to: "2026-08-01") {
              kind date subject { id } } }
            """)
                .toString())
        .contains("ENDED", "rule:yunling-schooling", "ADDED", "rule:yunling-living-subsidy-2026");
  }

  /** What a person with a doctorate and everything that is asked for is granted, by rules. */
  private Map<String, JsonNode> entitlements(String province, String on) {
    var circumstances =
        List.of("yunling-full-time", "yunling-buys-a-home", "haizhou-rents").stream()
            .filter(each -> each.startsWith(province))
            .map("{ condition: \"condition:%s\", holds: true }"::formatted)
            .toList();
    var answer =
        ask(
            """
            { entitlements(place: "province:%s", on: "%s", person: { origin: FOREIGN,
                birthDate: "1980-01-01", degrees: [DOCTORATE], yearsOfExperience: 9, yearsInPlace: 2,
                %s circumstances: %s }) {
              entitlements { verdict modality rule { id } amount { min max per } inAll { max } amountUnit caps { text amount } } } }
            """
                .formatted(
                    province,
                    on,
                    province.equals("yunling")
                        ? "industries: [\"industry:low-altitude-economy\"],"
                        : "",
                    circumstances));
    var granted = new TreeMap<String, JsonNode>();
    answer
        .at("/entitlements/entitlements")
        .forEach(each -> granted.put(each.at("/rule/id").asString(), each));
    return granted;
  }

  @Test
  void whatADryRunForetellsComesTrueAndNothingIsWrittenBefore() {
    publish(YUNLING);
    var before = cells("2026-07-01");
    var preview = sample(AMENDMENT).tried();
    assertThat(cells("2026-07-01")).isEqualTo(before);
    assertThat(preview.get("change").isNull()).isTrue();
    assertThat(preview.at("/preview/on").asString()).isEqualTo("2026-07-01");

    publish(AMENDMENT);

    var after = cells("2026-07-01");
    assertThat(after).isNotEqualTo(before);
    var changed = preview.at("/preview/cells");
    assertThat(changed)
        .extracting(each -> each.get("topic").asString())
        .containsExactly("topic:awards", "topic:family-services", "topic:living-subsidy");
    for (var cell : changed) {
      var topic = cell.get("topic").asString();
      assertThat(stated(cell.get("before"))).as(topic).isEqualTo(before.get(topic));
      assertThat(stated(cell.get("after"))).as(topic).isEqualTo(after.get(topic));
    }
    var bonus =
        StreamSupport.stream(preview.at("/preview/verdicts").spliterator(), false)
            .filter(
                each -> each.get("subject").asString().equals("rule:yunling-low-altitude-bonus"))
            .findFirst()
            .orElseThrow();
    assertThat(bonus.get("cases").asInt()).isEqualTo(200);
    assertThat(bonus.get("after").isNull()).isTrue();
    assertThat(bonus.at("/before/MET").asInt()).isBetween(10, 190);
  }

  @Test
  void cellsSayWhetherALimitIncludesItsNumberAndForWhomAnAmountIs() {
    publish(YUNLING);
    var cells = cells("2025-01-01");
    assertThat(cells.get("topic:age-limit"))
        .contains(
            "rule:yunling-age-limit-general under 60 years of age",
            "rule:yunling-age-limit-doctorate a doctorate needed, up to 65 years of age");
    assertThat(cells.get("topic:home-purchase"))
        .contains(
            "rule:yunling-home-subsidy up to RMB 500,000, once, for each household (allowed, not"
                + " promised)");
  }

  /** The values of Yunling's cells, by topics. */
  private Map<String, List<String>> cells(String on) {
    var answer =
        ask(
            """
            { policyComparison(jurisdictions: ["province:yunling"], on: "%s") {
              rows { topic { id } cells { rules { rule { id } value } } } } }
            """
                .formatted(on));
    var cells = new TreeMap<String, List<String>>();
    for (var row : answer.at("/policyComparison/rows")) {
      cells.put(
          row.at("/topic/id").asString(),
          StreamSupport.stream(row.at("/cells/0/rules").spliterator(), false)
              .map(each -> each.at("/rule/id").asString() + " " + each.get("value").asString(""))
              .toList());
    }
    return cells;
  }

  private static List<String> stated(JsonNode rules) {
    return StreamSupport.stream(rules.spliterator(), false)
        .map(each -> each.get("rule").asString() + " " + each.at("/value/en").asString(""))
        .toList();
  }

  @Test
  void figuresAreCheckedInTheDryRun() {
    var checks = sample(YUNLING).tried().at("/preview/checks");
    assertThat(checks).hasSize(1);
    assertThat(checks.get(0).at("/after/verdict").asString()).isEqualTo("HOLDS");
    var wrong =
        sample(YUNLING)
            .replacing("source.txt", "占40%", "占45%")
            .replacing("facts/passages.csv", "占40%", "占45%")
            .replacing("facts/publishedFigure.csv", ",40,PERCENT", ",45,PERCENT");
    assertThat(wrong.tried().at("/preview/checks/0/after/verdict").asString()).isEqualTo("FAILS");
  }

  @Test
  void theSameFolderChangesNothingTheSecondTimeAndIsOneChange() {
    publish(YUNLING);
    var again = sample(YUNLING).tried();
    assertThat(again.get("created").asInt() + again.get("changed").asInt()).isZero();
    assertThat(again.at("/preview/cells")).isEmpty();
    var json = sample(YUNLING).asJson("");
    assertThat(json.statusCode()).as(json.body()).isEqualTo(200);
    assertThat(json.body()).contains("\"change\":null");
  }

  @Test
  void passagesAreFoundInBothLanguages() {
    publish(YUNLING);
    var answer =
        ask("""
        { rule(id: "rule:yunling-age-limit-general") { synthetic
          citations { how start length source { id language sha256 } } } }
        """)
            .get("rule");
    assertThat(answer.at("/citations"))
        .hasSize(2)
        .allMatch(each -> each.get("how").asString().equals("SYNTHETIC"));
    assertThat(answer.get("synthetic").asBoolean()).isTrue();
    var text = sample(YUNLING).files().get("source.txt");
    var chinese = answer.at("/citations/0");
    assertThat(chinese.at("/source/language").asString()).isEqualTo("ZH");
    assertThat(text.substring(chinese.get("start").asInt())).startsWith("在本省申请外国人工作许可的，应当不满60周岁");
    assertThat(answer.at("/citations/1/source/id").asString())
        .isEqualTo("source:yunling-measures-2024-en");
  }
}
