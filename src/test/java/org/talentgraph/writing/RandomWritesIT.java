package org.talentgraph.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.database.Derivation;
import org.talentgraph.model.GraphField.Cardinality;
import org.talentgraph.model.GraphField.Direction;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.model.GraphModel;

/**
 * Random writes to some records of the graph and to new ones. Whatever is written, the history
 * tells the graph, and the keys are those that would be made from nothing.
 */
@IntegrationTest
class RandomWritesIT {

  private static final int WRITES = 150;

  /** Kinds of record of which each other is read for a match. */
  private static final Map<String, Integer> WORLD =
      Map.of(
          "Expert",
          12,
          "Demand",
          8,
          "Skill",
          8,
          "Industry",
          5,
          "Institution",
          6,
          "Engagement",
          8,
          "Province",
          3,
          "City",
          6,
          "LiaisonStation",
          2,
          "Award",
          3);

  private static final List<String> TYPES =
      List.of(
          "SKILLED_IN",
          "LIVES_IN",
          "CITIZEN_OF",
          "BROADER",
          "ENGAGES",
          "AT",
          "ANSWERS",
          "IN_FIELD",
          "LOCATED_IN",
          "WANTS",
          "RECEIVED",
          "WITHIN",
          "ACTIVE_IN",
          "EXPERT_IN",
          "POSTED");

  @Autowired GraphWrites writes;
  @Autowired RecordTypes types;
  @Autowired GraphModel model;
  @Autowired List<Derivation> derivations;
  @Autowired Neo4jClient client;

  private final Random random = new Random(16);
  private final List<Written> done = new ArrayList<>();
  private final Map<String, String> world = new HashMap<>();
  private Map<String, List<Object>> nodes = Map.of();
  private Map<List<String>, List<Map<String, Object>>> relationships = Map.of();

  private enum Nowhere implements Origin {
    HERE;

    @Override
    public Origin at(String property) {
      return this;
    }
  }

  @BeforeEach
  void choose() {
    var stored = Replay.stored(client, model);
    nodes = stored.nodes;
    relationships = stored.relationships;
    WORLD.forEach(
        (kind, some) ->
            client
                .query("MATCH (n:`%s`) RETURN n.id ORDER BY n.id LIMIT $some".formatted(kind))
                .bind(some)
                .to("some")
                .fetchAs(String.class)
                .all()
                .forEach(id -> world.put(id, kind)));
  }

  @Test
  void keepTheHistoryAndTheKeysRight() {
    for (var i = 0; i < WRITES; i++) {
      var rows = rows(i);
      try {
        var written = writes.write(new Change(Change.Kind.SAVE, "random", null, null), rows);
        done.add(written);
      } catch (WriteRejected e) {
        assertThat(e.problems()).isNotEmpty(); // nothing is written then
      }
      world.keySet().removeIf(id -> removed(id));
    }
    assertThat(done).hasSizeGreaterThan(WRITES / 3);
    Replay.assertTellsTheGraph(client, model);
    var kept = keys();
    derivations.forEach(
        each ->
            client
                .query("MATCH (n:$any($labels)) REMOVE n:$($labels)")
                .bind(each.labels())
                .to("labels")
                .run());
    derivations.forEach(Derivation::complete);
    var made = keys();
    assertThat(kept.keySet()).isEqualTo(made.keySet());
    made.forEach((id, keys) -> assertThat(kept.get(id)).as(id).isEqualTo(keys));
  }

  private boolean removed(String id) {
    return client
        .query("OPTIONAL MATCH (n:Node {id: $id}) RETURN n IS NULL")
        .bind(id)
        .to("id")
        .fetchAs(Boolean.class)
        .one()
        .orElseThrow();
  }

  private List<WriteRow> rows(int i) {
    var one = any();
    return switch (random.nextInt(8)) {
      case 0 -> List.of(named(one));
      case 1 -> copy(one, i);
      case 2 -> List.of(new NodeRemoval(Nowhere.HERE, newest(), true, null));
      case 3 -> unlinked(one);
      default -> linked();
    };
  }

  private String any() {
    var ids = world.keySet().stream().sorted().toList();
    return ids.get(random.nextInt(ids.size()));
  }

  private String newest() {
    return world.keySet().stream()
        .filter(id -> id.startsWith("random:"))
        .sorted()
        .reduce((_, last) -> last)
        .orElse("random:none");
  }

  /** Names of skills stand in texts of experts who list none. */
  private WriteRow named(String id) {
    var kind = world.get(id);
    var text = "Text %d of vehicle thermal management, 增材制造".formatted(random.nextInt(100));
    Map<String, @Nullable Object> properties = new HashMap<>();
    for (var name : List.of("nameEn", "profileEn", "descriptionEn", "taskEn")) {
      if (types.storedBy(model.getType(kind)).contains(name)) {
        properties.put(name, kind.equals("Skill") ? "thermal management" : text);
      }
    }
    return NodeRow.partly(Nowhere.HERE, model.getType(kind), id, properties);
  }

  /** A new record like another one, with some of its relationships. */
  private List<WriteRow> copy(String id, int i) {
    var kind = world.get(id);
    var copy = "random:%03d".formatted(i);
    world.put(copy, kind);
    List<WriteRow> rows = new ArrayList<>();
    rows.add(NodeRow.whole(Nowhere.HERE, model.getType(kind), copy, properties(id)));
    return rows;
  }

