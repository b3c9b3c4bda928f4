package org.talentgraph.cases;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.Row;

/**
 * A date as the graph records it: exact, or the first day of a period in which it lies.
 *
 * @param first the day, or the first day of its period
 */
public record RecordedDate(LocalDate first, Precision precision) {

  /** How precise a date is; the SDL says what each constant means. */
  public enum Precision {
    DAY,
    MONTH,
    QUARTER,
    YEAR,
    DECADE
  }

  /** The date in a property, with the first precision that is recorded for it. */
  static @Nullable RecordedDate of(Row record, String date, String... precisions) {
    var first = record.date(date);
    return first == null
        ? null
        : new RecordedDate(
            first,
            Stream.of(precisions)
                .map(record::stringOrNull)
                .filter(Objects::nonNull)
                .map(Precision::valueOf)
                .findFirst()
                .orElse(Precision.DAY));
  }

  /** The last day that it can be. */
  LocalDate last() {
    return switch (precision) {
      case DAY -> first;
      case MONTH -> first.plusMonths(1).minusDays(1);
      case QUARTER -> first.plusMonths(3).minusDays(1);
      case YEAR -> first.plusYears(1).minusDays(1);
      case DECADE -> first.plusYears(10).minusDays(1);
    };
  }

  /** The first day on which it is certainly past; an exact date is past on its own day. */
  LocalDate over() {
    return precision == Precision.DAY ? first : last().plusDays(1);
  }

  /** Whether it is one of the days of an range. */
  public Verdict within(DateRange range) {
    if (last().isBefore(range.from()) || !first.isBefore(range.to())) {
      return Verdict.NOT_MET;
    }
    return !first.isBefore(range.from()) && last().isBefore(range.to())
        ? Verdict.MET
        : Verdict.UNKNOWN;
  }
}
