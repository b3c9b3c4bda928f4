package org.talentgraph.reading;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** Months by their names, and their parts: the middle of October, 10月中旬, 三月底. */
final class MonthParts {

  private static final int MIDDLE = 15;
  private static final int SECOND_TEN = 11;
  private static final int THIRD_TEN = 21;

  private MonthParts() {}

  /** An English month; may and march are months only with a capital. */
  static Optional<Tag> named(DraftText text, int at) {
    return text.at("month", at)
        .or(() -> text.at("capitalMonth", at).filter(tag -> text.words().get(at).isCapital()));
  }

  static LocalDate first(DraftText text, Optional<Integer> year, int month) {
    return first(text, year, month, Period.ofMonths(1));
  }

  /** The first day of what begins in a month; without a year it is the next that is not over. */
  static LocalDate first(DraftText text, Optional<Integer> year, int month, Period length) {
    var first = LocalDate.of(year.orElse(text.today().getYear()), month, 1);
    return year.isEmpty() && !first.plus(length).isAfter(text.today()) ? first.plusYears(1) : first;
  }

  /** What the words before a month leave of it. */
  static Moment of(DraftText text, Moment month) {
    if (text.at("middle", month.from()).isPresent()) {
      return new Moment(
          month.from(),
          month.to(),
          month.start().withDayOfMonth(MIDDLE),
          month.end(),
          month.dated());
    }
    return text.at("finish", month.from()).isPresent() ? lastTen(month) : month;
  }

  /** What the characters behind a month leave of it. */
  static Moment chinese(DraftText text, Moment month) {
    var words = text.words();
    var at = month.to();
    var ten = words.is(at + 1, "旬") ? 2 : 1;
    if (words.is(at, "上") && ten == 2 || words.is(at, "初")) {
      return month.until(at + ten);
    }
    if (words.is(at, "中") && ten == 2) {
      return new Moment(
          month.from(),
          at + ten,
          month.start().withDayOfMonth(SECOND_TEN),
          month.start().withDayOfMonth(THIRD_TEN),
          month.dated());
    }
    return words.is(at, "底") || words.is(at, "末") || words.is(at, "下") && ten == 2
        ? lastTen(month).until(at + ten)
        : month;
  }

  private static Moment lastTen(Moment month) {
    return new Moment(
        month.from(),
        month.to(),
        month.start().withDayOfMonth(THIRD_TEN),
        month.end(),
        month.dated());
  }
}
