package org.talentgraph.matching;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.talentgraph.model.Row;

/**
 * The last month in which a demand is open, as match keys: by them an index leaves out the demands
 * that closed in a month before that of the day. It finds those that closed within the month, so
 * {@code Demand.open} is asked of all that it finds.
 *
 * <p>Months are counted from 1970, as binary numbers. At the first digit in which two numbers
 * differ, the smaller one has a 0 and the greater one a 1. So a month has a key for each of its
 * zeros and the digits before it, and all earlier months have one of a few keys.
 */
final class ClosingMonth {

  /** What is read of a demand to make its keys. */
  static final String SELECTION = " open deadline endsOn";

  private static final String CLOSED = "closed";
  private static final int DIGITS = 11; // up to 2140

  private ClosingMonth() {}

  /**
   * The keys of a demand; none where it never closes.
   *
   * @param demand read without a day, so it is open unless it is closed on every day
   */
  static Stream<String> keysOf(Row demand) {
    return demand.isTrue("open")
        ? lastDay(demand).stream().flatMap(ClosingMonth::keysOf)
        : Stream.of(CLOSED);
  }

  private static Stream<String> keysOf(LocalDate last) {
    var month = month(last);
    return digits(month, 0).mapToObj(digit -> key(digit, month >> digit));
  }

  /** A demand has one of these keys if it closed in a month before that of the day. */
  static Stream<String> before(LocalDate day) {
    var month = month(day);
    return Stream.concat(
        Stream.of(CLOSED), digits(month, 1).mapToObj(digit -> key(digit, (month >> digit) - 1)));
  }

  private static IntStream digits(int month, int equalTo) {
    return IntStream.range(0, DIGITS).filter(digit -> ((month >> digit) & 1) == equalTo);
  }

  private static String key(int digit, int leading) {
    return "%s %d %d".formatted(CLOSED, digit, leading);
  }

  private static Optional<LocalDate> lastDay(Row demand) {
    var end = demand.date("endsOn");
    return Stream.of(demand.date("deadline"), end == null ? null : end.minusDays(1))
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo);
  }

  private static int month(LocalDate day) {
    var months = (day.getYear() - 1970) * 12 + day.getMonthValue() - 1;
    return Math.clamp(months, 0, (1 << DIGITS) - 1);
  }
}
