package org.talentgraph.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talentgraph.model.FormerNames;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.writing.NodeRow;
import org.talentgraph.writing.Problem;

class SeedFolderTests {

  private static final String HEADER =
      "id,nameEn,nameZh,kind,size,share,since,listed,kinds,citations\n";
  private static final String GOOD = "a:1,One,一,SMALL,3,0.5,2022-06-30,true,SMALL|LARGE,c:1|c:2\n";

  private static final GraphModel MODEL = model();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  @Test
  void readsEachCellByItsType() {
    var folder = folder("nodes/Firm.csv", HEADER + GOOD);
    assertThat(folder.problems()).isEmpty();
    assertThat(folder.nodes())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.properties())
                    .containsEntry("nameZh", "一")
                    .containsEntry("size", 3L)
                    .containsEntry("share", 0.5)
                    .containsEntry("since", LocalDate.of(2022, 6, 30))
                    .containsEntry("listed", true)
                    .containsEntry("kinds", List.of("SMALL", "LARGE"))
                    .containsEntry("citations", List.of("c:1", "c:2")));
  }

  @Test
  void leavesOutWhatAnEmptyCellSays() {
    var folder = folder("nodes/Firm.csv", HEADER + "a:1,One,,SMALL,,,,,,c:1\n");
    assertThat(folder.problems()).isEmpty();
    assertThat(folder.nodes().getFirst().properties())
        .doesNotContainKeys("nameZh", "size", "share", "since")
        .containsEntry("listed", false)
        .containsEntry("kinds", List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "id; \"\"; must have a value",
        "kind; \"\"; must have a value",
        "nameEn; \"\"; must have a value",
        "kind; TINY; 'TINY' is no Kind; it has [SMALL, LARGE]",
        "size; three; 'three' is no Int",
        "size; 3000000000; '3000000000' is no Int",
        "share; NaN; 'NaN' is no Float",
        "share; 1,5; '1,5' is no Float",
        "since; 2022-02-30; '2022-02-30' is no Date",
        "listed; yes; 'yes' is no Boolean",
        "kinds; SMALL|TINY; 'TINY' is no Kind",
        "kinds; SMALL||LARGE; has an empty element",
        "citations; c:1|c:1; the same one twice"
      })
  void nameTheRowAndTheColumnOfABadCell(String column, String cell, String reason) {
    var cells = new LinkedHashMap<String, String>();
    var names = HEADER.strip().split(",");
    var good = GOOD.strip().split(",");
    for (var i = 0; i < names.length; i++) {
      cells.put(names[i], good[i]);
    }
    cells.put(column, cell);
    if (column.equals("nameEn")) {
      cells.put("nameZh", "");
    }
    var bad = String.join(",", cells.values().stream().map(each -> '"' + each + '"').toList());
    var folder = folder("nodes/Firm.csv", HEADER + GOOD.replace("a:1", "a:0") + bad + "\n");
    assertThat(folder.problems())
        .extracting(Problem::toString)
        .anyMatch(
            problem ->
                problem.startsWith("nodes/Firm.csv row 3 column " + column + ": ")
                    && problem.contains(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "nodes/Firma.csv; id; nodes/Firma.csv row 1: there is no label Firma",
        "nodes/Thing.csv; id; nodes/Thing.csv row 1: there is no label Thing",
        "relationships/OWN.csv; from,to; relationships/OWN.csv row 1: there is no relationship type"
            + " OWN",
        "nodes/Firm.csv; id,name; nodes/Firm.csv row 1 column name: unknown column",
        "nodes/Firm.csv; id,id; nodes/Firm.csv row 1 column id: the column is there twice",
        "relationships/OWNS.csv; from,to,part; relationships/OWNS.csv row 1 column part: unknown"
            + " column",
        "nodes/Firm.csv; ''; nodes/Firm.csv row 1: the file is empty"
      })
  void nameTheFileOfABadHeader(String path, String header, String problem) {
    assertThat(folder(path, header.isEmpty() ? "" : header + "\n").problems())
        .extracting(Problem::toString)
        .anyMatch(each -> each.startsWith(problem));
  }

  @Test
  void wantAColumnForTheId() {
    assertThat(folder("nodes/Firm.csv", "nameEn,kind\nOne,SMALL\n").problems())
        .extracting(Problem::toString)
        .containsExactly("nodes/Firm.csv row 2 column id: must have a value");
  }

  @Test
  void wantAsManyCellsAsColumns() {
    var folder =
        folder("nodes/Firm.csv", "id,nameEn,kind\na:1,One,SMALL,x\na:2,Two\n\na:3,Three,SMALL\n");
    assertThat(folder.problems())
        .extracting(Problem::toString)
        .contains(
            "nodes/Firm.csv row 2: has 4 cell(s), the header names 3 column(s)",
            "nodes/Firm.csv row 3: has 2 cell(s), the header names 3 column(s)");
  }

  @Test
  void acceptAByteOrderMarkAndWindowsLines() {
    var folder = folder("nodes/Firm.csv", "\uFEFF" + (HEADER + GOOD).replace("\n", "\r\n"));
    assertThat(folder.problems()).isEmpty();
    assertThat(folder.nodes()).extracting(NodeRow::id).containsExactly("a:1");
  }

  @Test
  void refuseOtherCharacterSetsAndHalfAFile() {
    var latin = CsvFile.read("nodes/Firm.csv", new byte[] {'i', 'd', '\n', (byte) 0xe9, '\n'});
    assertThat(latin.problems())
        .singleElement()
        .hasToString("nodes/Firm.csv row 1: the file is not written in UTF-8");
    assertThat(folder("nodes/Firm.csv", "id,nameEn\na:1,\"One").problems()).isNotEmpty();
  }

  @Test
  void wantBothEndsOfARelationship() {
    assertThat(folder("relationships/OWNS.csv", "from,to\na:1,\n,a:2\n").problems())
        .extracting(Problem::toString)
        .contains(
            "relationships/OWNS.csv row 2 column to: must have a value",
            "relationships/OWNS.csv row 3 column from: must have a value");
  }

  @Test
  void findTheSameNodeAndTheSameRelationshipTwice() {
    var folder =
        SeedFolder.read(
            "test",
            List.of(
                file("nodes/Firm.csv", HEADER + GOOD + GOOD),
                file(
                    "relationships/OWNS.csv",
                    "from,to,share\na:1,a:1,0.5\na:1,a:1,0.6\na:1,a:1,0.5\n")),
            MODEL,
            TODAY);
    assertThat(folder.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "nodes/Firm.csv row 3 column id: duplicate of nodes/Firm.csv row 2",
            "relationships/OWNS.csv row 4: duplicate of relationships/OWNS.csv row 2");
  }

  @ParameterizedTest
  @CsvSource({
    "today, 2026-11-28, 2026",
    "today+P3M, 2027-02-28, 2027",
    "today-P45D, 2026-10-14, 2026",
    "today+P1Y2M3D, 2028-01-31, 2028"
  })
  void readDatesAndYearsByTheirDistanceFromTheFirstStart(
      String distance, LocalDate date, long year) {
    var row = GOOD.replace("2022-06-30", distance).replace(",3,", "," + distance + ",");
    var folder = folder("nodes/Firm.csv", HEADER + row);
    assertThat(folder.problems()).isEmpty();
    assertThat(folder.nodes().getFirst().properties())
        .containsEntry("since", date)
        .containsEntry("size", year);
  }

  @ParameterizedTest
  @ValueSource(strings = {"today+3", "today P3M", "todayP", "tomorrow"})
  void refuseADistanceThatIsNoPeriod(String distance) {
    assertThat(folder("nodes/Firm.csv", HEADER + GOOD.replace("2022-06-30", distance)).problems())
        .extracting(Problem::toString)
        .containsExactly("nodes/Firm.csv row 2 column since: '%s' is no Date".formatted(distance));
  }

  @Test
  void takeAFolderWithoutFilesForAMistake() {
    assertThat(SeedFolder.read("test", List.of(), MODEL, TODAY).problems()).isNotEmpty();
  }

  private static SeedFolder folder(String path, String content) {
    return SeedFolder.read("test", List.of(file(path, content)), MODEL, TODAY);
  }

  private static CsvFile file(String path, String content) {
    return CsvFile.read(path, content.getBytes(UTF_8));
  }

  private static GraphModel model() {
    var firm =
        type(
            "Firm",
            GraphType.Kind.NODE,
            new Property("id", "ID", false, true, false),
            new Property("name", "String", false, true, true),
            new Property("kind", "Kind", false, true, false),
            new Property("size", "Int", false, false, false),
            new Property("share", "Float", false, false, false),
            new Property("since", "Date", false, false, false),
            new Property("listed", "Boolean", false, true, false),
            new Property("kinds", "Kind", true, true, false),
            new GraphField.References("citations", "citations", "Citation"),
            new GraphField.Relation(
                "owns",
                "OWNS",
                GraphField.Direction.OUT,
                "Firm",
                "Ownership",
                GraphField.Cardinality.CONNECTION));
    var thing =
        type("Thing", GraphType.Kind.ABSTRACT, new Property("id", "ID", false, true, false));
    var ownership =
        type(
            "Ownership",
            GraphType.Kind.RELATIONSHIP,
            new Property("share", "Float", false, false, false));
    return new GraphModel(
        Map.of("Firm", firm, "Thing", thing, "Ownership", ownership),
        Map.of("Kind", List.of("SMALL", "LARGE")),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Set.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        Map.of(),
        new FormerNames(Map.of()));
  }

  private static GraphType type(String name, GraphType.Kind kind, GraphField... fields) {
    Map<String, GraphField> byName = new LinkedHashMap<>();
    Arrays.stream(fields).forEach(field -> byName.put(field.name(), field));
    return new GraphType(name, kind, Set.of(name), Set.of(name), byName);
  }
}
