package org.talentgraph.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.model.RealSchema;

/** What is left of an application that is killed while it writes. */
class KilledIT {

  @TempDir Path folder;

  @Test
  void losesNothingThatItAcknowledgedAndLeavesNothingHalfWritten() throws Exception {
    check(folder, 2);
  }

  /** Every tenth time it is killed once more while it starts again. */
  static void check(Path folder, int kills) throws Exception {
    var random = new Random();
    var data = folder.resolve("neo4j");
    var writers = new Writers();
    var starts = Duration.ZERO;
    for (var i = 0; i < kills; i++) {
      var begin = System.nanoTime();
      try (var application = ApplicationProcess.start(folder, data).awaitReady()) {
        starts = starts.plusNanos(System.nanoTime() - begin);
        if (i == 0) {
          writers.first(application.port());
        }
        assertNothingIsLost(application, writers);
        writers.write(
            List.of(application.port()),
            random.nextInt(10, 40),
            () -> {
              Thread.sleep(random.nextInt(50));
              application.kill();
            });
      }
      if (i % 10 == 9) {
        try (var application = ApplicationProcess.start(folder, data)) {
          Thread.sleep(random.nextInt(1000, 10_000));
          application.kill();
        }
      }
    }
    try (var application = ApplicationProcess.start(folder, data).awaitReady()) {
      assertNothingIsLost(application, writers);
    }
    assertThat(writers.acknowledged).hasSizeGreaterThan(5 * kills);
    System.out.printf(
        "%d kills, %d changes acknowledged, a start in %d ms on average%n",
        kills, writers.acknowledged.size(), starts.dividedBy(kills).toMillis());
  }

  static void assertNothingIsLost(ApplicationProcess application, Writers writers) {
    try (var neo4j = application.neo4j()) {
      writers.assertNothingIsLost(Neo4jClient.create(neo4j), RealSchema.model());
    }
  }
}
