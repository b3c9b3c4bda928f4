package org.talentgraph.provenance;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How the documented data decides where the documents are ambiguous, partial or easy to get wrong.
 */
class DocumentedDecisionsTests {

  private static final DocumentedData DATA = new DocumentedData();
  private static final Pattern FAMILY =
      Pattern.compile(
          "\\b(wife|husband|spouses?|sons?|child|children|kindergarten)\\b|妻|儿子|配偶|子女|幼儿园");

  @ParameterizedTest
  @CsvSource({
    "expert:pei-duanqing, DOMESTIC",
    "expert:hou-yunlong, RETURNEE",
    "expert:konstantinos-pouleros, FOREIGN"
  })
  void aRealExpertHasTheOriginThatTheDocumentPrints(String expert, String origin) {
    assertThat(DATA.node("Expert", expert)).containsEntry("origin", origin);
  }

  @Test
  void onlyThreeRealExpertsAreNamedAndContactsAreNone() {
    assertThat(DATA.nodes("Expert")).hasSize(3);
    assertThat(names("Contact")).hasSize(5).doesNotContainAnyElementsOf(names("Expert"));
  }

  @Test
  void nothingIsSaidOfAnybodysFamily() {
    var people = Pattern.compile("(?i)pouleros|yunlong|duanqing");
    assertThat(DATA.cells())
        .filteredOn(cell -> cell.row().values().stream().anyMatch(people.asPredicate()))
        .isNotEmpty()
        .noneMatch(cell -> FAMILY.matcher(cell.value()).find());
  }

  @Test
  void noCitationCoversTheSentenceAboutTheFamilyOfPouleros() {
    var sentence = new Catalogue.Row("", "beilun-case-2022", 862, "-".repeat(137));
    var sources = DATA.targets("citation", "QUOTES");
    assertThat(DATA.nodes("Citation"))
        .filteredOn(row -> "source:beilun-case-2022".equals(sources.get(row.get("id"))))
        .isNotEmpty()
        .noneMatch(
            row ->
                sentence.overlaps("beilun-case-2022", number(row, "start"), number(row, "length")));
  }

  @ParameterizedTest
  @CsvSource({
    "hebei-workstations, 67, WORKSTATION",
    "hebei-quality-experts-other-countries, 14, EXPERT",
    "beijing-catalogue-net, 28, QUALIFICATION",
    "beilun-salary-share-each, 20, PERCENT",
    "beilun-contracted-share, 18.2, PERCENT",
    "shijiazhuang-rent-doctorate-maximum, 180000, RMB",
    "tangshan-reward-total, 10000000, RMB"
  })
  void aCalculatedFigureIsMarkedAsDerived(String figure, BigDecimal value, String unit) {
    assertThat(figure(figure)).containsEntry("derived", "true").containsEntry("unit", unit);
    assertThat(value(figure(figure))).isEqualByComparingTo(value);
  }

  @Test
  void theExpertsOfFlexibleProjectsAndOfStationsAreNeverSummed() {
    var flexible = figure("hebei-flexible-experts-2023");
    var stations = figure("hebei-introduction-experts-2023");
    assertThat(value(flexible)).isEqualByComparingTo("165");
    assertThat(value(stations)).isEqualByComparingTo("251");
    assertThat(DATA.nodes("PublishedFigure"))
        .noneMatch(row -> value(row).compareTo(value(flexible).add(value(stations))) == 0);
    assertThat(DATA.relationships("PART_OF"))
        .noneMatch(row -> row.get("from").equals(flexible.get("id")))
        .noneMatch(row -> row.get("from").equals(stations.get("id")));
  }

  /** The document prints the 62 beside the 340, and not as some of them. */
  @Test
  void theContractedExpertsOfBeilunAreNoPartOfTheIntroducedOnes() {
    var contracted = figure("beilun-contracted-experts");
    assertThat(contracted.get("scopeEn")).contains("not stated");
    assertThat(contracted.get("scopeZh")).contains("未说明");
    assertThat(DATA.relationships("PART_OF"))
        .noneMatch(row -> row.get("from").equals(contracted.get("id")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "offshore-base-liaison-stations",
        "hebei-quality-countries",
        "hebei-introduction-station-countries",
        "hebei-overseas-engineer-countries",
        "beijing-recruiting-employers",
        "shanxi-wanted-industries",
        "shanxi-lever-plans",
        "hebei-rights-universities"
      })
  void aFigureOfWhichOnlySomeAreNamedIsPartial(String figure) {
    assertThat(figure(figure)).containsEntry("isPartial", "true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"permit-a-award", "beijing-support", "beijing-verification-use"})
  void aRuleWithAnOpenListIsPartial(String rule) {
    assertThat(DATA.node("Rule", "rule:" + rule)).containsEntry("isPartial", "true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hebei-overseas-engineer-subsidy", "beilun-tuition-subsidy"})
  void aSubsidyWithoutAPrintedPeriodSaysSo(String rule) {
    assertThat(DATA.node("Rule", "rule:" + rule)).containsEntry("per", "NOT_STATED");
  }

  @ParameterizedTest
  @CsvSource({
    "beijing-recruiting-employers, NEARLY",
    "beijing-recruited-employees, MORE_THAN",
    "shijiazhuang-green-cards-a, MORE_THAN",
    "zhangjiakou-alliance-experts, NEARLY",
    "beilun-salary-share, UP_TO"
  })
  void aFigureKeepsItsQualifier(String figure, String qualifier) {
    assertThat(figure(figure)).containsEntry("qualifier", qualifier);
  }

  @Test
  void onlyFourNobelCategoriesCountForClassA() {
    assertThat(nobelPrizes("QUALIFIED_BY"))
        .containsExactlyInAnyOrder(
            "award:nobel-physics",
            "award:nobel-chemistry",
            "award:nobel-physiology-or-medicine",
            "award:nobel-economics");
    assertThat(nobelPrizes("NOT_QUALIFIED_BY"))
        .containsExactlyInAnyOrder("award:nobel-literature", "award:nobel-peace");
  }

  @Test
  void aNobelPrizeOfUnknownCategoryIsUndecidedForClassA() {
    assertThat(DATA.nodes("Award"))
        .extracting(row -> row.get("id"))
        .filteredOn(id -> id.startsWith("award:nobel-"))
        .filteredOn(id -> !nobelPrizes("QUALIFIED_BY").contains(id))
        .filteredOn(id -> !nobelPrizes("NOT_QUALIFIED_BY").contains(id))
        .containsExactly("award:nobel-prize");
  }

  /** The Nobel Prizes that are named for class A, or left out of it. */
  private static Set<String> nobelPrizes(String type) {
    return DATA.relationships(type).stream()
        .filter(row -> row.get("from").equals("rule:permit-a-award"))
        .map(row -> row.get("to"))
        .filter(id -> id.startsWith("award:nobel-"))
        .collect(toSet());
  }

  private static Set<String> names(String label) {
    return DATA.nodes(label).stream().map(row -> row.get("nameEn")).collect(toSet());
  }

  private static Map<String, String> figure(String key) {
    return DATA.node("PublishedFigure", "figure:" + key);
  }

  private static int number(Map<String, String> row, String column) {
    return Integer.parseInt(row.get(column));
  }

  private static BigDecimal value(Map<String, String> figure) {
    return new BigDecimal(figure.get("value"));
  }
}
