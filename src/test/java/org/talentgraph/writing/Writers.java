package org.talentgraph.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.api.Caller;
import org.talentgraph.model.GraphModel;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/**
 * Editors who write without a pause. They all change one record, and each makes records of its own,
 * of which it removes some again.
 */
public final class Writers {

  private static final int NUMBER = 4;

  /** How many entries the change record of each kind of request has. */
  private static final Map<String, Integer> ENTRIES = Map.of("first", 2, "save", 4, "remove", 3);

  private static final String SAVE =
      "mutation ($records: [RecordInput!]!, $message: String) { done: save(records: $records,"
          + " message: $message) { change } }";
  private static final String REMOVE =
      "mutation ($ids: [ID!]!, $message: String) { done: remove(ids: $ids, withRelationships: true,"
          + " message: $message) { change } }";

  /** The number of each change that was acknowledged, by its message. */
  final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

  private final AtomicInteger next = new AtomicInteger();

  /** Of how many changes nobody knows whether they are stored. */
  private final AtomicInteger unanswered = new AtomicInteger();

  private volatile boolean ended;

  /** Something that ends the application, or nothing. */
  public interface End {
    void run() throws Exception;
  }

  /** Makes the record that all of them change. */
  public void first(int port) {
    try (var caller = new Caller(port)) {
      send(caller.as(Role.EDITOR), "first", SAVE, Map.of("records", List.of(shared("First"))));
    }
  }

  /**
   * Writes until the application is gone, or so many changes more are acknowledged.
   *
   * @param ports of the copies of the application, which are asked in turn
   */
  public void write(List<Integer> ports, int more, End end) throws Exception {
    var enough = acknowledged.size() + more;
    var callers = ports.stream().map(Caller::new).toList();
    List<Future<?>> running = new ArrayList<>();
    ended = false;
    try (var threads = Executors.newFixedThreadPool(NUMBER)) {
      for (var i = 0; i < NUMBER; i++) {
        var editor = callers.get(i % callers.size()).as(Role.EDITOR);
        running.add(threads.submit(() -> untilGone(editor)));
      }
      while (acknowledged.size() < enough && running.stream().noneMatch(Future::isDone)) {
        Thread.sleep(1);
      }
      end.run();
      ended = true;
    } finally {
      callers.forEach(Caller::close);
    }
    for (var each : running) {
      each.get(); // fails where a request was refused
    }
  }

  private void untilGone(Caller editor) {
    try {
      while (!ended) {
        write(editor, String.valueOf(next.incrementAndGet()));
      }
    } catch (UncheckedIOException e) {
      unanswered.incrementAndGet();
    }
  }

  private void write(Caller editor, String key) {
    var skill = Map.of("id", "skill:" + key, "name", Map.of("en", key), "synthetic", true);
    var skills = Map.of("add", List.of(Map.of("id", "skill:" + key, "level", "EXPERT")));
    var expert = Map.of("id", "expert:" + key, "name", Map.of("en", key), "origin", "FOREIGN");
    Map<String, Object> own = new HashMap<>(expert);
    own.putAll(Map.of("skills", skills, "synthetic", true));
    var records = List.of(Map.of("skill", skill), Map.of("expert", own), shared(key));
    send(editor, "save " + key, SAVE, Map.of("records", records));
    if (key.endsWith("5")) {
      var ids = List.of("expert:" + key, "skill:" + key);
      send(editor, "remove " + key, REMOVE, Map.of("ids", ids));
    }
  }

  private static Map<String, Object> shared(String name) {
    return Map.of(
        "expert",
        Map.of(
            "id",
            "expert:shared",
            "name",
            Map.of("en", name),
            "origin",
            "FOREIGN",
            "synthetic",
            true));
  }

  private void send(Caller editor, String message, String mutation, Map<String, Object> variables) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put("message", message);
    JsonNode answer = editor.ask(mutation, all);
    if (answer.has("errors")) {
      unanswered.incrementAndGet(); // a commit that failed may be stored all the same
    }
    assertThat(answer.get("errors")).as("%s: %s", message, answer).isNull();
    acknowledged.put(message, answer.at("/data/done/change").asInt());
  }

  /**
   * All that was acknowledged is stored, under its number; nothing is stored by half; and nothing
   * else is stored than what was asked without an answer.
   */
  public void assertNothingIsLost(Neo4jClient client, GraphModel model) {
    Replay.assertTellsTheGraph(client, model);
    Map<String, Integer> stored = new HashMap<>();
    client
        .query(
            """
            MATCH (c:Change) WHERE c.kind <> 'SEED'
            RETURN c.number AS number, c.message AS message,
              COUNT { MATCH (e:ChangeEntry {change: c.number}) } AS entries
            """)
        .fetch()
        .all()
        .forEach(
            row -> {
              var message = (String) row.get("message");
              var kind = message.split(" ")[0];
              assertThat(row.get("entries")).as(message).isEqualTo((long) ENTRIES.get(kind));
              assertThat(stored.put(message, ((Long) row.get("number")).intValue())).isNull();
            });
    assertThat(stored).containsAllEntriesOf(acknowledged);
    assertThat(stored.size())
        .isBetween(acknowledged.size(), acknowledged.size() + unanswered.get());
  }
}
