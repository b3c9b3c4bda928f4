package org.talentgraph.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * When a record holds.
 *
 * @param from when it begins to hold; null when it has no beginning that is known
 * @param to when it no longer holds; null while it holds
 */
record Validity(@Nullable RecordedDate from, @Nullable RecordedDate to) {

  static Validity of(Value record) {
    return new Validity(
        RecordedDate.of(record, "validFrom", "validPrecision"),
        RecordedDate.of(record, "validTo", "validToPrecision", "validPrecision"));
  }

  /** Whether it holds on a day; an imprecise end may be any day of its period. */
  Verdict on(LocalDate day) {
    return begunBy(day).and(endedBy(day).not());
  }

  private Verdict begunBy(LocalDate day) {
    return from == null ? Verdict.MET : by(from.first(), from.last(), day);
  }

  private Verdict endedBy(LocalDate day) {
    if (to == null) {
      return Verdict.NOT_MET;
    }
    return to.precision() == RecordedDate.Precision.DAY
        ? Verdict.of(!day.isBefore(to.first()))
        : by(to.first(), to.last().plusDays(1), day);
  }

  private static Verdict by(LocalDate first, LocalDate last, LocalDate day) {
    return day.isBefore(first)
        ? Verdict.NOT_MET
        : day.isBefore(last) ? Verdict.UNKNOWN : Verdict.MET;
  }
}
