package org.talentgraph.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.graph.InitialData;
import org.talentgraph.model.GraphModel;
import org.talentgraph.writing.Change;
import org.talentgraph.writing.GraphWrites;
import org.talentgraph.writing.NodeRemoval;
import org.talentgraph.writing.NodeRow;
import org.talentgraph.writing.Origin;
import org.talentgraph.writing.RelationshipRemoval;
import org.talentgraph.writing.RelationshipRow;
import org.talentgraph.writing.Replay;
import org.talentgraph.writing.WriteRow;

@IntegrationTest
class SeedLoaderIT {

  @Autowired SeedLoader loader;
  @Autowired Neo4jClient client;
  @Autowired GraphModel model;
  @Autowired GraphWrites writes;

  @Autowired InitialData seed;

  private static final Origin AT = new CsvPlace("it", 1, null);

  private TestFolder folder;

  @BeforeEach
  void write() {
    folder = new TestFolder(loader, writes, client);
  }

  @AfterEach
  void remove() {
    folder.remove();
  }

  @Test
  void writesNothingWhenTheFoldersOfTheApplicationAreLoadedAgain() {
    var before = everything();
    seed.load();
    assertThat(everything()).isEqualTo(before);
  }

  /** All integration tests start on the first day of 2025, and this one goes on a year later. */
  @Test
  void countsDatesFromTheFirstStartAlsoOnALaterDay() {
    folder.change(TestFolder.EXPERTS, "2022-06-30", "today+P1M");
    assertThat(folder.load()).isTrue();
    assertThat(folder.query("MATCH (e:Expert {id: 'expert:it-1'}) RETURN e.availableFrom AS day"))
        .containsExactly(Map.of("day", LocalDate.of(2025, 2, 1)));
    var later = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
    var again = new TestFolder(new SeedLoader(model, client, writes, later), writes, client);
    again.files.putAll(folder.files);
    assertThat(again.load()).isFalse();
    again.change(TestFolder.EXPERTS, "today+P1M", "today+P2M");
    assertThat(again.load()).isTrue();
    assertThat(folder.query("MATCH (e:Expert {id: 'expert:it-1'}) RETURN e.availableFrom AS day"))
        .containsExactly(Map.of("day", LocalDate.of(2025, 3, 1)));
  }

  @Test
  void loadsAFolderOnceAndNotAgain() {
    assertThat(folder.load()).isTrue();
    var loaded = everything();
    assertThat(folder.load()).isFalse();
    assertThat(everything()).isEqualTo(loaded);
    assertThat(
            folder.query(
                "MATCH (c:City:Place:Node {id: 'city:it-1'})-[:WITHIN]->(p) RETURN c.nameZh AS"
                    + " name, p.id AS id"))
        .containsExactly(Map.of("name", "一", "id", "province:hebei"));
    assertThat(
            folder.query(
                "MATCH (e:Expert:Person:Node {id: 'expert:it-1'}) RETURN e.birthYear AS year,"
                    + " e.academician AS a, e.laureate AS l, toString(e.availableFrom) AS day"))
        .containsExactly(Map.of("year", 1970L, "a", true, "l", false, "day", "2022-06-30"));
  }

  @Test
  void bringsAChangedFolderUpToDate() {
    folder.load();
    folder.change(TestFolder.CITIES, "One,一", "Uno,");
    folder.change(
        TestFolder.CITIES, "city:it-2,Two,二,true,%s\n".formatted(TestFolder.CITATION), "");
    folder.change(
        TestFolder.WITHIN, "city:it-2,province:hebei,%s\n".formatted(TestFolder.CITATION), "");
    folder.change("relationships/LIVES_IN.csv", "city:it-1", "city:baoding");
    assertThat(folder.load()).isTrue();
    assertThat(
            folder.query(
                "MATCH (c:City) WHERE c.id STARTS WITH 'city:it' RETURN c.id AS id, c.nameEn AS"
                    + " name, c.nameZh IS NULL AS gone"))
        .containsExactly(Map.of("id", "city:it-1", "name", "Uno", "gone", true));
    assertThat(
            folder.query("MATCH (:Expert {id: 'expert:it-1'})-[r:LIVES_IN]->(c) RETURN c.id AS id"))
        .containsExactly(Map.of("id", "city:baoding"));
    assertThat(folder.load()).isFalse();
  }

  @Test
  void aRecordIsSearchableByItsNamesOfNow() {
    folder.load();
    assertThat(cityFoundBy("_one")).isTrue();
    folder.change(TestFolder.CITIES, "One,一", "Uno,");
    folder.load();
    assertThat(cityFoundBy("_one")).isFalse();
    assertThat(cityFoundBy("_uno")).isTrue();
  }

  private boolean cityFoundBy(String key) {
    return client
        .query(
            "CALL db.index.fulltext.queryNodes('search', $key) YIELD node"
                + " RETURN 'city:it-1' IN collect(node.id) AS found")
        .bind(key)
        .to("key")
        .fetchAs(Boolean.class)
        .one()
        .orElseThrow();
  }

