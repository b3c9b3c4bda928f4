package org.talentgraph.changes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.RetryableException;
import org.springframework.stereotype.Component;
import org.talentgraph.database.WorkEnded;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.writing.Epoch;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Tells changes as they are made, by this application or another copy of it: all of them are in the
 * graph, and their numbers have no gaps. While somebody listens, the graph is asked for new ones,
 * once for all listeners.
 */
@Component
public final class ChangeFeed {

  /** How often the graph is asked. */
  private static final Duration PERIOD = Duration.ofMillis(250);

  /** Who listens goes on where it was when the database was away, or did not answer in time. */
  private static final Retry DATABASE_BACK =
      Retry.backoff(Long.MAX_VALUE, PERIOD)
          .maxBackoff(Duration.ofSeconds(10))
          .scheduler(Schedulers.boundedElastic())
          .transientErrors(true)
          .filter(failure -> failure instanceof RetryableException || failure instanceof WorkEnded);

  /** How many changes are read at once. */
  private static final int BATCH = 100;

  private final ChangeReads reads;
  private final Epoch epoch;

  /** Of all who listen; another one after a failure, which this one would tell everybody. */
  private volatile Flux<Batch> batches = shared();

  ChangeFeed(ChangeReads reads, Epoch epoch) {
    this.reads = reads;
    this.epoch = epoch;
  }

  /** All changes after a number up to another one. */
  private record Batch(int after, int last, List<TouchingChange> changes) {}

  private Flux<Batch> shared() {
    return Flux.defer(this::fromNow).doOnError(_ -> batches = shared()).replay(1).refCount();
  }

  private Flux<Batch> fromNow() {
    var at = new AtomicInteger(reads.last());
    return Flux.interval(Duration.ZERO, PERIOD, Schedulers.boundedElastic())
        .onBackpressureDrop()
        .map(_ -> next(at))
        .distinctUntilChanged(Batch::last);
  }

  private Batch next(AtomicInteger at) {
    var after = at.get();
    var last = reads.last();
    if (last < after) {
      throw ChangeQueries.other("since", last);
    }
    var changes = last == after ? List.<TouchingChange>of() : reads.after(after, BATCH);
    changes.forEach(each -> at.set(each.number()));
    return new Batch(after, at.get(), changes);
  }

  /**
   * The changes after a number, each once and in their order, without an end. A listener who is
   * slow, or begins in the past, reads for itself what it has missed.
   */
  public Flux<TouchingChange> after(int number) {
    return Flux.defer(
        () -> {
          var at = new AtomicInteger(number);
          var begun = epoch.current();
          return Flux.defer(() -> batchesOf(begun))
              .onBackpressureLatest()
              .publishOn(Schedulers.boundedElastic(), 1)
              .concatMap(batch -> missing(at.get(), batch), 0)
              .doOnNext(each -> at.set(each.number()))
              .retryWhen(DATABASE_BACK);
        });
  }

  /** The database that is back may be an older copy. */
  private Flux<Batch> batchesOf(String begun) {
    refuseOthers(null, begun);
    return batches;
  }

  /** The numbers of the changes after a number, as they are made. */
  public Flux<Integer> numbers(int after) {
    return after(after).map(TouchingChange::number);
  }

  /** The number of the last change. */
  public int last() {
    return reads.last();
  }

  /** Some changes after a number, the earliest first, with what they touched. */
  public List<TouchingChange> next(int after) {
    return reads.after(after, BATCH);
  }

  /**
   * @throws InvalidRequest {@code OTHER_EPOCH} if the graph has no change with this number
   */
  public void refuseOthers(@Nullable Integer since) {
    var last = reads.last();
    if (since != null && (since < 0 || since > last)) {
      throw ChangeQueries.other("since", last);
    }
  }

  /**
   * The same for those who name the epoch.
   *
   * @return the epoch of the graph
   */
  public String refuseOthers(@Nullable Integer since, @Nullable String known) {
    var now = epoch.current();
    if (known != null && !known.equals(now)) {
      throw ChangeQueries.other("epoch", reads.last());
    }
    refuseOthers(since);
    return now;
  }

  private Flux<TouchingChange> missing(int at, Batch batch) {
    return batch.after <= at
        ? Flux.fromIterable(batch.changes).filter(each -> each.number() > at)
        : Flux.<List<TouchingChange>, Integer>generate(
                () -> at,
                (from, pages) -> {
                  var page = reads.after(from, BATCH);
                  pages.next(page);
                  var to = page.isEmpty() ? batch.last : page.getLast().number();
                  if (to >= batch.last) {
                    pages.complete();
                  }
                  return to;
                })
            .concatMapIterable(page -> page);
  }
}
