package org.talentgraph.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.Row;

/**
 * When a record holds.
 *
 * @param from when it begins to hold, or the earliest that it can; null when nothing is known of it
 * @param to when it no longer holds; null while it holds
 * @param knownFrom where the start is not printed, from which day on it is known to hold
 * @param knownUntil where the end is not printed, from which day on that is no longer known
 */
public record Lifetime(
    @Nullable RecordedDate from,
    @Nullable RecordedDate to,
    @Nullable LocalDate knownFrom,
    @Nullable LocalDate knownUntil) {

  /** What a selection has to ask of a record or an edge for it. */
  public static final String FIELDS =
      "validFrom validTo validPrecision validToPrecision knownFrom knownUntil";

  public Lifetime(@Nullable RecordedDate from, @Nullable RecordedDate to) {
    this(from, to, null, null);
  }

  /**
   * Why it is open whether something holds on a day.
   *
   * @param day the day from which, or until which, it is known to hold
   */
  public record Doubt(Kind kind, LocalDate day) {

    /** What is not printed, or not precise enough. */
    public enum Kind {
      START_NOT_PRINTED,
      START_IMPRECISE,
      END_NOT_PRINTED,
      END_IMPRECISE
    }
  }

  public static Lifetime of(Row record) {
    return new Lifetime(
        RecordedDate.of(record, "validFrom", "validPrecision"),
        RecordedDate.of(record, "validTo", "validToPrecision", "validPrecision"),
        record.date("knownFrom"),
        record.date("knownUntil"));
  }

  /** Whether it holds on a day: an imprecise date may be any day of its period. */
  public Verdict on(LocalDate day) {
    var within = by(from, day, Verdict.MET).and(by(to, day, Verdict.NOT_MET).not());
    return isBeforeKnown(day) || isAfterKnown(day) ? within.and(Verdict.UNKNOWN) : within;
  }

  /** Why it is open on a day; nothing where it is not. */
  public Optional<Doubt> doubt(LocalDate day) {
    if (on(day) != Verdict.UNKNOWN) {
      return Optional.empty();
    }
    if (knownFrom != null && isBeforeKnown(day)) {
      return Optional.of(new Doubt(Doubt.Kind.START_NOT_PRINTED, knownFrom));
    }
    if (knownUntil != null && isAfterKnown(day)) {
      return Optional.of(new Doubt(Doubt.Kind.END_NOT_PRINTED, knownUntil));
    }
    return from != null && by(from, day, Verdict.MET) == Verdict.UNKNOWN
        ? Optional.of(new Doubt(Doubt.Kind.START_IMPRECISE, from.first()))
        : Optional.ofNullable(to).map(end -> new Doubt(Doubt.Kind.END_IMPRECISE, end.first()));
  }

  private boolean isBeforeKnown(LocalDate day) {
    return knownFrom != null && day.isBefore(knownFrom);
  }

  private boolean isAfterKnown(LocalDate day) {
    return knownUntil != null && !day.isBefore(knownUntil);
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
