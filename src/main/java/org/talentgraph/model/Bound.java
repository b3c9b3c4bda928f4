package org.talentgraph.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;

/**
 * The least or the greatest value of a range, as SDL writes it: a number, a day, or a day counted
 * from that of the clock, with a period as ISO 8601 has it.
 */
public sealed interface Bound {

  /** A number that does not change. */
  record Number(BigDecimal value) implements Bound {}

  /** A day that does not change. */
  record Day(LocalDate date) implements Bound {}

  /**
   * A day counted from that of the clock.
   *
   * @param year whether its year is meant
   */
  record FromToday(Period distance, boolean year) implements Bound {}

  String TODAY = "today";

  /**
   * @param type the scalar of the values that it bounds
   * @throws IllegalArgumentException or {@link java.time.DateTimeException} if it is none
   */
  static Bound read(String text, String type) {
    if (text.startsWith(TODAY) && (type.equals("Date") || type.equals("Int"))) {
      var distance = text.substring(TODAY.length());
      return new FromToday(
          distance.isEmpty() ? Period.ZERO : Period.parse(distance), type.equals("Int"));
    }
    return type.equals("Date")
        ? new Day(LocalDate.parse(text))
        : new Number(new BigDecimal(text));
  }
}
