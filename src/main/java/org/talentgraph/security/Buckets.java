package org.talentgraph.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * What each of many may still spend. A bucket holds what is for a minute, and fills up again within
 * one; each copy of the application has its own.
 *
 * @param <K> who spends
 */
final class Buckets<K> {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Those who have spent nothing for so long have full buckets, or owe for as long at the most. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private static final int MOST = 100_000;

  private final Cache<K, Bucket> all =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(REMEMBERED).build();

  private final long size;
  private final TimeMeter clock;

  /**
   * @param size what one may spend in a minute; 0 where there is no limit
   */
  Buckets(long size, TimeMeter clock) {
    this.size = size;
    this.clock = clock;
  }

  /**
   * What became of somebody's wish to spend.
   *
   * @param left what may still be spent at once
   * @param delay until there is enough; nothing where it was spent
   */
  record Spent(long left, Duration delay) {

    boolean isRefused() {
      return delay.isPositive();
    }
  }

  boolean hasLimit() {
    return size > 0;
  }

  /** Spends all of it or nothing; what is more than a whole bucket costs a whole one. */
  Spent spend(K who, long amount) {
    if (!hasLimit() || amount <= 0) {
      return new Spent(Long.MAX_VALUE, Duration.ZERO);
    }
    var probe = bucket(who).tryConsumeAndReturnRemaining(Math.min(amount, size));
    return new Spent(
        Math.max(0, probe.getRemainingTokens()), Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** What one may spend at once. */
  long left(K who) {
    return hasLimit() ? Math.max(0, bucket(who).getAvailableTokens()) : Long.MAX_VALUE;
  }

  /** Gives back what was spent for nothing. */
  void giveBack(K who, long amount) {
    if (hasLimit()) {
      bucket(who).addTokens(amount);
    }
  }

  /** Spends it even where there is not so much: nothing more can be spent for as long. */
  void owe(K who, long amount) {
    if (hasLimit()) {
      bucket(who).consumeIgnoringRateLimits(amount);
    }
  }

  private Bucket bucket(K who) {
    return all.get(
        who,
        _ ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(size).refillGreedy(size, MINUTE))
                .withCustomTimePrecision(clock)
                .build());
  }
}
