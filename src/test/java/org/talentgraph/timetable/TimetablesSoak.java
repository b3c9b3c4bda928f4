package org.talentgraph.timetable;

import java.util.stream.IntStream;

/** Compares the timetables of 500 small problems with all that their limits allow. */
class TimetablesSoak extends TimetablesComparison {

  static IntStream seeds() {
    return IntStream.range(0, 500);
  }
}
