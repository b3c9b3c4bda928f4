package org.talentgraph.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.files.FileClient.Part.parameter;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import org.talentgraph.files.FileClient.Part;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/** Files come in as the mutation {@code save} would save their rows. */
@IntegrationTest
class ImportsIT {

  private static final String CSV = "text/csv";
  private static final String LINES = "application/x-ndjson";
  private static final String ENTERED = "citation:entered-by-editor-1553cc62-made-up";

  @LocalServerPort int port;

  private final List<String> made = new ArrayList<>();

  private FileClient editor() {
    return new FileClient(port, Role.EDITOR);
  }

  @AfterEach
  void remove() {
    if (!made.isEmpty()) {
      try (var editor = new Caller(port).as(Role.EDITOR)) {
        for (var from = 0; from < made.size(); from += 100) {
          remove(editor, made.subList(from, Math.min(from + 100, made.size())));
        }
        remove(editor, List.of(ENTERED));
      }
    }
  }

  private static void remove(Caller editor, List<String> ids) {
    var answer =
        editor.ask(
            "mutation ($ids: [ID!]!) { remove(ids: $ids, withRelationships: true) { change } }",
            Map.of("ids", ids));
    assertThat(answer.get("errors")).as("%s", answer).isNull();
  }

  private static JsonNode last(List<JsonNode> lines) {
    return lines.getLast();
  }

  private static List<Integer> counts(JsonNode line) {
    return IntStream.of(0, 1, 2, 3)
        .mapToObj(i -> List.of("created", "changed", "unchanged", "refused").get(i))
        .map(each -> line.get(each).asInt())
        .toList();
  }

  @Test
  void savesATableByAMappingAndChangesNothingTheSecondTime() {
    var table =
        """
        \uFEFFNo,姓名,Name,born,skills,lives in,origin,synthetic,internal
        expert:import-1,样例一,Sample Import One,1970,skill:control-engineering;level=EXPERT;years=12|skill:wind-energy;level=BASIC,city:baoding,FOREIGN,true,x
        expert:import-2,,"'=Sample, ""Two\""",,,,FOREIGN,true,y
        """;
    var mapping =
        "{\"No\": \"id\", \"姓名\": \"name.zh\", \"Name\": \"name.en\", \"born\": \"birthYear\","
            + " \"lives in\": \"residence\", \"internal\": null}";
    made.addAll(List.of("expert:import-1", "expert:import-2"));
    var parameters = Map.of("mapping", mapping, "message", "A list");
    var dry =
        editor().importing("expert", CSV, table, Map.of("mapping", mapping, "dryRun", "true"));
    var told = FileClient.lines(dry);
    assertThat(told.getFirst().get("outcome").asString()).isEqualTo("CREATED");
    assertThat(told.getFirst().get("differences").toString()).contains("name.zh").contains("样例一");
    var first = FileClient.lines(editor().importing("expert", CSV, table, parameters));
    assertThat(counts(last(first).get("done"))).isEqualTo(List.of(2, 0, 0, 0));
    var again = FileClient.lines(editor().importing("expert", CSV, table, parameters));
    assertThat(counts(last(again).get("done"))).isEqualTo(List.of(0, 0, 2, 0));
    try (var scout = new Caller(port).as(Role.SCOUT)) {
      var read =
          scout.ask(
              "{ one: expert(id: \"expert:import-1\") { name(in: ZH) birthYear residence { id }"
                  + " skills(first: 9, orderBy: [{ years: ASC }]) { totalCount edges { level years"
                  + " node { id } } } history(first: 1) { edges { node { change { kind by message }"
                  + " } } } } two: expert(id: \"expert:import-2\") { name birthYear } }");
      assertThat(read.at("/data/one/name").asString()).isEqualTo("样例一");
      assertThat(read.at("/data/one/skills/totalCount").asInt()).isEqualTo(2);
      assertThat(read.at("/data/one/skills/edges/0").toString())
          .isEqualTo(
              "{\"level\":\"EXPERT\",\"years\":12,\"node\":{\"id\":\"skill:control-engineering\"}}");
      assertThat(read.at("/data/one/residence/id").asString()).isEqualTo("city:baoding");
      assertThat(read.at("/data/one/history/edges/0/node/change").toString())
          .isEqualTo("{\"kind\":\"IMPORT\",\"by\":\"editor\",\"message\":\"A list\"}");
      assertThat(read.at("/data/two/name").asString()).isEqualTo("=Sample, \"Two\"");
    }
  }