  @Test
  void givesANodeThatChangesItsKindTheLabelsOfTheNewOne() {
    folder.load();
    folder.files.put("nodes/District.csv", folder.files.get(TestFolder.CITIES));
    folder.files.remove(TestFolder.CITIES);
    folder.load();
    assertThat(folder.query("MATCH (c:Node {id: 'city:it-1'}) RETURN labels(c) AS labels"))
        .singleElement()
        .satisfies(
            row ->
                assertThat((List<?>) row.get("labels"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .contains("District", "Place", "Node")
                    .doesNotContain("City"));
  }

  @Test
  void loadsAFolderAgainThatLostARelationshipToAnother() {
    folder.change(
        TestFolder.WITHIN, "city:it-2,province:hebei,%s\n".formatted(TestFolder.CITATION), "");
    folder.load();
    var other =
        List.of(
            TestFolder.file(
                TestFolder.WITHIN,
                "from,to,citations\ncity:it-2,city:it-1,%s\n".formatted(TestFolder.CITATION)));
    assertThat(loader.load(TestFolder.NAME + "-2", other)).isTrue();
    folder.change(
        TestFolder.CITIES, "city:it-2,Two,二,true,%s\n".formatted(TestFolder.CITATION), "");
    folder.load();
    assertThatExceptionOfType(FolderRejected.class)
        .isThrownBy(() -> loader.load(TestFolder.NAME + "-2", other))
        .withMessageContaining(
            "relationships/WITHIN.csv row 2 column from: there is no node 'city:it-2'");
  }

  @Test
  void leavesWhatPeopleHaveChangedOrRemoved() {
    folder.load();
    save(NodeRow.partly(AT, model.getType("City"), "city:it-1", Map.of("nameEn", "Ours")));
    save(new NodeRemoval(AT, "expert:it-1", true, null));
    folder.change(TestFolder.CITIES, "One,一", "Uno,");
    folder.change(TestFolder.CITIES, "Two", "Due");
    folder.change(TestFolder.EXPERTS, "1970", "1971");
    assertThat(folder.load()).isTrue();
    assertThat(
            folder.query(
                "MATCH (n:Node) WHERE n.id IN ['city:it-1', 'city:it-2', 'expert:it-1'] RETURN n.id"
                    + " AS id, n.nameEn AS name"))
        .containsExactlyInAnyOrder(
            Map.of("id", "city:it-1", "name", "Ours"), Map.of("id", "city:it-2", "name", "Due"));
    assertThat(folder.load()).isFalse();
    Replay.assertTellsTheGraph(client, model);
  }

  @Test
  void leavesRelationshipsThatPeopleHaveChangedOrRemoved() {
    folder.load();
    var city = "MATCH (c:City {id: 'city:it-%d'})-[:WITHIN]->(p) RETURN p.id AS id";
    save(new RelationshipRemoval(AT, "WITHIN", "city:it-1", "province:hebei", null, "city:it-1"));
    folder.change(TestFolder.WITHIN, "city:it-2,province:hebei", "city:it-2,province:zhejiang");
    folder.load();
    assertThat(folder.query(city.formatted(1))).isEmpty();
    assertThat(folder.query(city.formatted(2))).containsExactly(Map.of("id", "province:zhejiang"));
    Replay.assertTellsTheGraph(client, model);
  }

  @Test
  void keepsWhatIsGoneFromItsFilesWhilePeopleReferToIt() {
    folder.load();
    var cited = Map.<String, Object>of("citations", List.of(TestFolder.CITATION));
    Map<String, Object> person = new HashMap<>(cited);
    person.putAll(Map.of("nameEn", "P", "origin", "FOREIGN", "synthetic", true));
    save(
        NodeRow.whole(AT, model.getType("Expert"), "expert:it-person", Map.copyOf(person)),
        RelationshipRow.whole(AT, "LIVES_IN", "expert:it-person", "city:it-2", cited));
    folder.files.clear();
    folder.files.put(
        "nodes/Skill.csv",
        "id,nameEn,synthetic,citations\nskill:it,S,true,citation:demonstration\n");
    assertThat(folder.load()).isTrue();
    assertThat(
            folder.query(
                """
                MATCH (:Expert {id: 'expert:it-person'})-[:LIVES_IN]->(c)-[:WITHIN]->(p)
                RETURN c.id AS city, p.id AS province
                """))
        .containsExactly(Map.of("city", "city:it-2", "province", "province:hebei"));
    assertThat(
            folder.query(
                "MATCH (n:Node {seededBy: '%s'}) RETURN n.id AS id ORDER BY id"
                    .formatted(TestFolder.NAME)))
        .containsExactly(
            Map.of("id", TestFolder.CITATION), Map.of("id", "city:it-2"), Map.of("id", "skill:it"));
    save(new NodeRemoval(AT, "expert:it-person", true, null));
    Replay.assertTellsTheGraph(client, model);
  }

  private void save(WriteRow... rows) {
    writes.write(new Change(Change.Kind.SAVE, "anna", "EDITOR", null), List.of(rows));
  }

  @Test
  void tellsInTheHistoryWhatItHasWritten() {
    var changes =
        "MATCH (c:Change) RETURN c.kind AS kind, c.by AS by ORDER BY c.number DESC LIMIT 1";
    folder.load();
    assertThat(folder.query(changes))
        .containsExactly(Map.of("kind", "SEED", "by", TestFolder.NAME));
    Replay.assertTellsTheGraph(client, model);
  }

  private Collection<Map<String, Object>> everything() {
    return folder.query(
        """
        MATCH (n)
        RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties,
          COLLECT { MATCH (n)-[r]->() RETURN elementId(r) + toString(size(keys(r))) } AS relationships
        """);
  }
}
