package org.talentgraph.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
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

  private static final String NEVER_READY =
      "UNWIND range(1, 100000000000) AS number RETURN sum(number)";

  @Autowired Driver driver;
  @Autowired DatabaseSelectionProvider databases;
  @Autowired Neo4jConnectionDetails details;

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
    assertThatThrownBy(() -> reads.records(NEVER_READY, Map.of()))
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
    assertThatThrownBy(() -> work.run(() -> reads.records(NEVER_READY, Map.of())))
        .isInstanceOfAny(Neo4jException.class, WorkEnded.class);
    assertThatThrownBy(() -> work.run(() -> reads.records("RETURN 1", Map.of())))
        .hasMessage("TIME");
    assertThatThrownBy(work::check).hasMessage("TIME");
    assertThat(work.statements()).isOne();
  }

  @Test
  void othersAreToldWhenAllAreBusy() {
    var reads = new GraphReads(driver, databases, Duration.ofMinutes(1), 1, List.of());
    var work = new Work(Duration.ofMinutes(1), 1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(() -> work.run(() -> reads.records(NEVER_READY, Map.of())));
      await(() -> running() > 0);
      assertThatThrownBy(() -> reads.records("RETURN 1", Map.of())).hasMessage("BUSY");
      work.leave();
    }
    await(() -> running() == 0);
    assertThat(reads.records("RETURN 1", Map.of())).hasSize(1);
  }

  @Test
  void aRequestRunsSoManyStatementsAtATime() {
    var reads = new GraphReads(driver, databases, Duration.ofMinutes(1), 10, List.of());
    var work = new Work(Duration.ofMinutes(1), 2);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 8; i++) {
        threads.submit(() -> work.run(() -> reads.records(NEVER_READY, Map.of())));
      }
      await(() -> running() == 2);
      pause(Duration.ofMillis(300));
      assertThat(running()).isEqualTo(2);
      assertThat(work.statements()).isEqualTo(2);
      work.leave();
    }
    await(() -> running() == 0);
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
    assertThatThrownBy(() -> work.run(() -> reads.records(NEVER_READY, Map.of())))
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
}
