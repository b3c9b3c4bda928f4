package org.talentgraph.provenance;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  /** Parts of figures, events and calls are so by what they are, and have no time of their own. */
  private static final String TIMELESS = "(figure|event|demand):.*";

  private static Stream<Map<String, String>> dated() {
    return Stream.concat(
        Stream.of("Rule", "Policy", "Programme", "Procedure", "Engagement")
            .flatMap(each -> DATA.nodes(each).stream()),
        Stream.of(
                "HOLDS_POST",
                "LIVES_IN",
                "ISSUES",
                "RESPONSIBLE_UNIT",
                "OPERATES",
                "FUNDED_BY",
                "MEMBER_OF",
                "HOSTED_BY",
                "HAS_FUNCTION",
                "PARTICIPATES_IN",
                "WORKS_ON",
                "PART_OF")
            .flatMap(type -> DATA.relationships(type).stream())
            .filter(row -> !row.get("from").matches(TIMELESS)));
  }

  /** Whoever came to a post on a day led nothing there, and worked on nothing, before. */
  @Test
  void nobodyIsAnywhereBeforeTheFirstPostThatIsDated() {
    var posts =
        DATA.relationships("HOLDS_POST").stream().collect(groupingBy(row -> row.get("from")));
    var dated =
        Stream.of("MEMBER_OF", "WORKS_ON")
            .flatMap(type -> DATA.relationships(type).stream())
            .filter(row -> arrived(posts.getOrDefault(row.get("from"), List.of())).isPresent())
            .toList();
    assertThat(dated)
        .hasSizeGreaterThan(2)
        .allMatch(
            row ->
                arrived(posts.get(row.get("from")))
                    .filter(day -> row.get("validFrom").compareTo(day) >= 0)
                    .isPresent());
  }

  private static Optional<String> arrived(List<Map<String, String>> posts) {
    return posts.stream()
        .map(post -> post.get("validFrom"))
        .filter(day -> !day.isEmpty())
        .min(naturalOrder());
  }

  @Test
  void whatHappenedInAYearBeginsInIt() {
    for (var label : List.of("Policy", "Programme")) {
      var id = label.toLowerCase(Locale.ROOT) + ":baoding-open-competition";
      assertThat(DATA.node(label, id)).containsEntry("validFrom", "2021-01-01");
    }
    assertThat(DATA.node("Engagement", "engagement:pei-duanqing-sanzang"))
        .containsEntry("validFrom", "2021-01-01")
        .containsEntry("validPrecision", "YEAR");
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

  /** Rules, and the measures and platforms that documents lay down, report, wish for or plan. */
  private static Stream<Map<String, String>> put() {
    return Stream.of(
            "Rule", "Policy", "Programme", "Facility", "OffshoreBase", "IntroductionStation")
        .flatMap(label -> DATA.nodes(label).stream());
  }

  @Test
  void everyRuleMeasureAndPlatformSaysHowBindingItIs() {
    assertThat(put())
        .hasSizeGreaterThan(330)
        .allMatch(each -> !each.get("modality").isEmpty())
        .filteredOn(each -> !List.of("MUST", "DONE").contains(each.get("modality")))
        .hasSizeGreaterThan(100)
        .allMatch(each -> !each.get("modalityWord").isEmpty());
  }

  @Test
  void whatIsStillToBeMadeIsPlanned() {
    assertThat(put())
        .filteredOn(each -> each.get("nameEn").matches(".*\\((planned|to be drafted)\\)"))
        .hasSize(7)
        .allMatch(each -> each.get("modality").equals("PLANNED"));
    assertThat(
            Stream.of("Facility", "OffshoreBase", "IntroductionStation")
                .flatMap(label -> DATA.nodes(label).stream()))
        .filteredOn(each -> each.get("status").equals("PLANNED"))
        .hasSizeGreaterThan(20)
        .allMatch(each -> List.of("PLANNED", "ENCOURAGED").contains(each.get("modality")));
    assertThat(DATA.node("Facility", "service-platform:shanxi-foreign-talent-database"))
        .containsEntry("modality", "PLANNED")
        .containsEntry("modalityWord", "完善");
  }

  @Test
  void theWordThatSaysSoIsInAPassage() {
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
    assertThat(put())
        .filteredOn(rule -> !rule.get("modalityWord").isEmpty())
        .hasSizeGreaterThan(190)
        .allMatch(
            rule ->
                citations(rule)
                    .map(passages::get)
                    .filter(Objects::nonNull)
                    .anyMatch(passage -> passage.contains(rule.get("modalityWord"))));
  }
}
