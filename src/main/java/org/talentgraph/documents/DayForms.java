package org.talentgraph.documents;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** The ways in which documents print a day, or the month or year of which no day is known. */
final class DayForms {

  private DayForms() {}

  /**
   * @param precision a constant of {@code DatePrecision}
   */
  static Pattern of(LocalDate day, String precision) {
    var year = day.getYear();
    var month = day.getMonthValue();
    var name = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return Pattern.compile(
        switch (precision) {
          case "YEAR", "QUARTER", "DECADE" -> "(?<!\\d)%d(?!\\d)".formatted(year);
          case "MONTH" ->
              "%1$d\\s*年\\s*0?%2$d\\s*月|%3$s,? %1$d|(?<!\\d)%1$d[-/.]0?%2$d(?!\\d)"
                  .formatted(year, month, name);
          default ->
              ("%1$d\\s*年\\s*0?%2$d\\s*月\\s*0?%4$d\\s*日"
                      + "|(?<!\\d)0?%4$d(?:st|nd|rd|th)? %3$s,? %1$d|%3$s 0?%4$d,? %1$d"
                      + "|(?<!\\d)%1$d([-/.])0?%2$d(?:\\1)0?%4$d(?!\\d)")
                  .formatted(year, month, name, day.getDayOfMonth());
        });
  }
}
