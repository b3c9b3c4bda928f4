package org.talentgraph.benchmark;

import java.time.Duration;
import java.util.stream.LongStream;

/**
 * How fast one way answered.
 *
 * @param perSecond requests a second
 * @param p50 milliseconds that half of the requests took at the most
 * @param p95 milliseconds that 95 of 100 requests took at the most
 * @param p99 milliseconds that 99 of 100 requests took at the most
 */
record Figures(int requests, double perSecond, double p50, double p95, double p99) {

  static Figures of(LongStream nanoseconds, Duration measured) {
    var sorted = nanoseconds.sorted().toArray();
    return new Figures(
        sorted.length,
        sorted.length / (measured.toNanos() / 1e9),
        percentile(sorted, 50),
        percentile(sorted, 95),
        percentile(sorted, 99));
  }

  private static double percentile(long[] sorted, int percent) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }
}
