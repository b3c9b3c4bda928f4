package org.talentgraph.audit;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes who read and wrote what. Whoever asks does not wait for the disk: a thread writes what has
 * come meanwhile, several times a second.
 */
public final class AuditTrail implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

  /** So many wait to be written; further ones wait until they may wait, rather than be lost. */
  private static final int WAITING = 10_000;

  /** So long others are gathered, to be written together. */
  private static final long GATHERING = 50; // ms

  private static final Supplier<@Nullable AuditEntry> END = () -> null;

  private final @Nullable Chain chain;
  private final BlockingQueue<Supplier<? extends @Nullable AuditEntry>> waiting =
      new ArrayBlockingQueue<>(WAITING);
  private final Thread writer = Thread.ofPlatform().daemon().name("audit").unstarted(this::write);
  private long missed;

  private AuditTrail(@Nullable Chain chain) {
    this.chain = chain;
    if (chain != null) {
      writer.start();
    }
  }

  /**
   * @throws AuditFolderRejected if nothing can be written there
   */
  static AuditTrail open(AuditProperties properties, Clock clock) {
    try {
      return new AuditTrail(properties.enabled() ? Chain.open(properties, clock) : null);
    } catch (IOException e) {
      throw new AuditFolderRejected(properties.directory(), e);
    }
  }

  /**
   * @param entry made by the thread that writes it
   */
  public void note(Supplier<AuditEntry> entry) {
    if (chain != null) {
      try {
        waiting.put(entry);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void write() {
    List<Supplier<? extends @Nullable AuditEntry>> batch = new ArrayList<>();
    try {
      while (!batch.contains(END)) {
        batch.clear();
        batch.add(waiting.take());
        Thread.sleep(GATHERING);
        waiting.drainTo(batch);
        append(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The next line that can be written tells how many could not. */
  private void append(List<Supplier<? extends @Nullable AuditEntry>> batch) {
    List<AuditEntry> entries = new ArrayList<>();
    batch.stream().map(this::made).filter(Objects::nonNull).forEach(entries::add);
    if (chain == null || entries.isEmpty()) {
      return;
    }
    try {
      chain.append(entries, missed);
      missed = 0;
    } catch (IOException | RuntimeException e) {
      missed += entries.size();
      LOG.error("{} entries of the audit trail could not be written", missed, e);
    }
  }

  private @Nullable AuditEntry made(Supplier<? extends @Nullable AuditEntry> entry) {
    try {
      return entry.get();
    } catch (RuntimeException e) {
      missed++;
      LOG.error("An entry of the audit trail could not be made", e);
      return null;
    }
  }

  /** Writes what still waits. */
  @Override
  public void close() {
    if (chain == null) {
      return;
    }
    try {
      waiting.put(END);
      writer.join();
      chain.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.error("The audit trail could not be closed", e);
    }
  }
}
