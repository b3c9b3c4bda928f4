package org.talentgraph.provenance;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published figures: what each is about, and of what it is a part. */
class PublishedFiguresTests {

  private static final DocumentedData DATA = new DocumentedData();

  @Test
  void everyPartIsCheckedAgainstItsWhole() {
    var checks =
        DATA.nodes("FigureCheck").stream().filter(check -> check.get("refusalEn").isEmpty());
    var parts = checks.filter(check -> check.get("kind").equals("PART")).map(row -> row.get("id"));
    var wholes = DATA.targets("figure-check", "HAS_RESULT");
    assertThat(parts.flatMap(check -> terms(check).map(term -> term + " " + wholes.get(check))))
        .containsExactlyInAnyOrderElementsOf(
            DATA.targets("figure", "PART_OF").entrySet().stream()
                .map(part -> part.getKey() + " " + part.getValue())
                .toList());
  }

  @Test
  void everyFigureIsAboutARecordOfTheGraph() {
    var about = DATA.relationships("ABOUT").stream().map(row -> row.get("from")).toList();
    assertThat(DATA.nodes("PublishedFigure"))
        .extracting(row -> row.get("id"))
        .isNotEmpty()
        .isSubsetOf(about);
  }

  @Test
  void aFigureOfOneCityOrCountryIsAboutIt() {
    assertThat(DATA.relationships("ABOUT"))
        .extracting(row -> row.get("from") + " " + row.get("to"))
        .contains(
            "figure:hebei-quality-experts-baoding city:baoding",
            "figure:hebei-quality-experts-jp country:JP",
            "figure:beilun-enterprises district:beilun");
  }

  private static Stream<String> terms(String check) {
    return DATA.relationships("HAS_TERM").stream()
        .filter(row -> row.get("from").equals(check))
        .map(row -> row.get("to"));
  }

  /** Other relationships are not read: the statement names those that lead to records. */
  @Test
  void theStatementThatCountsRecordsNamesTheRelationshipsOfAllFigures() throws IOException {
    var statement = Files.readString(Path.of("graph-schema/cypher/recorded.cypher"));
    var named = Pattern.compile("step:([A-Z_|]+)").matcher(statement);
    assertThat(named.find()).isTrue();
    assertThat(named.group(1).split("\\|"))
        .containsExactlyInAnyOrderElementsOf(
            new DocumentedData()
                .nodes("PublishedFigure").stream()
                    .flatMap(figure -> Stream.of(figure.get("countedAlong").split("\\|")))
                    .map(step -> step.replaceAll("[<>]", ""))
                    .filter(type -> !type.isEmpty())
                    .collect(toSet()));
  }
}
