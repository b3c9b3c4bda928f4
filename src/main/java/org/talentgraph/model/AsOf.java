package org.talentgraph.model;

import static java.time.temporal.TemporalAdjusters.firstDayOfMonth;
import static java.time.temporal.TemporalAdjusters.firstDayOfYear;

import graphql.GraphQLContext;
import graphql.language.Field;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The day that {@code @asOf}, the argument {@code asOf} or an id names. Only what was valid on that
 * day, or may have been, is read.
 *
 * @param date the day
 */
public record AsOf(LocalDate date) {

  /**
   * The name of the argument of root fields, and of the statement's parameter that holds {@link
   * #parameter()}.
   */
  public static final String PARAMETER = "asOf";

  /** The key of the parameter that holds the day itself. */
  static final String DATE = "DATE";

  /** The precision of a date whose precision is not recorded. */
  static final String DAY = "DAY";

  /** The day as of which the root field is read that a field belongs to. */
  public static Optional<AsOf> of(DataFetchingEnvironment environment) {
    return RootDay.of(environment).find();
  }

  static Optional<AsOf> of(ExecutableNormalizedField root, Field field, GraphQLContext context) {
    return RootDay.of(root, field, context).find();
  }

  /**
   * The day, and for each precision the earliest {@code validTo} that is not past on it. An
   * imprecise {@code validTo} is stored as the first day of its period and stands for the whole
   * period: it is not past when that period contains the day, or is a later one. An exact {@code
   * validTo} is the first day that is no longer valid.
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
