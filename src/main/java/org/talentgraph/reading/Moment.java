package org.talentgraph.reading;

import java.time.LocalDate;
import java.time.Period;

/**
 * A day, month or other stretch of time that a text names.
 *
 * @param from the number of its first word
 * @param to the number of the first word behind it
 * @param start its first day
 * @param end the first day after it
 * @param dated whether the text names its year, so that it can lie in no other one
 */
record Moment(int from, int to, LocalDate start, LocalDate end, boolean dated) {

  static Moment of(int from, int to, LocalDate start, Period length, boolean dated) {
    return new Moment(from, to, start, start.plus(length), dated);
  }

  boolean isDay() {
    return start.plusDays(1).equals(end);
  }

  Moment plusYears(int years) {
    return new Moment(from, to, start.plusYears(years), end.plusYears(years), dated);
  }

  Moment from(int first) {
    return new Moment(first, to, start, end, dated);
  }

  Moment until(int last) {
    return new Moment(from, last, start, end, dated);
  }
}
