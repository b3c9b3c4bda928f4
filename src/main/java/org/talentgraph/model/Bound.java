package org.talentgraph.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;

/**
 * The least or the greatest value of a range, as SDL writes it: a number, a day, or a day counted
 * from that of the clock, with a period as ISO 8601 has it.
 */
public sealed interface Bound {

  /** The value on a day, as the graph stores such values. */
  Object on(LocalDate today);

  /** A number that does not change. */
  record Number(BigDecimal value) implements Bound {

    @Override
    public Object on(LocalDate today) {
      return value.doubleValue();
    }
  }

  /** A day that does not change. */
  record Day(LocalDate date) implements Bound {

    @Override
    public Object on(LocalDate today) {
      return date;
    }
  }

  /**
   * A day counted from that of the clock.
   *
   * @param year whether its year is meant
   */
  record FromToday(Period distance, boolean year) implements Bound {

    @Override
    public Object on(LocalDate today) {
      var day = today.plus(distance);
      return year ? (Object) day.getYear() : day;
    }
  }

  /** What the day of the clock is called. */
  String TODAY = "today";

  /**
   * Reads a bound.
   *
   * @param type the scalar of the values that it bounds
   * @throws IllegalArgumentException or {@link java.time.DateTimeException} if it is none
   */
  static Bound read(String text, String type) {
    if (text.startsWith(TODAY) && (type.equals("Date") || type.equals("Int"))) {
      var distance = text.substring(TODAY.length());
      return new FromToday(
          distance.isEmpty() ? Period.ZERO : Period.parse(distance), type.equals("Int"));
    }
    return type.equals("Date") ? new Day(LocalDate.parse(text)) : new Number(new BigDecimal(text));
  }
}