  @Test
  void takesAFormWithItsParametersOnEitherSideOfTheFile() {
    var table = "No,Name,from,synthetic\nexpert:import-10,样例 Sample,FOREIGN,true\n";
    var mapping = "{\"No\": \"id\", \"Name\": \"name.en\", \"from\": \"origin\"}";
    var file = new Part("file", "名单.CSV", "application/octet-stream", table);
    for (var form :
        List.of(
            new Part[] {parameter("mapping", mapping), file, parameter("dryRun", "true")},
            new Part[] {parameter("dryRun", "true"), parameter("mapping", mapping), file})) {
      var told = FileClient.lines(editor().form("expert", Map.of("differences", "true"), form));
      assertThat(counts(last(told).get("done"))).isEqualTo(List.of(1, 0, 0, 0));
      assertThat(told.getFirst().toString()).contains("expert:import-10", "样例 Sample");
    }
    made.add("skill:import-11");
    var line = "{\"id\": \"skill:import-11\", \"name\": {\"en\": \"Sample\"}, \"synthetic\": true}";
    var saved =
        FileClient.lines(
            editor().form("skill", Map.of(), new Part("rows", "x", "application/x-ndjson", line)));
    assertThat(counts(last(saved).get("done"))).isEqualTo(List.of(1, 0, 0, 0));
  }

  @Test
  void refusesAFormThatIsNotOneFileAndParameters() {
    var file = new Part("file", "a.csv", "", "id\nexpert:import-0\n");
    Function<Part[], String> refused =
        form -> FileClient.refusal(editor().form("expert", Map.of("lang", "en"), form));
    assertThat(refused.apply(new Part[] {})).isEqualTo("422 BAD_REQUEST");
    assertThat(refused.apply(new Part[] {file, file})).isEqualTo("422 BAD_REQUEST");
    assertThat(refused.apply(new Part[] {file, parameter("dryrun", "true")}))
        .isEqualTo("422 BAD_REQUEST");
    assertThat(refused.apply(new Part[] {file, parameter("lang", "zh")}))
        .isEqualTo("422 BAD_REQUEST");
    assertThat(refused.apply(new Part[] {file, parameter("mapping", "[]")}))
        .isEqualTo("422 BAD_MAPPING");
    assertThat(refused.apply(new Part[] {new Part("file", "a.zip", "application/zip", "")}))
        .isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
    assertThat(refused.apply(new Part[] {file, parameter("message", "x".repeat(65_537))}))
        .isEqualTo("413 BODY_TOO_LARGE");
    assertThat(refused.apply(new Part[] {parameter("x", "x".repeat(65_537)), file}))
        .isEqualTo("422 BAD_REQUEST"); // before it is read
    var type = "multipart/form-data; boundary=edge";
    var broken = "--edge\r\n" + file;
    assertThat(FileClient.refusal(editor().importing("expert", type, broken, Map.of())))
        .isEqualTo("422 BAD_REQUEST");
    assertThat(FileClient.refusal(new FileClient(port, Role.SCOUT).form("expert", Map.of(), file)))
        .isEqualTo("403 FORBIDDEN");
  }

  /** Empty lines are rows, and what stands in quotes on two lines is one. */
  @Test
  void refusesRowsWithTheirPlacesAndSavesTheOthers() {
    var table =
        """
        id,name.en,origin,birthYear,residence,synthetic
        expert:import-3,Sample Three,FOREIGN,1970,,true
        expert:import-4,Sample Four,ABROAD,1970,,true

        \s\s
        expert:import-5,"Sample
        Five",FOREIGN,x,,true
        expert:import-6,Sample Six,FOREIGN,1971,city:nowhere,true
        expert:import-7,Sample Seven,FOREIGN
        expert:import-8,Sample Eight,FOREIGN,1972,city:baoding,true
        """;
    var atomic =
        FileClient.lines(editor().importing("expert", CSV, table, Map.of("atomic", "true")));
    assertThat(counts(last(atomic).get("done"))).isEqualTo(List.of(0, 0, 0, 3));
    made.addAll(List.of("expert:import-3", "expert:import-8"));
    var lines = FileClient.lines(editor().importing("expert", CSV, table, Map.of()));
    assertThat(counts(last(lines).get("done"))).isEqualTo(List.of(2, 0, 0, 4));
    var refused =
        lines.stream()
            .filter(each -> each.has("problems"))
            .map(
                each ->
                    "%d %s %s"
                        .formatted(
                            each.get("row").asInt(),
                            each.at("/problems/0/column").asString("-"),
                            each.at("/problems/0/code").asString()))
            .toList();
    assertThat(refused)
        .containsExactlyInAnyOrder(
            "3 origin INVALID_VARIABLE",
            "6 birthYear INVALID_VARIABLE",
            "7 residence UNKNOWN_RECORD",
            "8 - BAD_FILE");
    assertThat(lines.toString())
        .contains("row 7 residence")
        .contains("第 7 行")
        .doesNotContain("records[");
  }

