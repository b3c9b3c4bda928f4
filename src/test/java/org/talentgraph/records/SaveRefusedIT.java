package org.talentgraph.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.records.Editor.expert;
import static org.talentgraph.records.Editor.record;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;

/** What is refused is refused whole, with each fault told at its place. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SaveRefusedIT {

  @LocalServerPort int port;
  @Autowired Neo4jClient client;

  private Editor editor;
  private List<String> before;

  @BeforeAll
  void open() {
    editor = new Editor(port);
    before = GraphContent.of(client);
  }

  @AfterAll
  void leavesTheGraphAsItWas() {
    assertThat(GraphContent.of(client)).isEqualTo(before);
    editor.close();
  }

  @Test
  void tellsAllFaultsOfAllRecordsAtOnce() {
    var skills =
        Map.of(
            "add",
            List.of(
                Map.of("id", "skill:control-engineering"),
                Map.of("id", "skill:there-is-none", "level", "EXPERT"),
                Map.of("id", "city:baoding", "level", "EXPERT")));
    Map<String, @Nullable Object> last = new HashMap<>();
    last.put("id", "expert:konstantinos-pouleros");
    last.put("origin", null);
    assertThat(
            editor.refused(
                expert("Qara Ydenmeir", Map.of()),
                record("expert", Map.of("name", Map.of("en", "No origin"))),
                expert("Faulty", Map.of("skills", skills)),
                expert("Citing", Map.of("citations", List.of("citation:there-is-none"))),
                Map.of("expert", last)))
        .containsExactly(
            "MISSING_VALUE records[1].expert.origin",
            "MISSING_VALUE records[2].expert.skills.add[0].level",
            "UNKNOWN_RECORD records[2].expert.skills.add[1].id",
            "WRONG_KIND records[2].expert.skills.add[2]",
            "UNKNOWN_RECORD records[3].expert.citations",
            "MISSING_VALUE records[4].expert.origin");
  }

  @Test
  void saysWhatIsWrongInBothLanguages() {
    var answer =
        editor.answer(
            false,
            record("expert", Map.of("name", Map.of("en", "Q"), "origin", "FOREIGN", "id", "Q")));
    var error = answer.at("/errors/0");
    assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_ID");
    assertThat(error.at("/extensions/coordinate").asString()).isEqualTo("ExpertInput.id");
    assertThat(error.at("/extensions/message/en").asString()).contains("expert:anna-schmidt");
    assertThat(error.at("/extensions/message/zh").asString()).containsPattern("\\p{IsHan}");
    assertThat(error.at("/path/0").asString()).isEqualTo("save");
  }

  @Test
  void refusesAnIdOfARecordOfAnotherType() {
    assertThat(editor.refused(expert("Q", Map.of("id", "city:baoding"))))
        .containsExactly("WRONG_KIND records[0].expert.id");
  }

  @Test
  void refusesWhatBreaksAShape() {
    assertThat(editor.refused(expert("Qara", Map.of("birthYear", 2999))))
        .containsExactly("BROKEN_RULE records[0].expert.birthYear");
    var error = editor.answer(false, expert("Qara", Map.of("birthYear", 2999))).at("/errors/0");
    assertThat(error.at("/extensions/finding").asString()).isEqualTo("OUT_OF_RANGE");
  }

  @Test
  void refusesACitationThatLosesItsDocument() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("id", "citation:beijing-qualifications-2022@0+114");
    values.put("source", null);
    var error = editor.answer(false, Map.of("citation", values)).at("/errors/0");
    assertThat(error.at("/extensions/finding").asString()).as("%s", error).isEqualTo("RULE_BROKEN");
  }

  @Test
  void refusesToMakeUpWhatRestsOnDocuments() {
    var person =
        Map.of("id", "expert:konstantinos-pouleros", "synthetic", true, "citations", List.of());
    assertThat(findings(Map.of("expert", person))).containsOnly("MIXED_PROVENANCE");
    Map<String, @Nullable Object> citation = new HashMap<>();
    citation.put("id", "citation:beijing-qualifications-2022@0+114");
    citation.put("synthetic", true);
    citation.put("how", "SYNTHETIC");
    citation.put("source", null);
    assertThat(findings(Map.of("citation", citation))).containsOnly("MIXED_PROVENANCE");
  }

  private List<String> findings(Map<String, Object> record) {
    return editor.answer(false, record).at("/errors").findValuesAsString("finding");
  }

  @Test
  void refusesMoreLinksThanItTakes() {
    var link = Map.of("id", "skill:control-engineering", "level", "EXPERT");
    var many = Map.of("skills", Map.of("add", Collections.nCopies(100, link)));
    var records =
        IntStream.range(0, 101)
            .mapToObj(i -> expert("Qara " + i, many))
            .<Map<String, Object>>toArray(Map[]::new);
    assertThat(editor.refused(records)).containsExactly("TOO_MANY_RECORDS records");
  }

  @Test
  void refusesTheSameRecordTwice() {
    assertThat(editor.refused(expert("Qara", Map.of()), expert("Qara", Map.of())))
        .containsExactly("REPEATED_VALUE records[1].expert");
    assertThat(
            editor.refused(
                expert("Qara", Map.of("id", "expert:q")), expert("Qora", Map.of("id", "expert:q"))))
        .containsExactly("REPEATED_VALUE records[1].expert.id");
  }

  @Test
  void keepsMadeUpAndRealApart() {
    var real = "citation:beijing-qualifications-2022@0+114";
    assertThat(editor.refused(expert("Qara", Map.of("citations", List.of(real)))))
        .containsExactly("WRONG_CITATION records[0].expert.citations");
    assertThat(
            editor.refused(
                expert(
                    "Qara",
                    Map.of("synthetic", false, "citations", List.of("citation:demonstration")))))
        .containsExactly("WRONG_CITATION records[0].expert.citations");
  }

  @Test
  void takesAThousandRecordsAtMost() {
    var records =
        IntStream.range(0, 1001)
            .mapToObj(i -> expert("Qara " + i, Map.of()))
            .<Map<String, Object>>toArray(Map[]::new);
    assertThat(editor.refused(records)).containsExactly("INPUT_TOO_LARGE ");
  }

  @Test
  void isForEditorsOnly() {
    try (var guest = new Caller(port)) {
      var answer = guest.ask("mutation { save(records: []) { change } }");
      assertThat(Caller.code(answer)).isEqualTo("UNAUTHENTICATED");
    }
  }
}
