package org.talentgraph.timetable;

import java.util.stream.IntStream;

/** Compares the timetables of a few small problems with all that their limits allow. */
class TimetablesTests extends TimetablesComparison {

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }
}
