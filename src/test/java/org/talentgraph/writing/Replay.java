package org.talentgraph.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import tools.jackson.databind.json.JsonMapper;

/**
 * The records of a graph, either as its change records tell them when they are replayed over
 * nothing, or as they are stored; the application has no part in it.
 */
public final class Replay {

  private static final Set<String> MACHINERY =
      Set.of("id", "recordVersion", "seededBy", "searchKeys", "matchKeys");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The kind and the properties of each node by its id, as JSON would have them. */
  public final Map<String, List<Object>> nodes = new HashMap<>();

  /** The properties of the relationships of each type and between the same ends. */
  public final Map<List<String>, List<Map<String, Object>>> relationships = new HashMap<>();

  private Replay() {}

  /** What the history tells must be what is stored, and its numbers must have no gaps. */
  public static void assertTellsTheGraph(Neo4jClient client, GraphModel model) {
    var told = told(client);
    var stored = stored(client, model);
    var softly = new SoftAssertions();
    softly.assertThat(told.nodes.keySet()).isEqualTo(stored.nodes.keySet());
    told.nodes.forEach(
        (id, node) -> softly.assertThat(stored.nodes.get(id)).as(id).isEqualTo(node));
    softly.assertThat(told.relationships.keySet()).isEqualTo(stored.relationships.keySet());
    told.relationships.forEach(
        (ends, all) ->
            softly
                .assertThat(stored.relationships.getOrDefault(ends, List.of()))
                .as(ends.toString())
                .containsExactlyInAnyOrderElementsOf(all));
    softly.assertAll();
    assertThat(
            client
                .query("MATCH (c:Change) RETURN c.number ORDER BY c.number")
                .fetchAs(Integer.class)
                .all())
        .as("numbers of changes")
        .isEqualTo(IntStream.rangeClosed(1, numbers(client)).boxed().toList());
  }

  private static int numbers(Neo4jClient client) {
    return client
        .query("MATCH (c:Change) RETURN count(c)")
        .fetchAs(Integer.class)
        .one()
        .orElseThrow();
  }

  /** What the change records tell. */
  public static Replay told(Neo4jClient client) {
    var replay = new Replay();
    client
        .query(
            """
            MATCH (e:ChangeEntry)
            WITH e ORDER BY e.change, e.position
            RETURN properties(e) AS entry
            """)
        .fetch()
        .all()
        .forEach(row -> replay.follow((Map<?, ?>) row.get("entry")));
    replay.relationships.values().removeIf(List::isEmpty);
    return replay;
  }

  private void follow(Map<?, ?> entry) {
    var before = properties(entry.get("before"));
    var after = properties(entry.get("after"));
    if (entry.get("subject").equals("NODE")) {
      var id = (String) entry.get("id");
      var typeBefore =
          entry.containsKey("typeBefore") ? entry.get("typeBefore") : entry.get("type");
      assertThat(nodes.get(id))
          .as(entry.toString())
          .isEqualTo(before == null ? null : List.of(typeBefore, before));
      if (after == null) {
        nodes.remove(id);
      } else {
        nodes.put(id, List.of(entry.get("type"), after));
      }
    } else {
      var all =
          relationships.computeIfAbsent(
              List.of(text(entry, "type"), text(entry, "from"), text(entry, "to")),
              _ -> new ArrayList<>());
      if (before != null) {
        assertThat(all.remove(before)).as(entry.toString()).isTrue();
      }
      if (after != null) {
        all.add(after);
      }
    }
  }

  private static String text(Map<?, ?> entry, String name) {
    return String.valueOf(entry.get(name));
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Map<String, Object> properties(@Nullable Object json) {
    return json == null ? null : JSON.readValue(json.toString(), Map.class);
  }

  /** What is stored: all nodes that are records, and all relationships between them. */
  public static Replay stored(Neo4jClient client, GraphModel model) {
    var kinds = model.nodeTypes().stream().map(GraphType::name).toList();
    var stored = new Replay();
    client
        .query(
            """
            MATCH (n:Node)
            RETURN n.id AS id, [l IN labels(n) WHERE l IN $kinds][0] AS kind, properties(n) AS properties
            """)
        .bind(kinds)
        .to("kinds")
        .fetch()
        .all()
        .forEach(
            row ->
                stored.nodes.put(
                    (String) row.get("id"),
                    List.of(row.get("kind"), plain(row.get("properties")))));
    client
        .query(
            """
            MATCH (a:Node)-[r]->(b:Node)
            RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties
            """)
        .fetch()
        .all()
        .forEach(
            row ->
                stored
                    .relationships
                    .computeIfAbsent(
                        List.of(text(row, "type"), text(row, "from"), text(row, "to")),
                        _ -> new ArrayList<>())
                    .add(plain(row.get("properties"))));
    return stored;
  }

  /** Whether a property holds by what a text is ordered or filtered. */
  public static boolean isTextKey(Object property) {
    return property.toString().matches(".+(Order|Folded)");
  }

  private static Map<String, Object> plain(Object properties) {
    var kept = new HashMap<>((Map<?, ?>) properties);
    kept.keySet().removeIf(name -> MACHINERY.contains(name) || isTextKey(name));
    return properties(JSON.writeValueAsString(kept));
  }
}
