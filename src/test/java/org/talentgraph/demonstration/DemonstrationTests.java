package org.talentgraph.demonstration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The committed demonstration data is what its generator writes, and nothing in it touches real
 * people or companies.
 */
class DemonstrationTests {

  private static final Path DOCUMENTED = Path.of("seed-data/documented");
  private static final Map<String, String> FILES = Records.read(Path.of("seed-data/demonstration"));
  private static final Records MADE_UP = new Records(FILES);
  private static final Records REAL = new Records(Records.read(DOCUMENTED));

  @Test
  void committedFilesAreWhatTheGeneratorWrites() {
    Map<String, String> generated = Demonstration.files(List.of(DOCUMENTED));
    assertThat(FILES).containsOnlyKeys(generated.keySet());
    generated.forEach(
        (file, content) ->
            assertThat(FILES.get(file))
                .as("%s; run %s to write it anew", file, Demonstration.class.getName())
                .isEqualTo(content));
  }

  @Test
  void noFileReachesOneMegabyte() {
    assertThat(FILES)
        .allSatisfy(
            (_, content) ->
                assertThat(content.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_000_000));
  }

  @Test
  void everyNodeIsSynthetic() {
    assertThat(MADE_UP.files("nodes").values())
        .allSatisfy(
            rows ->
                assertThat(rows)
                    .allSatisfy(row -> assertThat(row).containsEntry("synthetic", "true")));
  }

  @Test
  void everyRowCitesThatItIsMadeUp() {
    assertThat(
            Stream.of("nodes", "relationships")
                .flatMap(kind -> MADE_UP.files(kind).values().stream()))
        .allSatisfy(
            rows ->
                assertThat(rows)
                    .allSatisfy(
                        row ->
                            assertThat(row).containsEntry("citations", "citation:demonstration")));
  }

  @Test
  void everyEndOfARelationshipExists() {
    Set<String> dangling = new TreeSet<>(ends());
    dangling.removeAll(MADE_UP.ids());
    dangling.removeAll(REAL.ids());
    assertThat(dangling).isEmpty();
  }

  @Test
  void noIdIsUsedByTheDocumentedDataToo() {
    assertThat(MADE_UP.ids()).doesNotContainAnyElementsOf(REAL.ids());
  }

  @Test
  void everyRelationshipTouchesAMadeUpNode() {
    Set<String> ids = MADE_UP.ids();
    assertThat(MADE_UP.files("relationships").values())
        .allSatisfy(
            rows ->
                assertThat(rows)
                    .allMatch(row -> ids.contains(row.get("from")) || ids.contains(row.get("to"))));
  }

  @Test
  void nothingMadeUpIsTiedToARealPersonOrCompany() {
    Set<String> real =
        Stream.of("Expert", "Contact", "Institution")
            .flatMap(label -> REAL.nodes(label).stream())
            .map(row -> row.get("id"))
            .collect(toSet());
    assertThat(real).isNotEmpty().doesNotContainAnyElementsOf(ends());
  }

  @Test
  void everyPersonHasANameThatNobodyElseHasAndThatIsMarkedInChinese() {
    List<Map<String, String>> experts = MADE_UP.nodes("Expert");
    assertThat(experts).extracting(row -> row.get("nameEn")).doesNotHaveDuplicates();
    assertThat(experts)
        .extracting(row -> row.get("nameZh"))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.contains("示例"));
  }

  @Test
  void everyExpertHasSkillsLanguagesDegreesPostsAndAvailability() {
    for (String type :
        List.of("SKILLED_IN", "SPEAKS", "HAS_DEGREE", "HOLDS_POST", "CITIZEN_OF", "EXPERT_IN")) {
      Set<String> having =
          MADE_UP.relationships(type).stream().map(row -> row.get("from")).collect(toSet());
      assertThat(MADE_UP.nodes("Expert"))
          .as(type)
          .allMatch(expert -> having.contains(expert.get("id")));
    }
    assertThat(MADE_UP.nodes("Expert"))
        .allMatch(row -> day(row, "availableFrom").isBefore(day(row, "availableTo")))
        .allMatch(row -> Integer.parseInt(row.get("yearsOfExperience")) >= 2);
  }

  @Test
  void theWeightsOfADemandSumToOne() {
    Map<String, BigDecimal> sums =
        MADE_UP.relationships("WANTS").stream()
            .collect(
                groupingBy(
                    row -> row.get("from"),
                    mapping(
                        row -> new BigDecimal(row.get("weight")),
                        reducing(BigDecimal.ZERO, BigDecimal::add))));
    assertThat(sums).hasSameSizeAs(MADE_UP.nodes("Demand"));
    assertThat(sums.values()).allMatch(sum -> sum.compareTo(BigDecimal.ONE) == 0);
  }

  @Test
  void openDemandsAreDatedFromTheFirstStartAndMostOfThemAreOpenOnIt() {
    List<Map<String, String>> open =
        MADE_UP.nodes("Demand").stream()
            .filter(row -> row.get("status").equals("PUBLISHED"))
            .toList();
    assertThat(open)
        .allMatch(row -> day(row, "deadline").isBefore(day(row, "startsOn")))
        .allMatch(row -> day(row, "startsOn").isBefore(day(row, "endsOn")));
    assertThat(open.stream().filter(row -> !day(row, "deadline").isBefore(FirstStart.DAY)).count())
        .isBetween(open.size() * 4L / 5, open.size() - 1L);
  }

  @Test
  void demandsOfHebeiAndShanxiArePostedByHostsAndSomeAreFoundByWorkstationsAndStations() {
    for (String province : List.of("hebei", "shanxi")) {
      List<String> demands =
          MADE_UP.nodes("Demand").stream()
              .map(row -> row.get("id"))
              .filter(id -> id.startsWith("demand:" + province))
              .toList();
      assertThat(demands).hasSizeGreaterThan(10);
      assertThat(MADE_UP.count(demands, "FOUND_BY").values().stream().mapToLong(n -> n).sum())
          .isBetween(1L, demands.size() - 1L);
      assertThat(MADE_UP.targets(demands, "FOUND_BY"))
          .anyMatch(finder -> finder.startsWith("workstation:"))
          .allMatch(MADE_UP.ids()::contains);
      Set<String> posted = new TreeSet<>();
      for (String host : MADE_UP.targets(MADE_UP.ids(), "HOSTED_BY")) {
        posted.addAll(MADE_UP.targets(Set.of(host), "POSTED"));
      }
      assertThat(posted).containsAll(demands);
    }
    assertThat(MADE_UP.sources("demand", "FOUND_BY", Documented.ENGINEERS_CENTRE))
        .allMatch(id -> id.startsWith("demand:beilun-"))
        .hasSize(1_160);
  }

  private static LocalDate day(Map<String, String> row, String column) {
    return FirstStart.DAY.plus(
        Period.parse(row.get(column).replaceFirst("^today$", "P0D").replaceFirst("^today", "")));
  }

  private static Set<String> ends() {
    return MADE_UP.files("relationships").values().stream()
        .flatMap(List::stream)
        .flatMap(row -> Stream.of(row.get("from"), row.get("to")))
        .collect(toSet());
  }
}
