package org.talentgraph.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.talentgraph.changes.WrittenRecords.expert;
import static org.talentgraph.changes.WrittenRecords.skill;

import graphql.GraphQLContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;
import reactor.core.Disposable;

/** Changes as they are told to clients. */
@IntegrationTest
class LiveChangesIT {

  private static final int MANY = 300;

  @LocalServerPort int port;
  @Autowired LiveChanges live;
  @Autowired Statements statements;

  private WrittenRecords written;
  private int before;

  @BeforeEach
  void write() {
    written = new WrittenRecords(port);
    before = written.save(expert("live", Map.of("birthYear", 1950)), skill("live"));
  }

  @AfterEach
  void remove() {
    written.remove(List.of("expert:live", "skill:live"));
    written.close();
  }

  /** More than the driver has connections; each would need several to begin with. */
  @Test
  void manyMayBeginAtTheSameMoment() throws Exception {
    var open = Executors.newVirtualThreadPerTaskExecutor();
    List<List<Integer>> heard = new ArrayList<>();
    List<Disposable> listeners = Collections.synchronizedList(new ArrayList<>());
    statements.clear();
    List<Callable<Object>> beginnings = new ArrayList<>();
    for (var i = 0; i < MANY; i++) {
      List<Integer> one = Collections.synchronizedList(new ArrayList<>());
      heard.add(one);
      beginnings.add(
          () ->
              listeners.add(
                  live.changed(null, null, before, null, GraphQLContext.getDefault())
                      .subscribe(news -> one.add(news.change().number()))));
    }
    try (open) {
      for (var begun : open.invokeAll(beginnings)) {
        begun.get();
      }
      assertThat(statements.count()).isLessThan(MANY);
      var number = written.save(expert("live", Map.of("birthYear", 1953)));
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() -> assertThat(heard).allMatch(each -> each.equals(List.of(number))));
    } finally {
      listeners.forEach(Disposable::dispose);
      statements.clear();
    }
  }

  @Test
  void onlyWhatIsWantedIsTold() {
    try (var byId = new StreamListener(port, port, before, Map.of("ids", List.of("skill:live")));
        var byKind = new StreamListener(port, port, before, Map.of("kinds", List.of("Expert")))) {
      await().until(() -> byId.connections() + byKind.connections() == 2);
      var year = written.save(expert("live", Map.of("birthYear", 1960)));
      var renamed =
          written.save(
              Map.of(
                  "skill", Map.of("id", "skill:live", "name", Map.of("en", "Sample live again"))));
      var tie =
          written.save(
              expert(
                  "live",
                  Map.of(
                      "skills",
                      Map.of("add", List.of(Map.of("id", "skill:live", "level", "EXPERT"))))));
      await().atMost(Duration.ofSeconds(20)).until(() -> byId.numbers().contains(tie));
      await().atMost(Duration.ofSeconds(20)).until(() -> byKind.numbers().contains(tie));
      assertThat(byId.numbers()).containsExactly(renamed, tie);
      assertThat(byKind.numbers()).containsExactly(year, tie);
    }
  }

  @ParameterizedTest
  @MethodSource("otherHistories")
  void anotherHistoryIsRefused(Map<String, ?> arguments) {
    try (var listener = new StreamListener(port, port, before, arguments)) {
      await().until(() -> !listener.refusal().isEmpty());
      assertThat(listener.refusal()).isEqualTo("OTHER_EPOCH");
    }
  }

  private static List<Map<String, ?>> otherHistories() {
    return List.of(Map.of("since", 99_999_999), Map.of("since", -1), Map.of("epoch", "another"));
  }
}
