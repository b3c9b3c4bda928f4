package org.talentgraph.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.talentgraph.audit.AuditEntry.Act;

/** What is noted where something goes wrong. */
@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class AuditFailuresTests {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path folder;

  private static void note(AuditTrail trail, String who) {
    trail.note(
        new AuditEntry(
            Instant.now(),
            who,
            "SCOUT",
            "192.0.2.1",
            Act.READ,
            List.of(),
            List.of(),
            0,
            List.of()));
  }

  /** Each line's caller, and how many entries are missing before it. */
  private List<String> told() throws IOException {
    return TestTrail.lines(folder).stream()
        .map(line -> line.get("who").asString() + " " + line.path("missed").asInt(0))
        .toList();
  }

  private void isWhole() {
    assertThat(VerifyAudit.run(List.of(folder.toString()), null, System.out)).isZero();
  }

  @Test
  void linesAreWrittenWhereAnOldFileCannotBeRemoved() throws IOException {
    try (var trail = TestTrail.open(folder)) {
      note(trail, "a".repeat(600)); // a file is full with it
    }
    var old = folder.resolve("1/lines-000000000000.jsonl");
    Files.createDirectories(old.resolve("cannot be removed"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
    try (var trail = TestTrail.open(folder)) {
      note(trail, "later");
    }
    assertThat(told()).hasSize(2).endsWith("later 0");
  }

  @Test
  void linesThatAreWrittenAreNotMissedWhereTheHeadIsNot() throws IOException {
    try (var trail = TestTrail.open(folder)) {
      Files.createDirectory(folder.resolve("1/head.next"));
      note(trail, "one");
      await().atMost(LONG).until(() -> told().size() == 1);
      note(trail, "two");
    }
    assertThat(told()).containsExactly("one 0", "two 0");
    Files.delete(folder.resolve("1/head.next"));
    try (var trail = TestTrail.open(folder)) {
      note(trail, "three");
    }
    assertThat(told()).containsExactly("one 0", "two 0", "three 0");
    isWhole();
  }

  /** Else the next attempt would take it for that of another application, and begin a second. */
  @Test
  void aChainThatCannotBeReadIsNotKeptLocked() throws IOException {
    TestTrail.open(folder).close();
    var head = folder.resolve("1/head");
    Files.move(head, folder.resolve("away"));
    Files.createDirectory(head);
    assertThatThrownBy(() -> TestTrail.open(folder)).isInstanceOf(AuditFolderRejected.class);
    Files.delete(head);
    Files.move(folder.resolve("away"), head);
    try (var trail = TestTrail.open(folder)) {
      note(trail, "again");
    }
    assertThat(told()).containsExactly("again 0");
  }

  @Test
  void anInterruptedCallerIsNoted() throws IOException {
    try (var trail = TestTrail.open(folder)) {
      Thread.currentThread().interrupt();
      note(trail, "interrupted");
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(told()).containsExactly("interrupted 0");
  }

  @Test
  void theLogTellsWhatComesTooLate(CapturedOutput output) throws IOException {
    var trail = TestTrail.open(folder);
    trail.close();
    note(trail, "too late");
    trail.close();
    assertThat(output.getAll()).contains("could not be written: AuditEntry[", "who=too late");
    assertThat(told()).isEmpty();
  }

  /** Else all requests would wait for it as soon as many entries wait. */
  @Test
  void noErrorEndsTheWriting() throws IOException {
    var clock = new FailingClock();
    try (var trail = TestTrail.open(folder, clock)) {
      note(trail, "lost");
      await().atMost(LONG).until(() -> clock.asked.get() > 0);
      note(trail, "next");
    }
    assertThat(told()).containsExactly("next 1");
    isWhole();
  }

  /** Is asked when a file is begun. */
  private static final class FailingClock extends Clock {

    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Instant instant() {
      if (asked.incrementAndGet() == 1) {
        throw new OutOfMemoryError("no room for the entries");
      }
      return Instant.now();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
