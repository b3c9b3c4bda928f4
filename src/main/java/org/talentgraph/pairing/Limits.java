package org.talentgraph.pairing;

/**
 * How long a search may take. The same work and seed give the same answer, unless the seconds end
 * first. A pairing by flow alone ends by itself, in seconds, and needs no limit.
 *
 * @param begin when the seconds began, by {@link System#nanoTime}
 * @param work deterministic time, near a second each on one core
 */
public record Limits(double work, double seconds, int seed, long begin) {

  public Limits(double work, double seconds, int seed) {
    this(work, seconds, seed, System.nanoTime());
  }

  public Limits {
    if (!(work > 0) || !(seconds > 0)) {
      throw new IllegalArgumentException("work and seconds must be more than 0");
    }
  }

  /** The same from now on. */
  Limits begun() {
    return new Limits(work, seconds, seed);
  }

  /** The seconds that are left of them for whatever comes next. */
  double left() {
    return Math.max(0, seconds - (System.nanoTime() - begin) / 1e9);
  }
}
