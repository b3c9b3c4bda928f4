package org.talentgraph.provenance;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read into a document is DERIVED, and what it only wishes or plans is told as such. */
class ReadingsOfDocumentsTests {

  private static final DocumentedData DATA = new DocumentedData();
  private static final Pattern LIST = Pattern.compile("\\|");
  private static final Pattern READ =
      Pattern.compile("[Rr]ead (as|from)|(is|are) read|stands? for them");
  private static final Set<String> DERIVED =
      DATA.nodes("Citation").stream()
          .filter(citation -> citation.get("how").equals("DERIVED"))
          .map(citation -> citation.get("id"))
          .collect(toSet());

  private static boolean isRead(Map<String, String> row) {
    return LIST.splitAsStream(row.get("citations")).anyMatch(DERIVED::contains);
  }

  @Test
  void aRuleWhoseNoteTellsAReadingCitesIt() {
    assertThat(DATA.nodes("Rule"))
        .filteredOn(rule -> READ.matcher(rule.get("noteEn")).find())
        .hasSizeGreaterThan(25)
        .allMatch(ReadingsOfDocumentsTests::isRead);
  }

  @Test
  void thatACityOrANewAreaActsIsAReadingAndSaysSo() {
    assertThat(
            Stream.of("ISSUED_BY", "OPERATES", "INITIATED_BY", "FUNDED_BY")
                .flatMap(type -> DATA.relationships(type).stream()))
        .filteredOn(
            row ->
                (row.get("from") + row.get("to"))
                    .matches(
                        ".*agency:((baoding|langfang|tangshan|zhangjiakou|shijiazhuang|beilun)"
                            + "-government|xiongan-administrative-committee).*"))
        .hasSizeGreaterThan(22)
        .allMatch(ReadingsOfDocumentsTests::isRead);
  }

  /** An amount that is only referred to need not be the same. */
  @Test
  void aFigureByReferenceIsNotExact() {
    var referring =
        DATA.relationships("SAME_AS_RULE").stream().map(row -> row.get("from")).collect(toSet());
    var qualifiers =
        DATA.nodes("PublishedFigure").stream()
            .collect(toMap(row -> row.get("id"), row -> row.get("qualifier")));
    assertThat(DATA.relationships("ABOUT"))
        .filteredOn(row -> referring.contains(row.get("to")))
        .extracting(row -> row.get("from"))
        .contains("figure:shanxi-merchant-visit-amount")
        .allMatch(figure -> !"EXACT".equals(qualifiers.get(figure)));
  }

  @ParameterizedTest
  @CsvSource({
    "days-min, 30, ABOUT",
    "days-max, 90, ABOUT",
    "cost-min, 1000, ABOUT",
    "cost-max, 2000, ABOUT"
  })
  void whatIsUsualIsNoLimit(String key, String value, String qualifier) {
    assertThat(DATA.node("PublishedFigure", "figure:beijing-verification-before-" + key))
        .containsEntry("value", value)
        .containsEntry("qualifier", qualifier);
  }

  @ParameterizedTest
  @CsvSource({
    "OPERATES, institution:fesco, service-platform:beijing-qualification-verification",
    "LIVES_IN, expert:konstantinos-pouleros, district:beilun"
  })
  void whatIsNotPrintedInSoManyWordsIsDerived(String type, String from, String to) {
    assertThat(DATA.relationships(type))
        .filteredOn(row -> row.get("from").equals(from) && row.get("to").equals(to))
        .singleElement()
        .matches(ReadingsOfDocumentsTests::isRead);
  }

  @Test
  void nobodyOperatesWhatHasNoPrintedOperator() {
    assertThat(DATA.relationships("ENTRUSTED"))
        .filteredOn(row -> row.get("to").equals("institution:fesco"))
        .hasSize(1);
    assertThat(DATA.relationships("OPERATES"))
        .noneMatch(row -> row.get("to").equals("talent-pool:hebei-quality-think-tank"));
    assertThat(DATA.node("Facility", "talent-pool:hebei-quality-think-tank"))
        .containsEntry("status", "PLANNED");
  }

