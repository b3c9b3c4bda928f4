package org.talentgraph.provenance;

import static java.util.Comparator.naturalOrder;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a dated fact contradicts is out, not open: nothing is older than what it was set up by, and
 * no relationship is older than one of its records can be. Residences have their own dates; of a
 * platform that a policy sets up only its relationships are dated, since a day of establishment
 * would be said of it, which no document prints.
 */
class ContradictionsTests {

  private static final DocumentedData DATA = new DocumentedData();

  /** By what something was set up, is held or is done. */
  private static final List<String> MAKERS =
      List.of("ESTABLISHED_UNDER", "RULE_OF", "CLAUSE_OF", "UNDER", "ORGANISED_BY");

  private static final List<String> BEGINNINGS =
      List.of("validFrom", "established", "on", "signed", "released", "startsOn", "identified");

  private static final Map<String, Map<String, String>> NODES =
      DATA.nodes().collect(toMap(node -> node.get("id"), identity()));

  /** By types and records; a relationship that is dated itself says nothing of its record. */
  private static final Map<String, Map<String, List<Map<String, String>>>> MADE =
      MAKERS.stream()
          .collect(
              toMap(
                  identity(),
                  type ->
                      DATA.relationships(type).stream()
                          .filter(row -> row.getOrDefault("validFrom", "").isEmpty())
                          .collect(groupingBy(row -> row.get("from")))));

  private static Optional<String> begin(String id) {
    return BEGINNINGS.stream()
        .map(field -> NODES.getOrDefault(id, Map.of()).getOrDefault(field, ""))
        .filter(day -> !day.isEmpty())
        .findFirst();
  }

  private static Optional<String> earliest(String id) {
    return begin(id).or(() -> madeFrom(id));
  }

  /** The day before which one of those cannot have been by which it was made. */
  private static Optional<String> madeFrom(String id) {
    return MAKERS.stream()
        .flatMap(type -> oneOf(MADE.get(type).getOrDefault(id, List.of())))
        .max(naturalOrder());
  }

  /** Of several of a kind one is enough, so all must be dated. */
  private static Stream<String> oneOf(List<Map<String, String>> makers) {
    var days = makers.stream().flatMap(each -> earliest(each.get("to")).stream()).toList();
    return days.size() < makers.size() ? Stream.of() : days.stream().min(naturalOrder()).stream();
  }

  private static boolean isPlanned(Map<String, String> row) {
    return row.get("modality").equals("PLANNED");
  }

  private static boolean isNoOlder(Map<String, String> row, String day) {
    return row.get("validFrom").compareTo(day) >= 0;
  }

  /** What is only planned has not begun, and is open on every day. */
  @Test
  void noRuleOrProgrammeIsOlderThanWhatSetsItUp() {
    var setUp =
        Stream.of("Rule", "Programme")
            .flatMap(label -> DATA.nodes(label).stream())
            .filter(row -> !isPlanned(row))
            .filter(row -> madeFrom(row.get("id")).isPresent())
            .toList();
    assertThat(setUp)
        .hasSizeGreaterThan(150)
        .allMatch(row -> isNoOlder(row, madeFrom(row.get("id")).orElseThrow()));
  }

  /**
   * A record with a beginning of its own is not there before, and takes its relationships along.
   */
  @Test
  void noRelationshipIsOlderThanOneOfItsRecordsCanBe() {
    List<String> contradicted = new ArrayList<>();
    var looked = 0;
    for (var type : DATA.datedTypes().filter(each -> !MAKERS.contains(each)).toList()) {
      for (var row : DATA.relationships(type)) {
        for (var end : List.of(row.get("from"), row.get("to"))) {
          if (begin(end).isEmpty() && madeFrom(end).isPresent()) {
            looked++;
            if (!isNoOlder(row, madeFrom(end).orElseThrow())) {
              contradicted.add(type + " " + row.get("from") + " " + row.get("to"));
            }
          }
        }
      }
    }
    assertThat(looked).isGreaterThan(140);
    assertThat(contradicted).isEmpty();
  }

  /** Otherwise they would have to be held against the posts of whoever lives there. */
  @Test
  void everyResidenceIsDated() {
    assertThat(DATA.relationships("LIVES_IN"))
        .isNotEmpty()
        .noneMatch(row -> row.get("validFrom").isEmpty());
  }
}
