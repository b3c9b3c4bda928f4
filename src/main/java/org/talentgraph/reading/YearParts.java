package org.talentgraph.reading;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.talentgraph.reading.Amounts.Amount;

/** Reads years, and their seasons, quarters and ends. */
final class YearParts {

  private static final Period MONTH = Period.ofMonths(1);
  private static final Period QUARTER = Period.ofMonths(3);
  private static final Period HALF = Period.ofMonths(6);
  private static final Period YEAR = Period.ofYears(1);

  private YearParts() {}

  static Optional<Amount> fourDigits(DraftText text, int at) {
    return Amounts.at(text, at)
        .filter(amount -> !amount.scaled() && amount.isWhole())
        .filter(amount -> amount.whole() >= 2000 && amount.whole() <= 2100);
  }

  static Optional<Moment> yearEnd(DraftText text, int from) {
    return text.at("yearEnd", from)
        .map(
            tag ->
                Moment.of(
                    tag.from(),
                    tag.to(),
                    LocalDate.of(text.today().getYear() + Integer.parseInt(tag.value()), 12, 1),
                    MONTH,
                    true));
  }

  static Optional<Moment> relativeMonth(DraftText text, int from) {
    return text.at("relativeMonth", from)
        .map(
            tag ->
                Moment.of(
                    from,
                    tag.to(),
                    text.today().withDayOfMonth(1).plusMonths(Integer.parseInt(tag.value())),
                    MONTH,
                    true));
  }

  static Optional<Moment> quarter(DraftText text, int from) {
    return named(text, from, "quarter", number -> 3 * number - 2, QUARTER)
        .or(() -> named(text, from, "half", number -> 6 * number - 5, HALF));
  }

  static Optional<Moment> season(DraftText text, int from) {
    return named(text, from, "season", number -> number, QUARTER);
  }

  /** Three months that have a name, with their year before or behind. */
  private static Optional<Moment> named(
      DraftText text, int from, String kind, IntUnaryOperator month, Period length) {
    var year = NamedYear.at(text, from);
    var article = year.map(NamedYear::to).orElse(from);
    var begin =
        Stream.of("this", "next", "coming", "early")
                .anyMatch(word -> text.words().is(article, word))
            ? article + 1
            : article;
    return text.at(kind, begin)
        .map(
            tag -> {
              var term =
                  Stream.of("term", "season", "semester")
                          .anyMatch(word -> text.words().is(tag.to(), word))
                      ? 1
                      : 0;
              var behind = fourDigits(text, tag.to() + term);
              var named = year.map(NamedYear::year).or(() -> behind.map(Amount::whole));
              var number = month.applyAsInt(Integer.parseInt(tag.value()));
              return Moment.of(
                  from,
                  behind.map(Amount::to).orElse(tag.to() + term),
                  MonthParts.first(text, named, number, length),
                  length,
                  named.isPresent());
            });
  }

  static Optional<Moment> year(DraftText text, int from) {
    return NamedYear.at(text, from)
        .map(year -> Moment.of(from, year.to(), LocalDate.of(year.year(), 1, 1), YEAR, true))
        .or(
            () ->
                fourDigits(text, from)
                    .filter(
                        amount ->
                            text.at("currency", amount.to()).isEmpty()
                                && text.at("unit", amount.to()).isEmpty())
                    .map(
                        amount ->
                            Moment.of(
                                from,
                                amount.to(),
                                LocalDate.of(amount.whole(), 1, 1),
                                YEAR,
                                true)));
  }
}
