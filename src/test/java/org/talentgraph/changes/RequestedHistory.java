package org.talentgraph.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.changes.WrittenRecords.expert;
import static org.talentgraph.changes.WrittenRecords.skill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.api.Caller;
import org.talentgraph.changes.SmallGraph.Step;
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
  private final Map<Subject, Integer> identities = new HashMap<>();

  /** The numbers of the changes in the graph, in the order of the history. */
  private final Map<Integer, Integer> numbers = new TreeMap<>();

  int undone;
  int refused;

  RequestedHistory(WrittenRecords records, Neo4jClient client, StoredChanges stored, long seed) {
    this.records = records;
    this.client = client;
    this.stored = stored;
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
              assertThat(now()).isEqualTo(past.replay().graph());
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
    assertThat(Caller.code(answer)).isEqualTo(possible.isPresent() ? "" : "CHANGE_STILL_NEEDED");
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
            .map(entry -> new Step(thing(entry.subject()), entry))
            .toList(),
        undoes);
  }

  private static boolean isCitation(Entry entry) {
    return entry.subject() instanceof Subject.Node(var type, _) && type.equals("Citation");
  }

  /** There is one relationship of a type between two records at most. */
  private Object thing(Subject subject) {
    return subject instanceof Subject.Node node
        ? node.id()
        : identities.computeIfAbsent(subject, _ -> identities.size() + 1);
  }

  /** What the graph has of these records. */
  private SmallGraph now() {
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
    return graph;
  }

  @SuppressWarnings("unchecked")
  private void put(Map<String, Object> row, SmallGraph graph) {
    Function<Object, Map<String, Object>> properties =
        all -> {
          var some = new HashMap<>((Map<String, Object>) all);
          some.keySet()
              .removeAll(List.of("id", "recordVersion", "seededBy", "searchKeys", "matchKeys"));
          return some;
        };
    var node = (Map<String, Object>) row.get("node");
    var id = (String) node.get("id");
    graph.nodes.put(id, properties.apply(node));
    for (var each : (List<Map<String, Object>>) row.get("ties")) {
      var tie = new Subject.Tie((String) each.get("type"), id, (String) each.get("to"));
      graph.put(thing(tie), tie, properties.apply(each.get("properties")));
    }
  }
}
