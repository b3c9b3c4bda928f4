package org.talentgraph.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import org.talentgraph.audit.AuditEntry.Act;

/** How long a request waits for its entry, while a thread writes those of all to the disk. */
class AuditBenchmark {

  private static final int SECONDS = 4;

  @TempDir Path folder;

  /**
   * @param rate entries a second; the last rate is more than can be written
   */
  @ParameterizedTest
  @ValueSource(ints = {2_000, 5_000, 100_000})
  void waitsForNoDisk(int rate) {
    var properties =
        new AuditProperties(true, folder, DataSize.ofMegabytes(100), Duration.ofDays(1), null);
    var waits = new long[rate * SECONDS];
    var begin = System.nanoTime();
    try (var trail = AuditTrail.open(properties, Clock.systemUTC())) {
      for (var i = 0; i < waits.length; i++) {
        while (System.nanoTime() - begin < i * TimeUnit.SECONDS.toNanos(1) / rate) {
          Thread.onSpinWait();
        }
        var before = System.nanoTime();
        trail.note(entry());
        waits[i] = System.nanoTime() - before;
      }
    }
    var seconds = (System.nanoTime() - begin) / 1e9;
    Arrays.sort(waits);
    System.out.printf(
        "%,d a second wanted, %,.0f written; µs p50 %.1f, p99 %.1f, p99.9 %.1f%n",
        rate,
        waits.length / seconds,
        waits[waits.length / 2] / 1e3,
        waits[(int) (waits.length * 0.99)] / 1e3,
        waits[(int) (waits.length * 0.999)] / 1e3);
    assertThat(VerifyAudit.run(List.of(folder.toString()), System.out)).isZero();
  }

  private static AuditEntry entry() {
    return new AuditEntry(
        Instant.now(),
        "caller",
        "SCOUT",
        "192.0.2.1",
        Act.READ,
        List.of("experts", "demands"),
        List.of("Demand", "Expert", "Industry", "Skill"),
        20,
        List.of());
  }
}
