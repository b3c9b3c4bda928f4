package org.talentgraph.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.changes.WrittenRecords.expert;
import static org.talentgraph.changes.WrittenRecords.skill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class UndoIT {

  private static final String ID = "expert:undo-it";

  @LocalServerPort int port;

  private WrittenRecords records;

  @BeforeEach
  void open() {
    records = new WrittenRecords(port);
    records.save(skill("undo-it"), expert("undo-it", Map.of("birthYear", 1970)));
  }

  @AfterEach
  void remove() {
    records.remove(List.of("expert:undo-it-2"));
    records.remove(List.of(ID, "skill:undo-it"));
    records.close();
  }

  private JsonNode expertNow() {
    return records
        .ask(
            "{ expert(id: \"%s\") { birthYear name skills { edges { level years node { id } } } } }"
                .formatted(ID),
            Map.of())
        .at("/data/expert");
  }

  @Test
  void restoresWhatTheChangeMadeDifferentAndNothingElse() {
    var change = records.save(expert("undo-it", Map.of("birthYear", 1980)));
    records.save(expert("undo-it", Map.of("name", Map.of("en", "Another name"))));
    var undo = records.undo(change);
    assertThat(expertNow().get("birthYear").asInt()).isEqualTo(1970);
    assertThat(expertNow().get("name").asString()).isEqualTo("Another name");
    var history = records.history(ID, "first: 3");
    assertThat(history.get(0).at("/node/change/undoes").asInt()).isEqualTo(change);
    assertThat(history.get(0).at("/node/change/message").asString()).isEqualTo("Taken back");
    assertThat(history.get(2).at("/node/change/undoneBy").asInt()).isEqualTo(undo);
  }

  @Test
  void isUndoneInTurn() {
    var change = records.save(expert("undo-it", Map.of("birthYear", 1980)));
    var undo = records.undo(change);
    var refused = records.undo(change, false);
    assertThat(Caller.code(refused)).isEqualTo("ALREADY_UNDONE");
    assertThat(changes(refused)).containsExactly(undo);
    records.undo(undo);
    assertThat(expertNow().get("birthYear").asInt()).isEqualTo(1980);
  }

  @Test
  void tellsWithoutWritingWhatItWouldDo() {
    var change = records.save(expert("undo-it", Map.of("birthYear", 1980)));
    var answer = records.undo(change, true).at("/data/undo");
    assertThat(answer.get("change").isNull()).isTrue();
    assertThat(answer.get("changed").asInt()).isEqualTo(1);
    assertThat(answer.at("/entries/0/differences/0").toString())
        .isEqualTo("{\"path\":\"birthYear\",\"before\":1980,\"after\":1970}");
    assertThat(expertNow().get("birthYear").asInt()).isEqualTo(1980);
    assertThat(records.undo(change)).isPositive();
  }

  @Test
  void isRefusedWithTheLaterChangesThatTouchedTheSame() {
    var change = records.save(expert("undo-it", Map.of("birthYear", 1980)));
    var later = records.save(expert("undo-it", Map.of("birthYear", 1981)));
    var refused = records.undo(change, false);
    assertThat(Caller.code(refused)).isEqualTo("CHANGE_STILL_NEEDED");
    assertThat(changes(refused)).containsExactly(later);
    assertThat(refused.at("/errors/0/message").asString())
        .contains("%d changed %s again".formatted(later, ID));
    assertThat(refused.at("/errors/0/extensions/message/zh").asString())
        .contains("第 %d 号更改再次更改了 %s".formatted(later, ID));
    records.undo(later);
    records.undo(change);
    assertThat(expertNow().get("birthYear").asInt()).isEqualTo(1970);
  }

  @Test
  void isRefusedWhereALaterChangeRefersToARecordThatItMade() {
    var change = records.save(expert("undo-it-2", Map.of()));
    var skilled = Map.of("id", "skill:undo-it", "level", "EXPERT");
    var later =
        records.save(expert("undo-it-2", Map.of("skills", Map.of("add", List.of(skilled)))));
    assertThat(changes(records.undo(change, false))).containsExactly(later);
    records.undo(later);
    records.undo(change);
    assertThat(
            records
                .ask("{ expert(id: \"expert:undo-it-2\") { id } }", Map.of())
                .at("/data/expert")
                .isNull())
        .isTrue();
  }

  @Test
  void bringsARemovedRecordBackWithItsRelationships() {
    var skilled = Map.of("id", "skill:undo-it", "level", "EXPERT", "years", 12);
    records.save(expert("undo-it", Map.of("skills", Map.of("add", List.of(skilled)))));
    var before = expertNow();
    var removed = records.remove(List.of(ID)).at("/data/remove/change").asInt();
    assertThat(expertNow().isNull()).isTrue();
    records.undo(removed);
    assertThat(expertNow()).isEqualTo(before);
  }

  /** A second post at the same employer must not be taken for the first. */
  @Test
  void tellsRelationshipsBetweenTheSameTwoApart() {
    var first = post("2010-01-01", "Engineer");
    var second = post("2015-01-01", "Professor");
    records.undo(first);
    assertThat(titles()).containsExactly("Professor");
    records.undo(second);
    assertThat(titles()).isEmpty();
  }

  @Test
  void bringsOneOfTwoRelationshipsBackBesideTheOther() {
    var first = post("2010-01-01", "Engineer");
    var undo = records.undo(first);
    post("2015-01-01", "Professor");
    records.undo(undo);
    assertThat(titles()).containsExactlyInAnyOrder("Engineer", "Professor");
  }

  private int post(String from, String title) {
    var post =
        Map.of(
            "id",
            employer(),
            "validFrom",
            from,
            "validPrecision",
            "YEAR",
            "title",
            Map.of("en", title));
    return records.save(expert("undo-it", Map.of("posts", Map.of("add", List.of(post)))));
  }

  private String employer() {
    return records
        .ask("{ institutions(first: 1) { edges { node { id } } } }", Map.of())
        .at("/data/institutions/edges/0/node/id")
        .asString();
  }

  private List<String> titles() {
    return records
        .ask("{ expert(id: \"%s\") { posts { edges { title } } } }".formatted(ID), Map.of())
        .findValuesAsString("title");
  }

  @Test
  void isRefusedForSeedFilesAndUnknownNumbers() {
    assertThat(Caller.code(records.undo(2_000_000_000, false))).isEqualTo("UNKNOWN_CHANGE");
    var seed =
        records
            .ask("{ changes(kinds: [SEED], first: 1) { edges { node { number } } } }", Map.of())
            .at("/data/changes/edges/0/node/number")
            .asInt();
    assertThat(Caller.code(records.undo(seed, false))).isEqualTo("CHANGE_OF_SEED_FILES");
  }

  private static List<Integer> changes(JsonNode refused) {
    List<Integer> changes = new ArrayList<>();
    refused.at("/errors/0/extensions/changes").forEach(each -> changes.add(each.asInt()));
    return changes;
  }
}
