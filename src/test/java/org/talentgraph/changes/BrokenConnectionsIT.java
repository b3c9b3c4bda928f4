package org.talentgraph.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.talentgraph.changes.WrittenRecords.expert;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;
import org.talentgraph.http.Relay;
import org.talentgraph.writing.StoredChanges;

/** Who goes on after the last change it heard of hears each one once, however often it is cut. */
@IntegrationTest
class BrokenConnectionsIT {

  @LocalServerPort int port;
  @Autowired StoredChanges stored;
  @Autowired Statements statements;

  private WrittenRecords written;
  private int before;

  int cuts() {
    return 10;
  }

  @BeforeEach
  void write() {
    written = new WrittenRecords(port);
    before = written.save(expert("broken", Map.of("birthYear", 1950)));
  }

  @AfterEach
  void remove() {
    written.remove(List.of("expert:broken"));
    written.close();
  }

  @Test
  void aStreamOfEventsLosesAndRepeatsNothing() throws Exception {
    try (var relay = new Relay(port);
        var listener = new StreamListener(relay.port(), port, before, Map.of())) {
      hearsEachChangeOnce(listener, relay);
    }
  }

  @Test
  void aWebSocketLosesAndRepeatsNothing() throws Exception {
    try (var relay = new Relay(port);
        var listener = new SocketListener(relay.port(), port, before)) {
      hearsEachChangeOnce(listener, relay);
    }
  }

  /** The connection stays, and nothing is lost. */
  @Test
  void goesOnWhenTheDatabaseWasAway() throws Exception {
    try (var listener = new StreamListener(port, port, before, Map.of())) {
      await().atMost(Duration.ofMinutes(1)).until(() -> listener.connections() > 0);
      var failures = new AtomicInteger(3);
      statements.afterEach(
          () -> {
            if (failures.getAndDecrement() > 0) {
              throw new ServiceUnavailableException("away");
            }
          });
      await().atMost(Duration.ofMinutes(1)).until(() -> failures.get() <= 0);
      statements.clear();
      var last = written.save(expert("broken", Map.of("birthYear", 1960)));
      await().atMost(Duration.ofMinutes(1)).until(() -> listener.numbers().contains(last));
      assertThat(listener.numbers()).containsExactly(last);
      assertThat(listener.connections()).isOne();
    }
  }

  private void hearsEachChangeOnce(Listener listener, Relay relay) {
    for (var cut = 0; cut < cuts(); cut++) {
      var cutBefore = cut;
      await().atMost(Duration.ofMinutes(1)).until(() -> listener.connections() > cutBefore);
      written.save(expert("broken", Map.of("birthYear", 1951 + 2 * (cut % 20))));
      relay.cut();
      written.save(expert("broken", Map.of("birthYear", 1952 + 2 * (cut % 20))));
    }
    var last = stored.last();
    assertThat(last).isEqualTo(before + 2 * cuts());
    await().atMost(Duration.ofMinutes(1)).until(() -> listener.numbers().contains(last));
    assertThat(listener.numbers())
        .isEqualTo(IntStream.rangeClosed(before + 1, last).boxed().toList());
    assertThat(listener.connections()).isGreaterThan(cuts());
    assertThat(listener.heard())
        .allMatch(
            each ->
                each.at("/change/entries/edges/0/node/id").asString().equals("expert:broken")
                    && !each.at("/epoch").asString().isEmpty());
  }
}
