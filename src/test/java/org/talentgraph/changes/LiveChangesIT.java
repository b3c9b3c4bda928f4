package org.talentgraph.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.talentgraph.changes.WrittenRecords.expert;
import static org.talentgraph.changes.WrittenRecords.skill;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.talentgraph.http.Relay;
import org.talentgraph.writing.StoredChanges;

/** Changes as they are told to clients, over connections that break. */
@IntegrationTest
class LiveChangesIT {

  private static final int CUTS = Integer.getInteger("live.cuts", 10);

  @LocalServerPort int port;
  @Autowired StoredChanges stored;

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

  @Test
  void nothingIsLostOrToldTwiceOverABrokenConnection() throws Exception {
    try (var relay = new Relay(port);
        var listener = new Listener(relay.port(), port, before, Map.of())) {
      await().until(() -> listener.connections() == 1);
      for (var cut = 0; cut < CUTS; cut++) {
        written.save(expert("live", Map.of("birthYear", 1951 + 2 * (cut % 20))));
        relay.cut();
        written.save(expert("live", Map.of("birthYear", 1952 + 2 * (cut % 20))));
      }
      var last = stored.last();
      assertThat(last).isEqualTo(before + 2 * CUTS);
      await().atMost(Duration.ofSeconds(20)).until(() -> listener.numbers().contains(last));
      assertThat(listener.numbers())
          .isEqualTo(IntStream.rangeClosed(before + 1, last).boxed().toList());
      assertThat(listener.connections()).isGreaterThan(1);
      assertThat(listener.heard())
          .allMatch(
              each ->
                  each.at("/change/entries/edges/0/node/id").asString().equals("expert:live")
                      && !each.at("/epoch").asString().isEmpty());
    }
  }

  @Test
  void onlyWhatIsWantedIsTold() {
    try (var byId = new Listener(port, port, before, Map.of("ids", List.of("skill:live")));
        var byKind = new Listener(port, port, before, Map.of("kinds", List.of("Expert")))) {
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
    try (var listener = new Listener(port, port, before, arguments)) {
      await().until(() -> !listener.refusal().isEmpty());
      assertThat(listener.refusal()).isEqualTo("OTHER_EPOCH");
    }
  }

  private static List<Map<String, ?>> otherHistories() {
    return List.of(Map.of("since", 99_999_999), Map.of("since", -1), Map.of("epoch", "another"));
  }
}
