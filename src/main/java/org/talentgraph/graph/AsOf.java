package org.talentgraph.graph;

import static java.time.temporal.TemporalAdjusters.firstDayOfMonth;
import static java.time.temporal.TemporalAdjusters.firstDayOfYear;

import graphql.GraphQLContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The day that {@code @asOf} names; what is read was valid on it, or may have been.
 *
 * @param date the day
 */
public record AsOf(LocalDate date) {

  /** The name of the statement's parameter that holds {@link #parameter()}. */
  public static final String PARAMETER = "asOf";

  /** Under which key the parameter holds the day itself. */
  static final String DATE = "DATE";

  /** The precision of a date that has none recorded. */
  static final String DAY = "DAY";

  /** The day that the operation names, if it names one. */
  public static Optional<AsOf> of(GraphQLContext context) {
    return Optional.ofNullable(context.get(AsOf.class));
  }

  /**
   * The day, and for each precision the first end that is not over on it. An imprecise end is
   * stored as the first day of its period and stands for the whole of it: it is not over if it is
   * the period that holds the day, or a later one. An exact end is the first day no longer valid.
   */
  public Map<String, Object> parameter() {
    var month = date.with(firstDayOfMonth());
    var year = date.with(firstDayOfYear());
    return Map.of(
        DATE,
        date,
        DAY,
        date.plusDays(1),
        "MONTH",
        month,
        "QUARTER",
        month.minusMonths((month.getMonthValue() - 1) % 3),
        "YEAR",
        year,
        "DECADE",
        year.minusYears(year.getYear() % 10));
  }
}
