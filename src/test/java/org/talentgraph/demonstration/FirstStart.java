package org.talentgraph.demonstration;

import java.time.LocalDate;
import java.time.Period;

/**
 * The day on which somebody first starts the application, from which dates are counted that must
 * not grow old. Here it is a fixed day: what is drawn for it moves with the day that it really is.
 */
final class FirstStart {

  static final LocalDate DAY = LocalDate.of(2025, 1, 1);

  private FirstStart() {}

  /** A date by its distance from the day. */
  static String date(LocalDate date) {
    Period distance = DAY.until(date);
    Period months = Period.ofMonths((int) distance.toTotalMonths()).plusDays(distance.getDays());
    return months.isZero()
        ? "today"
        : date.isBefore(DAY) ? "today-" + months.negated() : "today+" + months;
  }

  /** A year by its distance from that of the day. */
  static String year(int year) {
    return "today-P%dY".formatted(DAY.getYear() - year);
  }
}
