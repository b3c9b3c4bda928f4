package org.talentgraph.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/** What becomes of what a document said before when its folder is sent again with changes. */
@IntegrationTest
class ChangedDocumentsIT {

  private static final String RULES = "facts/rule.csv";
  private static final String AMENDMENTS = "facts/amendments.csv";
  private static final String SOURCES = "facts/source.csv";

  @LocalServerPort int port;

  private final List<Integer> changes = new ArrayList<>();

  private SentDocument measures() {
    return SentDocument.sample(port, "2024-yunling-measures");
  }

  private SentDocument amendment() {
    return SentDocument.sample(port, "2026-yunling-amendment");
  }

  private void publish(SentDocument... documents) {
    for (var document : documents) {
      changes.add(document.published());
    }
  }

  private JsonNode ask(String query) {
    try (var editor = new Caller(port).as(Role.EDITOR)) {
      var answer = editor.ask(query);
      assertThat(answer.get("errors")).as("%s", answer).isNull();
      return answer.get("data");
    }
  }

  @AfterEach
  void takeBack() {
    for (var change : changes.reversed()) {
      ask("mutation { undo(change: %d) { change } }".formatted(change));
    }
  }

  private String ends(String rule) {
    return ask("{ rule(id: \"rule:%s\") { validTo } }".formatted(rule))
        .at("/rule/validTo")
        .asString("");
  }

  @Test
  void theRulesOfARepealedClauseFollowItsDay() {
    publish(measures(), amendment());
    assertThat(ends("yunling-schooling")).isEqualTo("2026-07-01");

    publish(amendment().replacing(AMENDMENTS, "REPEALED,2026-07-01", "REPEALED,2026-08-01"));
    assertThat(ends("yunling-schooling")).isEqualTo("2026-08-01");
    assertThat(ends("yunling-low-altitude-bonus")).isEqualTo("2026-08-01");
    assertThat(ends("yunling-settling-in")).isEmpty();

    publish(amendment().replacing(AMENDMENTS, "REPEALED,2026-07-01", "REPEALED,2026-06-01"));
    assertThat(ends("yunling-schooling")).isEqualTo("2026-06-01");
  }

  /** Its rules end for good on the last of their days, when nothing of them can be seen. */
  @Test
  void aPreviewIsOfTheDayOnWhichAllBegan() {
    publish(measures());
    var temporary =
        amendment()
            .replacing(
                RULES,
                "rule:yunling-living-subsidy-2026,,,",
                "rule:yunling-living-subsidy-2026,2030-01-01,DAY,");
    var preview = temporary.tried().get("preview");
    assertThat(preview.get("on").asString()).isEqualTo("2026-07-01");
    assertThat(preview.get("cells").toString()).contains("rule:yunling-living-subsidy-2026");
  }

  @Test
  void aChangedConditionIsSeenWhereStoredRulesAskForIt() {
    publish(measures());
    var conditions = measures().with(RULES, null).tried();
    assertThat(conditions.at("/preview/places"))
        .extracting(JsonNode::asString)
        .containsExactly("province:yunling");
  }

  @Test
  void whatTheFolderDoesNotSayOfItsSourceStays() {
    publish(
        measures()
            .replacing(SOURCES, ",synthetic", ",synthetic,language,file")
            .replacing(SOURCES, ",DAY,true", ",DAY,true,EN,measures.txt"));
    var again = measures().tried();
    assertThat(again.get("problems")).isEmpty();
    assertThat(again.get("created").asInt() + again.get("changed").asInt()).isZero();
  }
}
