package org.talentgraph.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedReadTests {

  private static final int MANY = 300;

  private final AtomicInteger reads = new AtomicInteger();
  private final CountDownLatch mayEnd = new CountDownLatch(1);

  private int slowly() {
    var number = reads.incrementAndGet();
    try {
      mayEnd.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return number;
  }

  @Test
  void readsOnceMoreForAllWhoCameMeanwhile() throws Exception {
    var read = new SharedRead<>(this::slowly);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(read::get);
      await().until(() -> reads.get() == 1);
      var asked = new CountDownLatch(MANY);
      List<Future<Integer>> others =
          IntStream.range(0, MANY)
              .mapToObj(
                  _ ->
                      threads.submit(
                          () -> {
                            asked.countDown();
                            return read.get();
                          }))
              .toList();
      asked.await();
      mayEnd.countDown();
      assertThat(first.get()).isEqualTo(1);
      for (var other : others) {
        assertThat(other.get()).isGreaterThan(1);
      }
      assertThat(reads.get()).isLessThan(MANY / 2);
    }
  }

  @Test
  void neverTellsWhatWasReadBeforeItWasAsked() {
    var now = new AtomicInteger();
    var read = new SharedRead<>(now::get);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 20; i++) {
        threads.submit(
            () -> {
              for (var j = 0; j < 1_000; j++) {
                var least = now.incrementAndGet();
                assertThat(read.get()).isGreaterThanOrEqualTo(least);
              }
              return null;
            });
      }
    }
    assertThat(now.get()).isEqualTo(20_000);
  }

  @Test
  void whoeverReadsForOthersMayLeave() throws Exception {
    var never = new Semaphore(0);
    var reader = new AtomicReference<Thread>();
    var read =
        new SharedRead<>(
            () -> {
              var number = slowly();
              if (number == 2) {
                reader.set(Thread.currentThread());
                Work.current().await(never);
              }
              return number;
            });
    var tasks = IntStream.range(0, 3).mapToObj(_ -> new FutureTask<>(read::get)).toList();
    var threads = tasks.stream().map(Thread::new).toList();
    threads.getFirst().start();
    await().until(() -> reads.get() == 1);
    var two = threads.subList(1, 3);
    two.forEach(Thread::start);
    await()
        .until(() -> two.stream().allMatch(each -> each.getState() == Thread.State.TIMED_WAITING));
    mayEnd.countDown();
    await().until(() -> reader.get() != null);
    var left = threads.indexOf(reader.get());
    threads.get(left).interrupt();
    assertThatThrownBy(tasks.get(left)::get).hasRootCauseInstanceOf(WorkEnded.class);
    assertThat(tasks.get(3 - left).get()).isEqualTo(3);
  }

  @Test
  void whoWaitsLeavesInTimeAndAFailureIsToldToAll() {
    var never = new CompletableFuture<Integer>();
    var read = new SharedRead<>(never::join);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(read::get);
      await().until(() -> never.getNumberOfDependents() == 1);
      var hurried = new Work(Duration.ofMillis(50), 1);
      assertThatThrownBy(() -> hurried.run(read::get)).isInstanceOf(WorkEnded.class);
      never.completeExceptionally(new IllegalArgumentException("away"));
      assertThatThrownBy(first::get).hasRootCauseMessage("away");
      assertThatThrownBy(read::get).hasRootCauseMessage("away");
    }
  }
}
