package org.talentgraph.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.talentgraph.IntegrationTest;
import org.talentgraph.database.Work;
import org.talentgraph.database.WorkEnded;
import org.talentgraph.model.GraphModel;

/** A write ends with the request that asks for it. */
@IntegrationTest
class WriteTimesIT {

  @Autowired GraphWrites writes;
  @Autowired StoredChanges changes;
  @Autowired GraphModel model;
  @Autowired Driver driver;

  private enum Here implements Origin {
    HERE;

    @Override
    public Origin at(String property) {
      return this;
    }
  }

  @Test
  void isBusyWhileSomebodyElseHasTheLock() {
    var begin = System.nanoTime();
    try (var session = driver.session();
        var transaction = session.beginTransaction()) {
      transaction.run("MATCH (s:GraphState) SET s.foreign = true").consume();
      assertThatExceptionOfType(WorkEnded.class)
          .isThrownBy(() -> inASecond(() -> writes.locked(false, () -> "")))
          .extracting(WorkEnded::reason)
          .isEqualTo(WorkEnded.Reason.BUSY);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void commitsNothingAfterTheRequestHasEnded() {
    var before = changes.last();
    assertThatExceptionOfType(WorkEnded.class)
        .isThrownBy(() -> inASecond(() -> writes.locked(false, this::slowly)))
        .extracting(WorkEnded::reason)
        .isEqualTo(WorkEnded.Reason.TIME);
    assertThat(changes.last()).isEqualTo(before);
  }

  private Written slowly() {
    var properties =
        Map.<String, Object>of(
            "nameEn", "Late", "synthetic", true, "citations", List.of("citation:demonstration"));
    var row = NodeRow.partly(Here.HERE, model.getType("Skill"), "skill:too-late", properties);
    var written = writes.write(new Change(Change.Kind.SAVE, "it", null, null), List.of(row));
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return written;
  }

  private static void inASecond(Supplier<?> part) {
    new Work(Duration.ofSeconds(1), 1).run(part);
  }
}
