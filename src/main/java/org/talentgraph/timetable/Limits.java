package org.talentgraph.timetable;

/**
 * How long a search may take. The same work and seed give the same timetable, unless the seconds
 * end first.
 *
 * @param work deterministic time, near a second each on one core
 */
public record Limits(double work, double seconds, int seed) {

  public Limits {
    if (!(work > 0) || !(seconds > 0)) {
      throw new IllegalArgumentException("work and seconds must be more than 0");
    }
  }
}
