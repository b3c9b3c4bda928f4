package org.talentgraph.changes;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.changes.WrittenRecords.expert;
import static org.talentgraph.changes.WrittenRecords.skill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.api.Caller;
import org.talentgraph.changes.SmallGraph.Link;
import org.talentgraph.changes.SmallGraph.Step;
import org.talentgraph.writing.Replay;
import org.talentgraph.writing.StoredChanges;

/**
 * A random history made by requests, compared after each of them with a replay in plain Java of
 * what the change records say.
 */
final class RequestedHistory {

  private static final List<String> EXPERTS = List.of("history-a", "history-b");
  private static final List<String> SKILLS = List.of("history-x", "history-y", "history-z");
  private static final List<String> LEVELS = List.of("BASIC", "PROFICIENT", "EXPERT");

  private final WrittenRecords records;
  private final Neo4jClient client;
  private final StoredChanges stored;
  private final Random random;
  private final PlainHistory past;
  private final long seed;
  private int identities;

  /** The numbers of the changes in the graph, in the order of the history. */
  private final Map<Integer, Integer> numbers = new TreeMap<>();

  int undone;
  int refused;

  RequestedHistory(WrittenRecords records, Neo4jClient client, StoredChanges stored, long seed) {
    this.records = records;
    this.client = client;
    this.stored = stored;
    this.seed = seed;
    this.random = new Random(seed);
    clear();
    var first = records.save(skill("history-x"), expert("history-a", Map.of()));
    var begin = new SmallGraph();
    begin.nodes.putAll(cited());
    this.past = new PlainHistory(begin);
    add(first, null);
  }

  /** What the records of the test cite was there before, and stays. */
  private Map<String, Map<String, Object>> cited() {
    Map<String, Map<String, Object>> cited = new HashMap<>();
    client
        .query("MATCH (c:Citation) WHERE c.id STARTS WITH 'citation:entered-by' RETURN c.id AS id")
        .fetchAs(String.class)
        .all()
        .forEach(id -> cited.put(id, Map.of()));
    return cited;
  }

  void clear() {
    EXPERTS.forEach(each -> records.remove(List.of("expert:" + each)));
    SKILLS.forEach(each -> records.remove(List.of("skill:" + each)));
  }

  void go(int steps) {
    IntStream.range(0, steps)
        .forEach(
            _ -> {
              change();
              undo();
              assertThat(now()).as("%s", this).isEqualTo(contents(past.replay().graph()));
            });
  }

  private void change() {
    var expert = any(EXPERTS);
    switch (random.nextInt(6)) {
      case 0 -> removed("expert:" + expert);
      case 1 -> removed("skill:" + any(SKILLS));
      case 2 -> saved(expert(expert, Map.of("birthYear", 1950 + random.nextInt(3))));
      case 3 -> saved(expert(expert, Map.of("name", Map.of("en", "Sample " + random.nextInt(3)))));
      default -> {
        var skill = any(SKILLS);
        var link = Map.of("id", "skill:" + skill, "level", any(LEVELS), "years", random.nextInt(3));
        saved(skill(skill), expert(expert, Map.of("skills", Map.of("add", List.of(link)))));
      }
    }
  }

  private String any(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }

  @SafeVarargs
  private void saved(Map<String, Object>... saved) {
    var number = records.save(saved);
    if (number > 0) {
      add(number, null);
    }
  }

  private void removed(String id) {
    var answer = records.remove(List.of(id));
    if (!answer.has("errors")) {
      add(answer.at("/data/remove/change").asInt(), null);
    }
  }

  private void undo() {
    var change = 1 + random.nextInt(past.changes().size());
    if (past.isUndone(change)) {
      return;
    }
    var possible = past.replayWithout(change).filter(PlainHistory.Replay::isPossible);
    var answer = records.undo(Objects.requireNonNull(numbers.get(change)), false);
    assertThat(Caller.code(answer))
        .as("undo of %d in %s", change, this)
        .isEqualTo(possible.isPresent() ? "" : "CHANGE_STILL_NEEDED");
    if (possible.isPresent()) {
      add(answer.at("/data/undo/change").asInt(), change);
      undone++;
    } else {
      refused++;
    }
  }

  private void add(int number, Integer undoes) {
    numbers.put(past.next(), number);
    past.add(
        client
            .query("MATCH (e:ChangeEntry {change: $number}) RETURN e{.*} AS e ORDER BY e.position")
            .bind(number)
            .to("number")
            .fetchAs(Entry.class)
            .mappedBy((_, row) -> Entry.of(past.next(), stored.read(row.get("e").asMap())))
            .all()
            .stream()
            .filter(entry -> !isCitation(entry))
            .map(entry -> new Step(thing(entry), entry))
            .toList(),
        undoes);
  }

  private static boolean isCitation(Entry entry) {
    return entry.subject() instanceof Subject.Node(var type, _) && type.equals("Citation");
  }

  /** Which of the relationships between two records it is, its content tells. */
  private Object thing(Entry entry) {
    return switch (entry.subject()) {
      case Subject.Node node -> node.id();
      case Subject.Tie _ when entry.before() == null -> ++identities;
      case Subject.Tie tie ->
          past.replay().graph().links.entrySet().stream()
              .filter(link -> link.getValue().equals(new Link(tie, entry.before())))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(0);
    };
  }

  /** What the graph has of these records. */
  private Object now() {
    var graph = past.begin().copy();
    client
        .query(
            """
            MATCH (n:Node) WHERE n.id STARTS WITH 'expert:history-' OR n.id STARTS WITH 'skill:history-'
            RETURN n{.*} AS node, labels(n) AS labels, COLLECT {
              MATCH (n)-[r]->(m) RETURN {type: type(r), to: m.id, properties: properties(r)}
            } AS ties
            """)
        .fetch()
        .all()
        .forEach(row -> put(row, graph));
    return contents(graph);
  }

  /** Nobody knows the identities of its relationships. */
  private static Object contents(SmallGraph graph) {
    return List.of(
        graph.nodes, graph.links.values().stream().collect(groupingBy(identity(), counting())));
  }

  @SuppressWarnings("unchecked")
  private void put(Map<String, Object> row, SmallGraph graph) {
    var node = (Map<String, Object>) row.get("node");
    var id = (String) node.get("id");
    graph.nodes.put(id, without(node));
    for (var each : (List<Map<String, Object>>) row.get("ties")) {
      var tie = new Subject.Tie((String) each.get("type"), id, (String) each.get("to"));
      graph.put(++identities, tie, without((Map<String, Object>) each.get("properties")));
    }
  }

  private static Map<String, Object> without(Map<String, Object> properties) {
    var some = new TreeMap<>(properties);
    some.keySet().removeAll(List.of("id", "recordVersion", "seededBy", "searchKeys", "matchKeys"));
    some.keySet().removeIf(Replay::isTextKey);
    return some;
  }

  @Override
  public String toString() {
    return "history %d: %s".formatted(seed, past.changes());
  }
}
