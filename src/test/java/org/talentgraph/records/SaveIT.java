package org.talentgraph.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.records.Editor.expert;
import static org.talentgraph.records.Editor.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class SaveIT {

  @LocalServerPort int port;
  @Autowired Neo4jClient client;

  private Editor editor;

  @BeforeEach
  void open() {
    editor = new Editor(port);
  }

  @AfterEach
  void clean() {
    editor.clean();
    editor.close();
  }

  private static Map<String, Object> skill(String id, String level) {
    return Map.of("id", id, "level", level);
  }

  private static Map<String, @Nullable Object> withNull(String... keys) {
    Map<String, @Nullable Object> values = new HashMap<>();
    for (var key : keys) {
      values.put(key, null);
    }
    return values;
  }

  private JsonNode read(String id, String selection) {
    return editor.ask("{ expert(id: \"%s\") { %s } }".formatted(id, selection)).at("/data/expert");
  }

  private static Map<String, String> differences(JsonNode record) {
    Map<String, String> differences = new TreeMap<>();
    for (var each : record.get("differences")) {
      differences.put(each.get("path").asString(), each.get("before") + " -> " + each.get("after"));
    }
    return differences;
  }

  @Test
  void createsARecordThatCitesWhoEnteredIt() {
    var saved =
        editor.save(
            expert(
                "Qara Ydenmeir",
                Map.of(
                    "birthYear",
                    1970,
                    "desiredSalary",
                    "600000",
                    "availableFrom",
                    "2025-06-01",
                    "profile",
                    Map.of("en", "Grows crystals.", "zh", "生长晶体。"))));
    assertThat(saved.get("change").isNumber()).isTrue();
    var record = saved.at("/records/0");
    assertThat(record.get("id").asString()).isEqualTo("expert:qara-ydenmeir");
    assertThat(record.get("outcome").asString()).isEqualTo("CREATED");
    assertThat(record.get("version")).isEqualTo(saved.get("change"));
    assertThat(record.at("/node/name").asString()).isEqualTo("Qara Ydenmeir");
    assertThat(differences(record))
        .containsEntry("birthYear", "null -> 1970")
        .containsEntry("name.en", "null -> \"Qara Ydenmeir\"")
        .containsEntry("availableFrom", "null -> \"2025-06-01\"")
        .containsEntry("profile.zh", "null -> \"生长晶体。\"");
    var read =
        read(
            "expert:qara-ydenmeir",
            "desiredSalary modes academician profile(in: ZH) citations { id how statement }");
    assertThat(read.get("desiredSalary").asString()).isEqualTo("600000");
    assertThat(read.get("modes")).isEmpty();
    assertThat(read.get("academician").asBoolean()).isFalse();
    assertThat(read.get("profile").asString()).isEqualTo("生长晶体。");
    assertThat(read.at("/citations/0/how").asString()).isEqualTo("ENTERED");
    assertThat(read.at("/citations/0/statement").asString()).contains("editor");
  }

  @Test
  void changesNothingTheSecondTime() {
    var given =
        expert(
            "Qara Ydenmeir",
            Map.of(
                "birthYear", 1970,
                "residence", Map.of("id", "city:baoding"),
                "skills", Map.of("set", List.of(skill("skill:control-engineering", "EXPERT")))));
    var first = editor.save(given).at("/records/0");
    var second = editor.save(given);
    assertThat(second.get("change").isNull()).isTrue();
    assertThat(second.at("/records/0/id")).isEqualTo(first.get("id"));
    assertThat(second.at("/records/0/outcome").asString()).isEqualTo("UNCHANGED");
    assertThat(second.at("/records/0/version")).isEqualTo(first.get("version"));
    assertThat(second.at("/records/0/differences")).isEmpty();
  }

  @Test
  void numbersIdsOfOtherRecordsWithTheSameName() {
    var one = expert("Qara Ydenmeir", Map.of("birthYear", 1970));
    var other = expert("Qara Ydenmeir", Map.of("birthYear", 1971));
    var saved = editor.save(one, other);
    assertThat(saved.at("/records/0/id").asString()).isEqualTo("expert:qara-ydenmeir");
    assertThat(saved.at("/records/1/id").asString()).isEqualTo("expert:qara-ydenmeir-2");
    var again = editor.save(other, one);
    assertThat(again.get("change").isNull()).isTrue();
    assertThat(again.at("/records/0/id").asString()).isEqualTo("expert:qara-ydenmeir-2");
    var third =
        editor.save(
            expert(
                "Qara Ydenmeir",
                Map.of("birthYear", 1970, "residence", Map.of("id", "city:baoding"))));
    assertThat(third.at("/records/0/id").asString()).isEqualTo("expert:qara-ydenmeir-3");
  }

  @Test
  void findsManyRecordsOfTheSameNameByTheirLinks() {
    Map<String, Object>[] records =
        editor
            .ask("{ skills(first: 40) { edges { node { id } } } }")
            .findValuesAsString("id")
            .stream()
            .map(id -> Map.of("skills", Map.of("set", List.of(skill(id, "EXPERT")))))
            .map(links -> expert("Qara Ydenmeir", links))
            .<Map<String, Object>>toArray(Map[]::new);
    assertSavedOnce(records);
  }

  @Test
  void changesWhatIsGivenClearsNullAndLeavesTheRest() {
    editor.save(
        expert(
            "Qara Ydenmeir",
            Map.of(
                "name", Map.of("en", "Qara Ydenmeir", "zh", "卡拉"),
                "birthYear", 1970,
                "yearsOfExperience", 20,
                "modes", List.of("PROJECT"),
                "residence", Map.of("id", "city:baoding"))));
    Map<String, @Nullable Object> change = withNull("birthYear", "residence");
    change.put("id", "expert:qara-ydenmeir");
    change.put("name", Map.of("zh", "卡拉丽"));
    change.put("modes", List.of("PROJECT", "LECTURE"));
    var record = editor.save(Map.of("expert", change)).at("/records/0");
    assertThat(record.get("outcome").asString()).isEqualTo("CHANGED");
    assertThat(differences(record))
        .containsEntry("birthYear", "1970 -> null")
        .containsEntry("name.zh", "\"卡拉\" -> \"卡拉丽\"")
        .containsEntry("modes", "[\"PROJECT\"] -> [\"PROJECT\",\"LECTURE\"]")
        .containsKey("residence[\"city:baoding\"]")
        .hasSize(4);
    var read =
        read(
            "expert:qara-ydenmeir",
            "name(in: EN) birthYear yearsOfExperience residence { id } synthetic");
    assertThat(read.get("name").asString()).isEqualTo("Qara Ydenmeir");
    assertThat(read.get("birthYear").isNull()).isTrue();
    assertThat(read.get("residence").isNull()).isTrue();
    assertThat(read.get("yearsOfExperience").asInt()).isEqualTo(20);
    assertThat(read.get("synthetic").asBoolean()).isTrue();
  }

  @Test
  void setsAddsAndRemovesLinksWithTheirProperties() {
    var id = "expert:qara-ydenmeir";
    editor.save(
        expert(
            "Qara Ydenmeir",
            Map.of(
                "skills",
                Map.of(
                    "set",
                    List.of(
                        skill("skill:control-engineering", "EXPERT"),
                        skill("skill:batteries-and-storage", "PROFICIENT"))))));
    var changed =
        editor.save(
            record(
                "expert",
                Map.of(
                    "id",
                    id,
                    "skills",
                    Map.of(
                        "add",
                        List.of(
                            Map.of("id", "skill:batteries-and-storage", "years", 7),
                            Map.of(
                                "id", "skill:vehicle-thermal-management",
                                "level", "EXPERT",
                                "validFrom", "2020-01-01",
                                "validPrecision", "YEAR")),
                        "remove",
                        List.of("skill:control-engineering")))));
    var paths = differences(changed.at("/records/0"));
    assertThat(paths)
        .containsEntry("skills[\"skill:batteries-and-storage\"].years", "null -> 7")
        .containsKey("skills[\"skill:vehicle-thermal-management\"]")
        .containsKey("skills[\"skill:control-engineering\"]")
        .hasSize(3);
    var skills =
        read(
                id,
                "skills(orderBy: [{ id: ASC }]) { edges { node { id } level years validFrom"
                    + " citations { how } } }")
            .at("/skills/edges");
    assertThat(skills).hasSize(2);
    assertThat(skills.at("/0/level").asString()).isEqualTo("PROFICIENT");
    assertThat(skills.at("/0/years").asInt()).isEqualTo(7);
    assertThat(skills.at("/1/validFrom").asString()).isEqualTo("2020-01-01");
    assertThat(skills.at("/1/citations/0/how").asString()).isEqualTo("ENTERED");
    Map<String, @Nullable Object> none = withNull("skills");
    none.put("id", id);
    editor.save(Map.of("expert", none));
    assertThat(read(id, "skills { totalCount }").at("/skills/totalCount").asInt()).isZero();
  }

  @Test
  void takesARelationshipFromEitherSide() {
    editor.save(expert("Qara Ydenmeir", Map.of("id", "expert:q-y")));
    var saved =
        editor.save(
            record(
                "workstation",
                Map.of(
                    "name", Map.of("zh", "奇拉工作站"),
                    "kind", "ACADEMICIAN",
                    "experts", Map.of("add", List.of(Map.of("id", "expert:q-y"))))));
    var id = saved.at("/records/0/id").asString();
    assertThat(id).isEqualTo("workstation:qi-la-gong-zuo-zhan");
    assertThat(read("expert:q-y", "platforms { edges { node { id } } }").at("/platforms/edges"))
        .hasSize(1);
  }

  @Test
  void takesARelationshipThatBothEndsGiveForOne() {
    var station = Map.of("id", "workstation:qara");
    var expert = Map.of("id", "expert:qara", "validFrom", "2020-01-01", "validPrecision", "YEAR");
    assertSavedOnce(
        expert(
            "Qara Ydenmeir",
            Map.of("id", "expert:qara", "platforms", Map.of("add", List.of(station)))),
        record(
            "workstation",
            Map.of(
                "id",
                "workstation:qara",
                "name",
                Map.of("en", "Qara's workstation"),
                "kind",
                "ACADEMICIAN",
                "experts",
                Map.of("add", List.of(expert)))));
    assertThat(related("MEMBER_OF", "expert:qara")).isEqualTo(1);
  }

  @Test
  void takesARelationshipThatLeadsEitherWayForOne() {
    assertSavedOnce(procedure("b", "a"), procedure("a", "b"));
    assertThat(related("COMBINED_WITH", "procedure:qara-a")).isEqualTo(1);
  }

  private static Map<String, Object> procedure(String name, String other) {
    return record(
        "procedure",
        Map.of(
            "id", "procedure:qara-" + name,
            "name", Map.of("en", "Qara " + name),
            "combinedWith", Map.of("add", List.of(Map.of("id", "procedure:qara-" + other)))));
  }

  @SafeVarargs
  private void assertSavedOnce(Map<String, Object>... records) {
    editor.save(records);
    var again = editor.save(records);
    assertThat(again.get("change").isNull()).as("%s", again).isTrue();
  }

  private long related(String type, String id) {
    return client
        .query("MATCH (:Node {id: $id})-[r]-() WHERE type(r) = $type RETURN count(r)")
        .bindAll(Map.of("id", id, "type", type))
        .fetchAs(Long.class)
        .one()
        .orElseThrow();
  }

  @Test
  void letsACitationQuoteItsSourceWithoutCitingAnything() {
    editor.save(
        expert("Qara Ydenmeir", Map.of()),
        record(
            "source",
            Map.of(
                "id",
                "source:qara",
                "name",
                Map.of("en", "A book"),
                "title",
                Map.of("en", "A book"),
                "language",
                "EN")),
        record(
            "citation",
            Map.of(
                "id", "citation:qara",
                "name", Map.of("en", "A page"),
                "how", "SYNTHETIC",
                "statement", Map.of("en", "She wrote it."),
                "source", Map.of("id", "source:qara"))));
    assertThat(
            client
                .query(
                    "MATCH (:Node {id: 'citation:qara'})-[r:QUOTES]->() RETURN size(r.citations)")
                .fetchAs(Long.class)
                .all())
        .containsExactly(0L);
  }

  @Test
  void letsRecordsOfOneRequestReferToEachOther() {
    var saved =
        editor.save(
            expert(
                "Qara Ydenmeir",
                Map.of(
                    "id", "expert:qara",
                    "citations", List.of("citation:qara"),
                    "skills",
                        Map.of("add", List.of(skill("skill:qara-growing-of-crystals", "EXPERT"))))),
            record(
                "skill",
                Map.of(
                    "id",
                    "skill:qara-growing-of-crystals",
                    "name",
                    Map.of("en", "Growing of crystals"))),
            record(
                "citation",
                Map.of(
                    "id",
                    "citation:qara",
                    "name",
                    Map.of("en", "A letter"),
                    "how",
                    "SYNTHETIC",
                    "statement",
                    Map.of("en", "She wrote it."))));
    assertThat(saved.at("/records/0/node/citations/0/id").asString()).isEqualTo("citation:qara");
    assertThat(saved.get("records")).hasSize(3);
  }

  /** Two writes of the same version: the second one would take back the first one unseen. */
  @Test
  void refusesALostUpdate() {
    var version = editor.save(expert("Qara Ydenmeir", Map.of())).at("/records/0/version").asInt();
    var change = Map.of("id", "expert:qara-ydenmeir", "ifVersion", version, "birthYear", 1970);
    var changed = editor.save(Map.of("expert", change)).at("/records/0/version").asInt();
    assertThat(changed).isGreaterThan(version);
    var answer =
        editor.answer(
            false,
            Map.of(
                "expert",
                Map.of("id", "expert:qara-ydenmeir", "ifVersion", version, "birthYear", 1971)));
    var extensions = answer.at("/errors/0/extensions");
    assertThat(extensions.get("code").asString()).isEqualTo("OUTDATED_VERSION");
    assertThat(extensions.get("ifVersion").asInt()).isEqualTo(version);
    assertThat(extensions.get("version").asInt()).isEqualTo(changed);
    assertThat(read("expert:qara-ydenmeir", "birthYear").get("birthYear").asInt()).isEqualTo(1970);
  }

  @Test
  void aDryRunAnswersTheSameAndWritesNothing() {
    var given =
        expert(
            "Qara Ydenmeir",
            Map.of(
                "birthYear",
                1970,
                "skills",
                Map.of("add", List.of(skill("skill:control-engineering", "EXPERT")))));
    var before = GraphContent.of(client);
    var dry = editor.answer(true, given).at("/data/save");
    assertThat(GraphContent.of(client)).isEqualTo(before);
    assertThat(dry.get("change").isNull()).isTrue();
    assertThat(dry.at("/records/0/node").isNull()).isTrue();
    assertThat(dry.at("/records/0/version").asInt()).isZero();
    var saved = editor.save(given);
    assertThat(differences(dry.at("/records/0"))).isEqualTo(differences(saved.at("/records/0")));
    assertThat(dry.at("/records/0/id")).isEqualTo(saved.at("/records/0/id"));
    assertThat(dry.at("/records/0/outcome")).isEqualTo(saved.at("/records/0/outcome"));
    assertThat(GraphContent.of(client)).isNotEqualTo(before);
  }
}
