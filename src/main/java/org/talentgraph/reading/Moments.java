package org.talentgraph.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.talentgraph.reading.Amounts.Amount;

/**
 * Reads dates in words of both languages. A month, quarter or season without a year is the next one
 * that is not over.
 */
final class Moments {

  private static final Period DAY = Period.ofDays(1);
  private static final Period MONTH = Period.ofMonths(1);

  private static final List<BiFunction<DraftText, Integer, Optional<Moment>>> READERS =
      List.of(
          Moments::iso,
          Moments::now,
          YearParts::yearEnd,
          Moments::chinese,
          Moments::dayAndMonth,
          Moments::month,
          YearParts::relativeMonth,
          YearParts::quarter,
          YearParts::season,
          YearParts::year);

  private Moments() {}

  /** All that a text names, in their order. */
  static List<Moment> in(DraftText text) {
    List<Moment> moments = new ArrayList<>();
    for (var at = 0; at < text.words().size(); ) {
      var moment = at(text, at);
      moment.ifPresent(moments::add);
      at = moment.map(Moment::to).orElse(at + 1);
    }
    return moments;
  }

  static Optional<Moment> at(DraftText text, int from) {
    return READERS.stream()
        .flatMap(reader -> reader.apply(text, from).stream())
        .filter(moment -> !text.isTaken(moment.from(), moment.to()))
        .findFirst();
  }

  /** 2027-03-01, 2027/3/1, 2027.3.1. */
  private static Optional<Moment> iso(DraftText text, int from) {
    var written = new StringBuilder();
    var to = from;
    for (; to < Math.min(text.words().size(), from + 5); to++) {
      var word = text.words().get(to);
      if (!word.isNumber() && !word.form().equals("-") && !word.form().equals("/")) {
        break;
      }
      written.append(word.isNumber() ? word.form() : ".");
    }
    var parts = written.toString().split("\\.");
    return parts.length == 3 && parts[0].matches("\\d{4}")
        ? day(Integer.parseInt(parts[0]), parts[1], parts[2], from, to)
        : Optional.empty();
  }

  private static Optional<Moment> day(int year, String month, String day, int from, int to) {
    try {
      var date = LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
      return Optional.of(Moment.of(from, to, date, DAY, true));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Moment> now(DraftText text, int from) {
    return text.at("now", from)
        .map(tag -> Moment.of(tag.from(), tag.to(), text.today(), DAY, true));
  }

  /** 明年三月, 2027年1月1日, 三月, 10月中旬. */
  private static Optional<Moment> chinese(DraftText text, int from) {
    var year = NamedYear.at(text, from);
    var begin = year.map(NamedYear::to).orElse(from);
    var month =
        unit(text, begin, "月").filter(amount -> amount.whole() >= 1 && amount.whole() <= 12);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    var to = month.get().to() + 1;
    to += text.words().is(to, "份") ? 1 : 0;
    var first = MonthParts.first(text, year.map(NamedYear::year), month.get().whole());
    var day = unit(text, to, "日").or(() -> unit(text, begin(text, month.get()), "号"));
    if (day.isPresent() && day.get().whole() >= 1 && day.get().whole() <= first.lengthOfMonth()) {
      return Optional.of(
          Moment.of(
              from,
              day.get().to() + 1,
              first.withDayOfMonth(day.get().whole()),
              DAY,
              year.isPresent()));
    }
    return Optional.of(
        MonthParts.chinese(text, Moment.of(from, to, first, MONTH, year.isPresent())));
  }

  private static int begin(DraftText text, Amount month) {
    return month.to() + 1 + (text.words().is(month.to() + 1, "份") ? 1 : 0);
  }

  /** A number before a Chinese character. */
  private static Optional<Amount> unit(DraftText text, int from, String unit) {
    return Amounts.at(text, from)
        .filter(amount -> amount.isWhole() && text.words().is(amount.to(), unit));
  }

  /** 1 January 2027, January 1st. */
  private static Optional<Moment> dayAndMonth(DraftText text, int from) {
    var number = dayOfMonth(text, from);
    var month =
        number.isPresent()
            ? MonthParts.named(text, ofMonth(text, number.get().to()))
            : MonthParts.named(text, from);
    var day = number.isPresent() ? number : month.flatMap(tag -> dayOfMonth(text, tag.to()));
    if (month.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    var to = Math.max(month.get().to(), day.get().to());
    var comma = text.words().is(to, ",") ? 1 : 0;
    var year = YearParts.fourDigits(text, to + comma);
    var first =
        MonthParts.first(text, year.map(Amount::whole), Integer.parseInt(month.get().value()));
    return Optional.of(day.get().whole())
        .filter(each -> each <= first.lengthOfMonth())
        .map(first::withDayOfMonth)
        .map(date -> Moment.of(from, year.map(Amount::to).orElse(to), date, DAY, year.isPresent()));
  }

  private static int ofMonth(DraftText text, int at) {
    return text.words().is(at, "of") ? at + 1 : at;
  }

  private static Optional<Amount> dayOfMonth(DraftText text, int at) {
    return Amounts.at(text, at)
        .filter(amount -> !amount.scaled() && text.words().get(at).isNumber())
        .filter(amount -> amount.isWhole() && amount.whole() >= 1 && amount.whole() <= 31)
        .map(amount -> ordinal(text, amount));
  }

  private static Amount ordinal(DraftText text, Amount amount) {
    var ending =
        List.of("st", "nd", "rd", "th").stream().anyMatch(end -> text.words().is(amount.to(), end));
    return ending ? new Amount(amount.value(), amount.from(), amount.to() + 1, false) : amount;
  }

  /** March, this November, next March, mid-October, January 2027. */
  private static Optional<Moment> month(DraftText text, int from) {
    var part =
        Stream.of("middle", "begin", "finish")
            .flatMap(kind -> text.at(kind, from).stream())
            .findFirst();
    var article = part.map(Tag::to).orElse(from);
    var begin =
        Stream.of("this", "next", "coming").anyMatch(word -> text.words().is(article, word))
            ? article + 1
            : article;
    return MonthParts.named(text, begin)
        .map(
            tag -> {
              var year =
                  YearParts.fourDigits(
                      text, text.words().is(tag.to(), "of") ? tag.to() + 1 : tag.to());
              var first =
                  MonthParts.first(text, year.map(Amount::whole), Integer.parseInt(tag.value()));
              var to = year.map(Amount::to).orElse(tag.to());
              var dated = year.isPresent() || begin > article;
              return MonthParts.of(text, Moment.of(from, to, first, MONTH, dated));
            });
  }
}
