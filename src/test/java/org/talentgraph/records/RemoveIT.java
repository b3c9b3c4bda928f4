package org.talentgraph.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.records.Editor.expert;
import static org.talentgraph.records.Editor.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;

@IntegrationTest
class RemoveIT {

  @LocalServerPort int port;
  @Autowired Neo4jClient client;

  private Editor editor;

  /** A workstation at which an expert works. */
  @BeforeEach
  void save() {
    editor = new Editor(port);
    editor.save(
        expert(
            "Qara Ydenmeir",
            Map.of(
                "id", "expert:qara",
                "residence", Map.of("id", "city:baoding"),
                "platforms", Map.of("add", List.of(Map.of("id", "workstation:qara"))))),
        record(
            "workstation",
            Map.of(
                "id", "workstation:qara",
                "name", Map.of("en", "Qara's workstation"),
                "kind", "ACADEMICIAN")));
  }

  @AfterEach
  void clean() {
    editor.clean();
    editor.close();
  }

  @Test
  void refusesWhatOthersReferTo() {
    var before = GraphContent.of(client);
    var answer = editor.remove(false, false, "workstation:qara");
    var extensions = answer.at("/errors/0/extensions");
    assertThat(extensions.get("code").asString()).isEqualTo("STILL_REFERRED_TO");
    assertThat(extensions.get("input").asString()).isEqualTo("ids[0]");
    assertThat(extensions.get("references")).hasSize(1);
    assertThat(extensions.at("/references/0/from").asString()).isEqualTo("expert:qara");
    assertThat(extensions.at("/references/0/relationship").asString()).isEqualTo("MEMBER_OF");
    assertThat(GraphContent.of(client)).isEqualTo(before);
  }

  @Test
  void refusesWhatConditionsName() {
    var named =
        client
            .query(
                "MATCH (c:Condition) UNWIND c.values AS id MATCH (:Node {id: id}) RETURN id LIMIT"
                    + " 1")
            .fetchAs(String.class)
            .one()
            .orElseThrow();
    var extensions = editor.remove(true, true, named).at("/errors/0/extensions");
    assertThat(extensions.get("code").asString()).isEqualTo("BROKEN_RULE");
    assertThat(extensions.get("finding").asString()).isEqualTo("UNKNOWN_REFERENCE");
  }

  @Test
  void tellsOnceForEachRecordHowManyReferToIt() {
    var skills = IntStream.range(0, 102).mapToObj(i -> "skill:qara-" + i).toList();
    Map<String, Object> broader = Map.of("broader", Map.of("id", "skill:qara"));
    List<Map<String, Object>> records = new ArrayList<>();
    records.add(record("skill", Map.of("id", "skill:qara", "name", Map.of("en", "Crystals"))));
    for (var id : skills) {
      Map<String, Object> values = new HashMap<>(broader);
      values.putAll(Map.of("id", id, "name", Map.of("en", id)));
      records.add(record("skill", values));
    }
    editor.save(records.<Map<String, Object>>toArray(Map[]::new));
    var answer = editor.remove(false, false, "workstation:qara", "skill:qara");
    assertThat(Caller.refusals(answer))
        .containsExactly("STILL_REFERRED_TO ids[0]", "STILL_REFERRED_TO ids[1]");
    assertThat(answer.at("/errors/0/extensions/referenceCount").asInt()).isEqualTo(1);
    assertThat(answer.at("/errors/1/extensions/referenceCount").asInt()).isEqualTo(102);
    assertThat(answer.at("/errors/1/extensions/references")).hasSize(100);
    assertThat(answer.at("/errors/1/message").asString()).contains("and 101 more");
    editor.remove(true, false, skills.subList(0, 100).toArray(String[]::new));
  }

  @Test
  void removesThemWhenToldTo() {
    var dry = editor.remove(true, true, "workstation:qara");
    var answer = editor.remove(true, false, "workstation:qara");
    assertThat(dry.at("/data/remove/records")).isEqualTo(answer.at("/data/remove/records"));
    assertThat(dry.at("/data/remove/change").isNull()).isTrue();
    var removed = answer.at("/data/remove/records/0");
    assertThat(removed.get("name").asString()).isEqualTo("Qara's workstation");
    assertThat(removed.get("relationships")).hasSize(1);
    assertThat(removed.at("/relationships/0/relationship").asString()).isEqualTo("MEMBER_OF");
    assertThat(removed.at("/relationships/0/forward").asBoolean()).isFalse();
    assertThat(removed.at("/relationships/0/node/id").asString()).isEqualTo("expert:qara");
    assertThat(answer.at("/data/remove/change").isNumber()).isTrue();
    assertThat(editor.ask("{ node(id: \"workstation:qara\") { id } }").at("/data/node").isNull())
        .isTrue();
  }

  @Test
  void removesRecordsThatReferToEachOther() {
    var answer = editor.remove(false, false, "workstation:qara", "expert:qara");
    assertThat(answer.get("errors")).as("%s", answer).isNull();
    assertThat(answer.at("/data/remove/records/1/relationships")).hasSize(2);
  }

  @Test
  void refusesUnknownIdsAndLeavesTheOthers() {
    var answer = editor.remove(false, false, "expert:qara", "expert:there-is-none");
    assertThat(Caller.refusals(answer)).containsExactly("UNKNOWN_RECORD ids[1]");
    assertThat(editor.ask("{ node(id: \"expert:qara\") { id } }").at("/data/node/id").asString())
        .isEqualTo("expert:qara");
  }
}
