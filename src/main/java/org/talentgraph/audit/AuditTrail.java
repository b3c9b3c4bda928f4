package org.talentgraph.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.talentgraph.audit.AuditEntry.Act;

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

  /** After this time, a request that waits checks whether anything is written any more. */
  private static final long PATIENCE = 1_000; // ms

  private static final AuditEntry END =
      new AuditEntry(Instant.EPOCH, "", "", "", Act.READ, List.of(), List.of(), 0, List.of());

  private final @Nullable Chain chain;
  private final BlockingQueue<AuditEntry> waiting = new ArrayBlockingQueue<>(WAITING);
  private final Thread writer = Thread.ofPlatform().daemon().name("audit").unstarted(this::write);
  private final AtomicLong missed = new AtomicLong();

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

  /** An entry that cannot be taken any more is logged, and counted by the next line. */
  public void note(AuditEntry entry) {
    if (chain != null && !isTaken(entry)) {
      missed.incrementAndGet();
      LOG.error("An entry of the audit trail could not be written: {}", entry);
    }
  }

  /** Where there is room, an entry is taken even from a thread that was interrupted. */
  private boolean isTaken(AuditEntry entry) {
    try {
      while (writer.isAlive()) {
        if (waiting.offer(entry) || waiting.offer(entry, PATIENCE, TimeUnit.MILLISECONDS)) {
          return true;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private void write() {
    var isOver = false;
    try {
      while (!isOver) {
        List<AuditEntry> batch = new ArrayList<>();
        batch.add(waiting.take());
        Thread.sleep(GATHERING);
        waiting.drainTo(batch);
        isOver = batch.remove(END);
        append(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The next line that can be written tells how many could not. No error ends the thread, since all
   * requests would wait for it.
   */
  private void append(List<AuditEntry> batch) {
    if (chain == null || batch.isEmpty()) {
      return;
    }
    var before = missed.getAndSet(0);
    try {
      missed.addAndGet(chain.append(batch, before));
    } catch (IOException | RuntimeException | Error e) {
      var now = missed.addAndGet(before + batch.size());
      LOG.error("{} entries of the audit trail could not be written", now, e);
    }
  }

  /** Writes what still waits. */
  @Override
  public void close() {
    if (chain == null) {
      return;
    }
    try {
      if (writer.isAlive()) {
        waiting.put(END);
        writer.join();
      }
      List<AuditEntry> late = new ArrayList<>();
      waiting.drainTo(late);
      append(late);
      chain.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.error("The audit trail could not be closed", e);
    }
  }
}
