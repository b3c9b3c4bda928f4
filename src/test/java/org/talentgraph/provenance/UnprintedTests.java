package org.talentgraph.provenance;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.talentgraph.provenance.Documents.Document;

/** What the documents do not print, and how binding they are, as the data says it. */
class UnprintedTests {

  private static final DocumentedData DATA = new DocumentedData();
  private static final Pattern LIST = Pattern.compile("\\|");

  /** Days of the documents; the first part of the undated one announces a reform of 2018. */
  private static final Map<String, Set<String>> DAYS =
      Map.of(
          "hebei-foreign-experts", Set.of("2018-12-31", "2024-12-31"),
          "hebei-scorecard-2023", Set.of("2023-05-21"),
          "beilun-case-2022", Set.of("2022-01-13"),
          "beijing-qualifications-2022", Set.of("2022-09-25"),
          "shanxi-opinions-2017", Set.of("2017-12-31"));

  private static Stream<Map<String, String>> dated() {
    return Stream.concat(
        Stream.of("Rule", "Policy", "Programme", "Procedure")
            .flatMap(each -> DATA.nodes(each).stream()),
        Stream.of("HOLDS_POST", "LIVES_IN", "ISSUES", "RESPONSIBLE_UNIT", "OPERATES", "FUNDED_BY")
            .flatMap(type -> DATA.relationships(type).stream()));
  }

  @Test
  void withoutAPrintedStartEverythingIsKnownFromTheDayOfItsDocument() {
    assertThat(dated())
        .hasSizeGreaterThan(400)
        .allMatch(
            row ->
                Stream.of("validFrom", "validTo", "knownFrom")
                    .anyMatch(column -> !row.getOrDefault(column, "").isEmpty()));
  }

  @Test
  void theDayFromWhichSomethingIsKnownIsThatOfADocumentWhichItCites() {
    var known = dated().filter(row -> !row.getOrDefault("knownFrom", "").isEmpty()).toList();
    assertThat(known)
        .hasSizeGreaterThan(100)
        .allMatch(
            row -> documents(row).anyMatch(each -> days(each).contains(row.get("knownFrom"))));
  }

  private static Set<String> days(String document) {
    return DAYS.getOrDefault(document, Set.of());
  }

  private static Stream<String> documents(Map<String, String> row) {
    return citations(row).map(id -> id.substring("citation:".length()).split("@")[0]);
  }

  private static Stream<String> citations(Map<String, String> row) {
    return LIST.splitAsStream(row.get("citations"));
  }

  @Test
  void everyRuleSaysHowBindingItIs() {
    assertThat(DATA.nodes("Rule"))
        .allMatch(rule -> !rule.get("modality").isEmpty())
        .filteredOn(rule -> !List.of("MUST", "DONE").contains(rule.get("modality")))
        .hasSizeGreaterThan(70)
        .allMatch(rule -> !rule.get("modalityWord").isEmpty());
  }

  @Test
  void theWordThatSaysSoIsInAPassageOfTheRule() {
    Catalogue.assumePresent();
    var documents = new Documents(Catalogue.folder());
    var sources = DATA.targets("citation", "QUOTES");
    var passages =
        DATA.nodes("Citation").stream()
            .filter(citation -> !citation.get("start").isEmpty())
            .collect(
                toMap(
                    citation -> citation.get("id"),
                    citation -> {
                      var source = DATA.node("Source", sources.get(citation.get("id")));
                      return documents
                          .passage(
                              new Document(source.get("file"), source.get("sha256")),
                              Integer.parseInt(citation.get("start")),
                              Integer.parseInt(citation.get("length")))
                          .orElseThrow();
                    }));
    assertThat(DATA.nodes("Rule"))
        .filteredOn(rule -> !rule.get("modalityWord").isEmpty())
        .hasSizeGreaterThan(150)
        .allMatch(
            rule ->
                citations(rule)
                    .map(passages::get)
                    .filter(Objects::nonNull)
                    .anyMatch(passage -> passage.contains(rule.get("modalityWord"))));
  }

  @Test
  void thatACityActsIsAReadingAndSaysSo() {
    var readings =
        DATA.nodes("Citation").stream()
            .filter(citation -> citation.get("how").equals("DERIVED"))
            .map(citation -> citation.get("id"))
            .toList();
    assertThat(
            Stream.of("ISSUED_BY", "OPERATES", "INITIATED_BY", "FUNDED_BY")
                .flatMap(type -> DATA.relationships(type).stream()))
        .filteredOn(
            row ->
                (row.get("from") + row.get("to"))
                    .matches(
                        ".*agency:(baoding|langfang|tangshan|zhangjiakou|shijiazhuang|beilun)-government.*"))
        .hasSizeGreaterThan(15)
        .allMatch(row -> citations(row).anyMatch(readings::contains));
  }
}
