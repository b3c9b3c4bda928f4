package org.talentgraph.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/** Fifty writers of the same records. */
@IntegrationTest
class ManyWritersIT {

  private static final int WRITERS = 50;
  private static final int TRIES = 4;
  private static final List<String> IDS = List.of("expert:many-a", "expert:many-b");

  private static final String SAVE =
      "mutation ($records: [RecordInput!]!) { save(records: $records, message: \"Many\") { change"
          + " records { version } } }";

  @LocalServerPort int port;
  @Autowired Driver driver;

  private Caller caller;

  @BeforeEach
  void create() {
    caller = new Caller(port).as(Role.EDITOR);
    assertThat(save(named("a", "0", null), named("b", "0", null)).has("errors")).isFalse();
  }

  @AfterEach
  void remove() {
    var answer =
        caller.ask(
            "mutation ($ids: [ID!]!) { remove(ids: $ids, withRelationships: true) { change } }",
            Map.of("ids", IDS));
    assertThat(answer.has("errors")).as("%s", answer).isFalse();
    caller.close();
  }

  @SafeVarargs
  private JsonNode save(Map<String, Object>... records) {
    return caller.ask(SAVE, Map.of("records", List.of(records)));
  }

  private static Map<String, Object> named(String key, String name, @Nullable Integer ifVersion) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("id", "expert:many-" + key);
    fields.put("name", Map.of("en", name));
    fields.put("origin", "FOREIGN");
    fields.put("synthetic", true);
    if (ifVersion != null) {
      fields.put("ifVersion", ifVersion);
    }
    return Map.of("expert", fields);
  }

  private static <T> List<T> all(Callable<T> writer) throws Exception {
    return all(WRITERS, writer, () -> {});
  }

  private static <T> List<T> all(int writers, Callable<T> writer, Runnable meanwhile)
      throws Exception {
    List<Future<T>> running = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(writers)) {
      IntStream.range(0, writers).forEach(_ -> running.add(threads.submit(writer)));
      meanwhile.run();
    }
    List<T> done = new ArrayList<>();
    for (var each : running) {
      done.add(each.get());
    }
    return done;
  }

  /** Each reads a number and writes the next one, which is a lost update if another one has. */
  @Test
  void countEachSuccessWhereTheySayWhichVersionTheyKnow() throws Exception {
    var successes = all(this::count).stream().mapToInt(n -> n).sum();
    assertThat(successes).isBetween(TRIES, WRITERS * TRIES - 1);
    assertThat(read().get("name").asString()).isEqualTo(String.valueOf(successes));
  }

  private int count() {
    var successes = 0;
    for (var i = 0; i < TRIES; i++) {
      var read = read();
      var next = String.valueOf(Integer.parseInt(read.get("name").asString()) + 1);
      var answer = save(named("a", next, read.get("recordVersion").asInt()));
      if (answer.has("errors")) {
        assertThat(Caller.code(answer)).as("%s", answer).isEqualTo("OUTDATED_VERSION");
      } else {
        successes++;
      }
    }
    return successes;
  }

  private JsonNode read() {
    var answer = caller.ask("{ expert(id: \"expert:many-a\") { name recordVersion } }");
    assertThat(answer.has("errors")).as("%s", answer).isFalse();
    return answer.at("/data/expert");
  }

  /** They name the records in both orders. */
  @Test
  void makeAsManyChangesAsAreAcknowledged() throws Exception {
    var before = caller.ask("{ expert(id: \"expert:many-a\") { recordVersion } }");
    var numbers =
        all(
                () -> {
                  List<Integer> acknowledged = new ArrayList<>();
                  for (var i = 0; i < TRIES; i++) {
                    var name = Thread.currentThread().threadId() + " " + i;
                    var one = named(i % 2 == 0 ? "a" : "b", name, null);
                    var other = named(i % 2 == 0 ? "b" : "a", name, null);
                    var answer = save(one, other);
                    assertThat(answer.has("errors")).as("%s", answer).isFalse();
                    acknowledged.add(answer.at("/data/save/change").asInt());
                  }
                  return acknowledged;
                })
            .stream()
            .flatMap(List::stream)
            .toList();
    var first = before.at("/data/expert/recordVersion").asInt() + 1;
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(first, first + WRITERS * TRIES).boxed().toList());
  }

  /** More than there are connections to the database. */
  @Test
  void leaveReadsTheirConnectionsWhileTheyWait() throws Exception {
    try (var session = driver.session();
        var somebody = session.beginTransaction()) {
      somebody.run("MATCH (state:GraphState) SET state.lock = true").consume();
      var answers =
          all(
              3 * WRITERS,
              () -> save(named("a", Thread.currentThread().threadId() + "", null)),
              () -> {
                pause();
                assertThat(read().get("name").asString()).isEqualTo("0");
                somebody.rollback();
              });
      assertThat(answers).noneMatch(answer -> answer.has("errors"));
    }
  }

  /** Until all of them have asked. */
  private static void pause() {
    try {
      Thread.sleep(Duration.ofSeconds(3));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
