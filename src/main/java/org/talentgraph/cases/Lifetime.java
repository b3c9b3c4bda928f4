package org.talentgraph.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.Row;

/**
 * When a record holds.
 *
 * @param from when it begins to hold; null when it has no beginning that is known
 * @param to when it no longer holds; null while it holds
 */
public record Lifetime(@Nullable RecordedDate from, @Nullable RecordedDate to) {

  /** What a selection has to ask of a record or an edge for it. */
  public static final String FIELDS = "validFrom validTo validPrecision validToPrecision";

  public static Lifetime of(Row record) {
    return new Lifetime(
        RecordedDate.of(record, "validFrom", "validPrecision"),
        RecordedDate.of(record, "validTo", "validToPrecision", "validPrecision"));
  }

  /** Whether it holds on a day: an imprecise date may be any day of its period. */
  public Verdict on(LocalDate day) {
    return by(from, day, Verdict.MET).and(by(to, day, Verdict.NOT_MET).not());
  }

  /** Whether a date has come by a day. */
  private static Verdict by(@Nullable RecordedDate date, LocalDate day, Verdict without) {
    if (date == null) {
      return without;
    }
    return day.isBefore(date.first())
        ? Verdict.NOT_MET
        : day.isBefore(date.over()) ? Verdict.UNKNOWN : Verdict.MET;
  }
}
