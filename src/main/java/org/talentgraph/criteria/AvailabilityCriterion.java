package org.talentgraph.criteria;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;

/**
 * For which share of the days of the work the expert is available. An expert of whom only one bound
 * is known is available on the other side without end. Keys tell quarters apart.
 */
public enum AvailabilityCriterion implements Criterion {
  AVAILABILITY;

  /** The quarters that keys are written and asked for, where a time is longer or has no end. */
  private static final int MOST = 40;

  /** A time from the first day on and before the last one; null where it has no bound. */
  private record Time(@Nullable LocalDate from, @Nullable LocalDate to) {

    static Time quarter(int number) {
      var from = LocalDate.of(number / 4, number % 4 * 3 + 1, 1);
      return new Time(from, from.plusMonths(3));
    }

    /** The number of the quarter of a day. */
    static int number(LocalDate day) {
      return day.getYear() * 4 + (day.getMonthValue() - 1) / 3;
    }

    /** The days of this time, which has both bounds, that another one covers. */
    long daysIn(Time other) {
      var first = requireNonNull(from);
      var last = requireNonNull(to);
      if (other.from != null && other.from.isAfter(first)) {
        first = other.from;
      }
      if (other.to != null && other.to.isBefore(last)) {
        last = other.to;
      }
      return Math.max(0, DAYS.between(first, last));
    }

    /** The quarters that this time touches, at most {@link #MOST}. */
    IntStream quarters() {
      var last = to == null ? number(requireNonNull(from)) + MOST : number(to.minusDays(1)) + 1;
      var first = from == null ? last - MOST : number(from);
      return IntStream.range(first, Math.min(last, first + MOST));
    }

    Text words() {
      if (from == null) {
        return AVAILABILITY.text("to", String.valueOf(to));
      }
      return to == null
          ? AVAILABILITY.text("from", from.toString())
          : AVAILABILITY.text("both", from.toString(), to.toString());
    }
  }

  /** Nothing where the demand does not tell both days. */
  private static Optional<Time> time(DemandRecord demand) {
    var from = demand.startsOn();
    var to = demand.endsOn();
    return from == null || to == null || !from.isBefore(to)
        ? Optional.empty()
        : Optional.of(new Time(from, to));
  }

  /** Nothing where no bound is known. */
  private static Optional<Time> time(ExpertRecord expert) {
    var from = expert.availableFrom();
    var to = expert.availableTo();
    return from == null && to == null ? Optional.empty() : Optional.of(new Time(from, to));
  }

  @Override
  public Side side() {
    return Side.DEMAND;
  }

  @Override
  public double weight() {
    return 0.05;
  }

  @Override
  public Optional<Judgement> judge(Pair pair) {
    return time(pair.demand())
        .map(
            work ->
                time(pair.expert())
                    .map(free -> judge(work, free))
                    .orElseGet(() -> Judgement.unknown(words("unknown"))));
  }

  private Judgement judge(Time work, Time free) {
    var all = work.daysIn(work);
    var covered = work.daysIn(free);
    Supplier<Text> reason = () -> text("days", covered, all, free.words(), work.words());
    return Judgement.of((double) covered / all, reason).without(covered < all ? reason : null);
  }

  private static String free(int quarter) {
    return MatchKey.step("free", quarter);
  }

  private static String starts(int quarter) {
    return MatchKey.step("starts", quarter);
  }

  private static String ends(int quarter) {
    return MatchKey.step("ends", quarter);
  }

  /** The quarters of which the expert is available for a half or more. */
  private static IntStream mostlyFree(Time free) {
    return free.quarters()
        .filter(
            number -> {
              var quarter = Time.quarter(number);
              return 2 * quarter.daysIn(free) >= quarter.daysIn(quarter);
            });
  }

  @Override
  public Stream<String> keysOf(ExpertRecord expert, Taxonomies.Known known) {
    return time(expert)
        .map(free -> mostlyFree(free).mapToObj(AvailabilityCriterion::free))
        .orElseGet(() -> unknown(true));
  }

  @Override
  public Stream<String> keysOf(DemandRecord demand, Taxonomies.Known known) {
    return time(demand)
        .map(
            work ->
                Stream.of(
                    starts(Time.number(requireNonNull(work.from()))),
                    ends(Time.number(requireNonNull(work.to()).minusDays(1)))))
        .orElseGet(() -> unknown(true));
  }

  /** Each quarter adds the share that it has in the days of the work. */
  @Override
  public Points expertsFor(DemandRecord demand, Taxonomies.Known known) {
    var points = new Points();
    time(demand)
        .ifPresent(
            work -> {
              double all = work.daysIn(work);
              work.quarters()
                  .forEach(
                      number -> points.key(free(number), Time.quarter(number).daysIn(work) / all));
              points.key(unknown(), Judgement.UNKNOWN);
            });
    return points;
  }

  /** What starts and ends while the expert is available is covered. */
  @Override
  public Points demandsFor(ExpertRecord expert, Taxonomies.Known known) {
    var points = new Points();
    time(expert)
        .ifPresent(
            free -> {
              free.quarters()
                  .forEach(number -> points.key(starts(number), 0.5).key(ends(number), 0.5));
              points.key(unknown(), Judgement.UNKNOWN);
            });
    return points;
  }
}