  @Test
  void goesOnInBatchesAfterARow() {
    var rows =
        IntStream.rangeClosed(1, 1_100)
            .mapToObj(
                i ->
                    "{\"id\": \"skill:import-%1$d\", \"name\": {\"en\": \"Sample skill %1$d\"}, \"synthetic\": true}"
                        .formatted(i))
            .toList();
    var body = String.join("\n", rows);
    IntStream.rangeClosed(1_001, 1_100).forEach(i -> made.add("skill:import-" + i));
    var lines = FileClient.lines(editor().importing("skill", LINES, body, Map.of("after", "1000")));
    assertThat(counts(last(lines).get("done"))).isEqualTo(List.of(100, 0, 0, 0));
    var dry =
        FileClient.lines(
            editor()
                .importing("skill", LINES, body, Map.of("dryRun", "true", "differences", "false")));
    assertThat(dry.stream().filter(each -> each.has("progress"))).hasSize(2);
    assertThat(dry.getFirst().at("/progress/row").asInt()).isEqualTo(1_000);
    assertThat(counts(last(dry).get("done"))).isEqualTo(List.of(1_000, 0, 100, 0));
  }

  @Test
  void tellsWhereItStopped() {
    var lines =
        FileClient.lines(
            editor().importing("expert", CSV, "id,name.en\nexpert:import-9,\"Sample\nx", Map.of()));
    assertThat(last(lines).at("/errors/0/code").asString()).isEqualTo("BAD_FILE");
    assertThat(last(lines).at("/stopped/row").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GUEST | expert | text/csv | mapping | {} | 401 UNAUTHENTICATED",
        "SCOUT | expert | text/csv | mapping | {} | 403 FORBIDDEN",
        "EDITOR | expert | text/csv | dryrun | true | 422 BAD_REQUEST",
        "EDITOR | experts | text/csv | mapping | {} | 404 UNKNOWN_KIND",
        "EDITOR | expert | application/zip | mapping | {} | 415 UNSUPPORTED_MEDIA_TYPE",
        "EDITOR | expert | text/csv | mapping | [] | 422 BAD_MAPPING",
        "EDITOR | expert | text/csv | mapping | null | 422 BAD_MAPPING",
        "EDITOR | expert | text/csv | mapping | {\"id\": \".\"} | 422 BAD_MAPPING",
        "EDITOR | expert | text/csv | mapping | {\"id\": \"idd\"} | 422 BAD_MAPPING",
        "EDITOR | expert | text/csv | mapping | {\"other\": \"id\"} | 422 BAD_MAPPING",
        "EDITOR | expert | text/csv | mapping | {\"name.en\": \"id\"} | 422 BAD_MAPPING",
        "EDITOR | expert | text/csv | mapping | {\"id\": \"name\"} | 422 BAD_MAPPING",
        "EDITOR | expert | text/csv | dryRun | perhaps | 422 BAD_REQUEST",
        "EDITOR | expert | text/csv | after | -1 | 422 BAD_NUMBER",
      })
  void refusesBeforeAnythingIsSaved(
      Role role, String kind, String type, String name, String value, String refusal) {
    var answer =
        new FileClient(port, role)
            .importing(kind, type, "id,name.en\nexpert:import-0,Sample\n", Map.of(name, value));
    assertThat(FileClient.refusal(answer)).isEqualTo(refusal);
  }

  /** As spreadsheets of China save it, at its beginning and further on. */
  @ParameterizedTest
  @ValueSource(ints = {0, 10_000})
  void refusesWhatIsNotWrittenInUtf8(int before) {
    var table = "id,name.zh\n" + "\n".repeat(before) + "expert:import-0,示例\n";
    var answer =
        new FileClient(port, Role.EDITOR)
            .importing("expert", "text/csv", table.getBytes(Charset.forName("GBK")), Map.of());
    assertThat(answer.body()).contains("BAD_FILE", "not written in UTF-8", "编码不是 UTF-8");
  }

  @Test
  void refusesATableWhoseFirstRowHasNoEnd() {
    var answer =
        new FileClient(port, Role.EDITOR).importing("expert", "text/csv", "\"id", Map.of());
    assertThat(FileClient.refusal(answer)).isEqualTo("422 BAD_FILE");
  }

  @Test
  void refusesALineThatIsNoObjectAndGoesOn() {
    var lines =
        FileClient.lines(
            new FileClient(port, Role.EDITOR)
                .importing(
                    "expert",
                    "application/x-ndjson",
                    "null\n{\".\": 1}\n",
                    Map.of("dryRun", true)));
    assertThat(lines.getFirst().toString()).contains("\"row\":1", "it is no object");
    assertThat(lines.getLast().at("/done/refused").asInt()).as("%s", lines).isEqualTo(2);
  }
}