  private Map<String, @Nullable Object> properties(String id) {
    Map<String, @Nullable Object> properties =
        new HashMap<>(
            client
                .query("MATCH (n:Node {id: $id}) RETURN properties(n) AS p")
                .bind(id)
                .to("id")
                .fetchAs(Map.class)
                .mappedBy((_, row) -> row.get("p").asMap())
                .one()
                .orElseThrow());
    properties.keySet().retainAll(types.storedBy(model.getType(world.get(id))));
    properties.remove("id");
    return properties;
  }

  private List<WriteRow> linked() {
    var type = TYPES.get(random.nextInt(TYPES.size()));
    for (var attempt = 0; attempt < 200; attempt++) {
      var from = any();
      var to = any();
      if (!from.equals(to) && types.mayLead(type, world.get(from), world.get(to))) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("citations", List.of("citation:demonstration"));
        if (type.equals("SKILLED_IN") || type.equals("WANTS")) {
          properties.put("level", random.nextBoolean() ? "EXPERT" : "PROFICIENT");
        }
        List<WriteRow> rows = new ArrayList<>();
        rows.add(RelationshipRow.partly(Nowhere.HERE, type, from, to, properties));
        single(type, from, Direction.OUT).ifPresent(rows::add);
        single(type, to, Direction.IN).ifPresent(rows::add);
        return rows;
      }
    }
    return List.of();
  }

  /** Where a record has one such relationship only, the new one takes the place of the old one. */
  private Optional<WriteRow> single(String type, String id, Direction direction) {
    return model
        .getType(world.get(id))
        .fields(Relation.class)
        .filter(each -> each.relationshipType().equals(type) && each.direction() == direction)
        .filter(each -> each.cardinality() == Cardinality.ONE)
        .findFirst()
        .map(each -> new RelationshipSet(Nowhere.HERE, type, id, direction, each.target()));
  }

  private List<WriteRow> unlinked(String id) {
    List<WriteRow> rows = new ArrayList<>();
    client
        .query(
            """
            MATCH (a:Node {id: $id})-[r]-(b:Node) WHERE type(r) IN $types
            RETURN type(r) AS type, startNode(r).id AS from, endNode(r).id AS to
            ORDER BY type, from, to
            """)
        .bindAll(Map.of("id", id, "types", TYPES))
        .fetch()
        .all()
        .stream()
        .filter(_ -> random.nextInt(3) == 0)
        .forEach(
            row ->
                rows.add(
                    new RelationshipRemoval(
                        Nowhere.HERE,
                        (String) row.get("type"),
                        (String) row.get("from"),
                        (String) row.get("to"),
                        null,
                        id)));
    return rows;
  }

  private Map<String, Object> keys() {
    Map<String, Object> keys = new HashMap<>();
    client
        .query(
            """
            MATCH (n:Searchable|MatchableExpert|MatchableDemand)
            RETURN n.id AS id, [n.searchKeys, n.matchKeys, n:Searchable, n:MatchableExpert,
              n:MatchableDemand, n:ReachableExpert, n:NamesSkills] AS keys
            """)
        .fetch()
        .all()
        .forEach(row -> keys.put((String) row.get("id"), sorted((List<?>) row.get("keys"))));
    return keys;
  }

  private static List<Object> sorted(List<?> keys) {
    List<Object> sorted = new ArrayList<>();
    keys.forEach(
        each ->
            sorted.add(
                each instanceof String words ? Set.of(words.split(" ")) : String.valueOf(each)));
    return sorted;
  }

  /** As an undo does: all differences the other way round, those of the last write first. */
  @AfterEach
  void takeBack() {
    for (var written : done.reversed()) {
      writes.write(
          new Change(Change.Kind.UNDO, "random", null, null),
          written.differences().stream().map(this::row).toList());
    }
    var stored = Replay.stored(client, model);
    assertThat(stored.nodes).isEqualTo(nodes);
    assertThat(stored.relationships.keySet()).isEqualTo(relationships.keySet());
    stored.relationships.forEach(
        (ends, all) ->
            assertThat(all).containsExactlyInAnyOrderElementsOf(relationships.get(ends)));
    Replay.assertTellsTheGraph(client, model);
  }

  private WriteRow row(Difference difference) {
    var before = difference.before();
    return switch (difference) {
      case Difference.OfNode node when before == null ->
          new NodeRemoval(Nowhere.HERE, node.id(), true, null);
      case Difference.OfNode node ->
          NodeRow.whole(
              Nowhere.HERE, model.getType(node.typeBefore()), node.id(), new HashMap<>(before));
      case Difference.OfRelationship tie when before == null ->
          new RelationshipRemoval(
              Nowhere.HERE, tie.type(), tie.from(), tie.to(), tie.after(), tie.from());
      case Difference.OfRelationship tie -> {
        var row =
            RelationshipRow.whole(
                Nowhere.HERE, tie.type(), tie.from(), tie.to(), new HashMap<>(before));
        yield tie.after() == null ? row : row.was(tie.after());
      }
    };
  }
}