  @Test
  void theOffshoreBaseStandsByAReading() {
    assertThat(DATA.node("OffshoreBase", "offshore-base:shijiazhuang"))
        .containsEntry("status", "LIVE")
        .containsEntry("operatingModelEn", "Government support and social operation")
        .matches(ReadingsOfDocumentsTests::isRead);
  }

  /** 支持, 吸引 and 鼓励 are neither permissions nor facts. */
  @ParameterizedTest
  @CsvSource({
    "shanxi-joint-laboratories, supported, 支持",
    "shanxi-joint-schools, attracted, 吸引",
    "shanxi-multinational-research-centres, encouraged, 鼓励",
    "shanxi-overseas-incubators, supported, 支持",
    "shanxi-overseas-industrialisation-bases, supported, 支持",
    "shanxi-overseas-research-institutions, supported, 支持",
    "shanxi-overseas-technology-transfer-centres, supported, 支持"
  })
  void whatIsWishedForIsToldInTheWordsOfTheDocument(String key, String english, String chinese) {
    var facility = DATA.node("Facility", "facility:" + key);
    assertThat(facility.get("descriptionEn")).contains(english).doesNotContain("may ");
    assertThat(facility.get("descriptionZh")).startsWith(chinese);
  }

  /** What one sentence lists is as binding as the word before it puts all of it. */
  @ParameterizedTest
  @CsvSource({
    "Programme, programme:hebei-enterprise-needs-declaration, PLANNED, establishing",
    "Programme, programme:hebei-quality-special-projects, PLANNED, carrying out",
    "Facility, talent-pool:hebei-quality-think-tank, PLANNED, building",
    "Programme, programme:hebei-dividend-incentive, ENCOURAGED, guiding",
    "Programme, programme:hebei-equity-incentive, ENCOURAGED, guiding",
    "Programme, programme:hebei-long-term-incentives, ENCOURAGED, guiding",
    "Programme, programme:hebei-option-incentive, ENCOURAGED, guiding",
    "Rule, rule:hebei-long-term-incentives, ENCOURAGED, guiding",
    "Rule, rule:langfang-turnover-posts, DONE, has established",
    "Rule, rule:shanxi-intellectual-property, MUST, 依法",
    "Rule, rule:shanxi-intellectual-property-income, PLANNED, 完善",
    "IntroductionStation, introduction-station:shanxi-cologne, PLANNED, 组建",
    "IntroductionStation, introduction-station:shanxi-silicon-valley, PLANNED, 组建"
  })
  void asBindingAsItsWord(String label, String id, String modality, String word) {
    assertThat(DATA.node(label, id))
        .containsEntry("modality", modality)
        .containsEntry("modalityWord", word);
  }

  /** The measures of a year plan them; that they began in it is not printed. */
  @Test
  void whatIsPlannedInAYearDoesNotBeginInIt() {
    assertThat(DATA.nodes("Programme"))
        .filteredOn(each -> each.get("modality").equals("PLANNED"))
        .hasSizeGreaterThan(12)
        .allMatch(each -> each.get("validFrom").isEmpty());
  }

  @Test
  void nobodySaysThatAPrivateOperatorRunsABase() throws IOException {
    assertThat(Files.readString(Path.of("graph-schema/graphql/stations.graphqls")))
        .contains("social operation")
        .doesNotContain("private operator");
    assertThat(DATA.cells()).noneMatch(cell -> cell.value().contains("private operator"));
  }

  @Test
  void theTaskOfAnOfficeDoesNotBindIt() {
    assertThat(DATA.node("Rule", "rule:hebei-yan-zhao-friendship-award"))
        .containsEntry("modality", "DONE")
        .containsEntry("modalityWord", "");
  }

  @Test
  void noDocumentSaysThatNobodyHasToMove() {
    assertThat(DATA.cells())
        .noneMatch(
            cell -> cell.value().matches("(?s).*(without moving|without having to move|迁居).*"));
  }
}
