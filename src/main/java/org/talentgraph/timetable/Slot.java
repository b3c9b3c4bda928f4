package org.talentgraph.timetable;

/** A time in which meetings are held, in minutes of any clock; breaks lie between slots. */
public record Slot(int start, int end) {

  public Slot {
    if (end <= start) {
      throw new IllegalArgumentException("a slot from %d to %d".formatted(start, end));
    }
  }

  int minutes() {
    return end - start;
  }
}
