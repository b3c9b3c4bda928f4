package org.talentgraph.documents;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The ways in which documents print how long something lasts, and people write it. */
final class DurationForms {

  /** As the graph has it. */
  static final Pattern ISO = Pattern.compile("P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?");

  private static final int MONTHS_OF_A_YEAR = 12;
  private static final int DAYS_OF_A_WEEK = 7;
  private static final int MOST_IN_WORDS = 99;
  private static final Pattern HALF = Pattern.compile("半年|(?i:half a year)");

  /** By the letter of a unit, its names. */
  private static final Map<String, String> UNITS =
      Map.of(
          "Y", "年|(?i:years?)",
          "M", "个?月|(?i:months?)",
          "W", "周|个?星期|(?i:weeks?)",
          "D", "天|日|(?i:days?)");

  private DurationForms() {}

  /** None where it cannot be read, of which the check of the cell tells. */
  static Optional<Period> read(@Nullable Object given) {
    try {
      return given == null ? Optional.empty() : Optional.of(Period.parse(given.toString()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Whether some words name a duration; one of months and of days is not looked for. */
  static boolean standIn(String words, Period duration) {
    var months = duration.toTotalMonths();
    var days = duration.getDays();
    if (days == 0) {
      return says(words, months, "M")
          || months % MONTHS_OF_A_YEAR == 0 && says(words, months / MONTHS_OF_A_YEAR, "Y")
          || months == MONTHS_OF_A_YEAR / 2 && HALF.matcher(words).find();
    }
    return months > 0
        || says(words, days, "D")
        || days % DAYS_OF_A_WEEK == 0 && says(words, days / DAYS_OF_A_WEEK, "W");
  }

  private static boolean says(String words, long number, String unit) {
    return NumberForms.standIn(words, forms(number), "[\\s-]*(?:%s)".formatted(UNITS.get(unit)));
  }

  private static List<String> forms(long number) {
    List<String> forms = new ArrayList<>(NumberForms.of(number));
    if (number == 1) {
      forms.add("\\b(?i:an?)\\b");
    }
    return forms;
  }

  /** What to write for a duration in words, such as 36个月 or two years. */
  static Optional<String> written(String cell) {
    var upper = cell.toUpperCase(Locale.ROOT);
    if (ISO.matcher(upper).matches()) {
      return Optional.of(upper);
    }
    if (HALF.matcher(cell).matches()) {
      return Optional.of("P6M");
    }
    return UNITS.entrySet().stream()
        .flatMap(
            unit ->
                LongStream.rangeClosed(1, MOST_IN_WORDS)
                    .filter(number -> matches(cell, number, unit.getValue()))
                    .mapToObj(number -> "P" + number + unit.getKey()))
        .findFirst();
  }

  private static boolean matches(String cell, long number, String unit) {
    return forms(number).stream()
        .anyMatch(form -> Pattern.matches("(?:%s)[\\s-]*(?:%s)".formatted(form, unit), cell));
  }
}
