package org.talentgraph.database;

import graphql.GraphQLContext;
import io.micrometer.context.ThreadLocalAccessor;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The work for one request: until when it may go on, how many statements it may run at a time, and
 * what it took so far. Everything that a request does finds it on its thread.
 */
public final class Work {

  /** The key under which it stands in the context of an operation. */
  public static final String KEY = Work.class.getName();

  private static final ThreadLocal<@Nullable Work> CURRENT = new ThreadLocal<>();
  private static final Duration NO_END = Duration.ofDays(1);

  private final long begin = System.nanoTime();
  private final long time;
  private final Semaphore turns;
  private final Set<CompletableFuture<?>> awaited = ConcurrentHashMap.newKeySet();
  private final LongAdder statements = new LongAdder();
  private final LongAdder rows = new LongAdder();
  private volatile boolean left;
  private volatile CostlyTurns.@Nullable Share costly;

  /**
   * @param time how long all of it may take
   * @param statements how many may run at a time
   */
  public Work(Duration time, int statements) {
    this.time = time.toNanos();
    this.turns = new Semaphore(statements, true);
  }

  /** The work that this thread does; what no request asked for has no end of its own. */
  public static Work current() {
    var current = CURRENT.get();
    return current == null ? new Work(NO_END, Integer.MAX_VALUE) : current;
  }

  /** The work that an operation belongs to. */
  public static Work of(GraphQLContext context) {
    Work work = context.get(KEY);
    return work == null ? current() : work;
  }

  /** Does a part of it on this thread. */
  public <T extends @Nullable Object> T run(Supplier<T> part) {
    var before = CURRENT.get();
    CURRENT.set(this);
    try {
      return part.get();
    } finally {
      CURRENT.set(before);
    }
  }

  /**
   * Lets loops of Java end in time, and gives way to others on this processor.
   *
   * @throws WorkEnded if it must not go on
   */
  public void check() {
    if (left) {
      throw new WorkEnded(WorkEnded.Reason.LEFT);
    }
    if (remaining() <= 0) {
      throw new WorkEnded(WorkEnded.Reason.TIME);
    }
    if (Thread.currentThread().isVirtual()) {
      Thread.yield();
    }
  }

  /** Checks before each value that a loop takes, on whatever thread. */
  public <T> Stream<T> checked(Stream<T> values) {
    return values.peek(_ -> check());
  }

  /** Makes its further statements wait for those of other costly works. */
  public synchronized void costly(CostlyTurns turns) {
    if (costly == null) {
      costly = turns.new Share();
    }
  }

  /** Ends everything that it waits for, because nobody wants the answer any more. */
  public void leave() {
    left = true;
    awaited.forEach(each -> each.completeExceptionally(new WorkEnded(WorkEnded.Reason.LEFT)));
  }

  /** Whether nobody wants the answer any more. */
  public boolean isLeft() {
    return left;
  }

  public long statements() {
    return statements.sum();
  }

  public long rows() {
    return rows.sum();
  }

  public long milliseconds() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }

  /** Counts what the work of this thread has read; outside a request nobody asks. */
  public static void countRows(int number) {
    var current = CURRENT.get();
    if (current != null) {
      current.rows.add(number);
    }
  }

  /** Nanoseconds that are left. */
  public long remaining() {
    return time - (System.nanoTime() - begin);
  }

  /**
   * Waits until one more statement may run, and counts it.
   *
   * @return what ends its turn
   * @throws WorkEnded if it is not its turn in time
   */
  Runnable beginTurn() {
    var share = costly;
    await(turns);
    try {
      check();
      if (share != null) {
        share.begin(this);
      }
    } catch (WorkEnded e) {
      turns.release();
      throw e;
    }
    statements.increment();
    return () -> {
      if (share != null) {
        share.end();
      }
      turns.release();
    };
  }

  /**
   * Waits for a permit, as long as it has time.
   *
   * @throws WorkEnded if there is none in time
   */
  public void await(Semaphore permits) {
    if (!acquires(permits, remaining())) {
      throw new WorkEnded(WorkEnded.Reason.TIME);
    }
  }

  /**
   * Waits for a permit.
   *
   * @param most nanoseconds
   */
  boolean acquires(Semaphore permits, long most) {
    check();
    try {
      return permits.tryAcquire(most, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /**
   * Waits for the database.
   *
   * @param most nanoseconds, after which it counts as silent
   */
  <T extends @Nullable Object> T await(CompletableFuture<T> answer, long most) {
    awaited.add(answer);
    try {
      if (left) {
        throw new WorkEnded(WorkEnded.Reason.LEFT);
      }
      return answer.get(most, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new WorkEnded(WorkEnded.Reason.TIME);
    } catch (InterruptedException e) {
      throw interrupted();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new CompletionException(e.getCause());
    } finally {
      awaited.remove(answer);
    }
  }

  private static WorkEnded interrupted() {
    Thread.currentThread().interrupt();
    return new WorkEnded(WorkEnded.Reason.LEFT);
  }

  /** Takes the work along to the threads on which Spring calls the Java of fields. */
  public static final class Along implements ThreadLocalAccessor<Work> {

    @Override
    public Object key() {
      return KEY;
    }

    @Override
    public @Nullable Work getValue() {
      return CURRENT.get();
    }

    @Override
    public void setValue(Work work) {
      CURRENT.set(Objects.requireNonNull(work));
    }

    @Override
    public void setValue() {
      CURRENT.remove();
    }
  }
}
