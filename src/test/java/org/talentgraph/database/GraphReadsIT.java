package org.talentgraph.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.talentgraph.IntegrationTest;
import org.talentgraph.graph.Relay;

/** Statements of reads, on the running application. */
@IntegrationTest
class GraphReadsIT {

  private static final String NEVER_READY = "UNWIND range(1, 100000000000) AS number RETURN number";

  @Autowired Driver driver;
  @Autowired DatabaseSelectionProvider databases;
  @Autowired Neo4jConnectionDetails details;
  private final List<Long> taken = new ArrayList<>();

  @Test
  void endsTheStatementWhenNoMoreIsWanted() {
    assertThat(take(Duration.ofMinutes(1), NEVER_READY, 100)).isTrue();
    assertThat(taken).hasSize(100);
  }

  @Test
  void keepsWhatItTookUntilTimeWasUp() {
    assertThat(take(Duration.ofMillis(500), NEVER_READY, Integer.MAX_VALUE)).isFalse();
    assertThat(taken).isNotEmpty().startsWith(1L, 2L, 3L);
  }

  @Test
  void anyOtherFailureIsNoEndOfTime() {
    assertThatThrownBy(
            () -> take(Duration.ofMinutes(1), "UNWIND [1] AS number RETURN number / 0", 1))
        .isInstanceOf(Neo4jException.class);
  }

  @Test
  void asksAgainWhenTheConnectionBreaks() throws IOException {
    try (var relay = new Relay(details.getUri());
        var relayed = GraphDatabase.driver(relay.uri(), details.getAuthToken())) {
      var reads = new GraphReads(relayed, databases, Duration.ofMinutes(1), 10, List.of());
      relayed.verifyConnectivity(); // leaves a connection that the next statement takes
      relay.breakNext();
      assertThat(reads.records("RETURN 2 AS number", Map.of()))
          .extracting(row -> row.get("number").asInt())
          .containsExactly(2);
      assertThat(relay.isToBreak()).isFalse();
    }
  }

  @Test
  void aStatementThatTakesTooLongIsNotAskedAgain() {
    var reads = new GraphReads(driver, databases, Duration.ofMillis(500), 10, List.of());
    assertThatThrownBy(() -> reads.records(NEVER_READY + " ORDER BY number", Map.of()))
        .isNotInstanceOf(RetryableException.class)
        .isInstanceOfSatisfying(
            Neo4jException.class, failure -> assertThat(GraphReads.timedOut(failure)).isTrue());
  }

  @Test
  void aDatabaseThatNeverAnswersIsNotWaitedFor() throws IOException {
    try (var relay = new Relay(details.getUri());
        var relayed = GraphDatabase.driver(relay.uri(), details.getAuthToken())) {
      var reads = new GraphReads(relayed, databases, Duration.ofMillis(100), 10, List.of());
      relayed.verifyConnectivity();
      relay.fallSilent();
      var begin = System.nanoTime();
      assertThatThrownBy(() -> reads.records("RETURN 1", Map.of())).hasMessage("TIME");
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void aStatementHasNoMoreTimeThanItsRequest() {
    var reads = new GraphReads(driver, databases, Duration.ofMinutes(1), 10, List.of());
    var work = new Work(Duration.ofMillis(300), 4);
    assertThatThrownBy(
            () -> work.run(() -> reads.records(NEVER_READY + " ORDER BY number", Map.of())))
        .isInstanceOfAny(Neo4jException.class, WorkEnded.class);
    assertThatThrownBy(() -> work.run(() -> reads.records("RETURN 1", Map.of())))
        .hasMessage("TIME");
    assertThatThrownBy(work::check).hasMessage("TIME");
    assertThat(work.statements()).isOne();
  }

  @Test
  void othersAreToldWhenAllAreBusy() {
    var reads = new GraphReads(driver, databases, Duration.ofMinutes(1), 1, List.of());
    var begin = System.nanoTime();
    reads.take(
        NEVER_READY,
        Map.of(),
        _ -> {
          assertThatThrownBy(() -> reads.records("RETURN 1", Map.of())).hasMessage("BUSY");
          return false;
        });
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    await(() -> reads.records("RETURN 1", Map.of()).size() == 1);
  }

  @Test
  void aRequestRunsSoManyStatementsAtATime() throws Exception {
    var reads = new GraphReads(driver, databases, Duration.ofMinutes(1), 10, List.of());
    var work = new Work(Duration.ofMinutes(1), 2);
    var most = new AtomicInteger();
    var now = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 8; i++) {
        threads.submit(
            () ->
                work.run(
                    () ->
                        reads.take(
                            NEVER_READY,
                            Map.of(),
                            row -> {
                              most.accumulateAndGet(now.incrementAndGet(), Math::max);
                              pause(Duration.ofMillis(50));
                              now.decrementAndGet();
                              return false;
                            })));
      }
    }
    assertThat(most).hasValue(2);
    assertThat(work.statements()).isEqualTo(8);
    assertThat(work.rows()).isEqualTo(0);
  }

  @Test
  void whoLeavesEndsWhatRuns() {
    var reads = new GraphReads(driver, databases, Duration.ofMinutes(1), 10, List.of());
    var work = new Work(Duration.ofMinutes(1), 2);
    var left =
        Thread.startVirtualThread(
            () -> {
              await(() -> running() > 0);
              work.leave();
            });
    assertThatThrownBy(
            () -> work.run(() -> reads.records(NEVER_READY + " ORDER BY number", Map.of())))
        .hasMessage("LEFT");
    await(() -> running() == 0);
    assertThat(left.isAlive()).isFalse();
  }

  private int running() {
    return driver
        .executableQuery(
            "SHOW TRANSACTIONS YIELD metaData WHERE metaData.statement IS NOT NULL RETURN count(*)"
                + " AS number")
        .execute()
        .records()
        .getFirst()
        .get("number")
        .asInt();
  }

  private static void await(BooleanSupplier condition) {
    for (var i = 0; i < 100 && !condition.getAsBoolean(); i++) {
      pause(Duration.ofMillis(100));
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aReadCannotWrite() {
    var reads = new GraphReads(driver, databases, Duration.ofMinutes(1), 10, List.of());
    assertThatThrownBy(() -> reads.records("CREATE (node:NeverWritten) RETURN node", Map.of()))
        .isInstanceOf(Neo4jException.class)
        .hasMessageContaining("read access mode");
  }

  private boolean take(Duration time, String statement, int most) {
    return new GraphReads(driver, databases, time, 10, List.of())
        .take(
            statement,
            Map.of(),
            row -> {
              taken.add(row.get("number").asLong());
              return taken.size() < most;
            });
  }
}
