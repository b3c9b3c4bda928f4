package org.talentgraph.reading;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.talentgraph.reading.Amounts.Amount;

/**
 * Reads the pay in RMB a year. Of a range the upper end is what a demand offers, and the lower end
 * what an expert expects.
 */
record PayRecogniser() implements Recogniser {

  private static final double SURE = 0.9;
  private static final double LESS_SURE = 0.6;

  /** What is below or above is no pay of a year. */
  private static final BigDecimal LEAST = BigDecimal.valueOf(10_000);

  private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

  @Override
  public List<Part> parts(DraftText text) {
    return IntStream.range(0, text.words().size())
        .mapToObj(at -> Amounts.at(text, at))
        .flatMap(Optional::stream)
        .flatMap(amount -> part(amount, text).stream())
        .limit(1)
        .toList();
  }

  private static Optional<Part> part(Amount lower, DraftText text) {
    var range =
        currencyOrNone(text, lower.to(), "to")
            .flatMap(to -> Amounts.at(text, to))
            .filter(amount -> amount.value().compareTo(lower.value()) > 0 || amount.scaled());
    var last = range.orElse(lower);
    var amount =
        range.isEmpty() || text.side() == DraftReader.Side.DEMAND ? last : scaledAs(lower, last);
    var currency = text.at("currency", last.to()).or(() -> text.before("currency", lower.from()));
    var to = Math.max(last.to(), text.at("currency", last.to()).map(Tag::to).orElse(0));
    var period = period(lower, to, text);
    var named =
        currency.isPresent() || text.clauseHas("payWord", lower.from()) || period.isPresent();
    var yearly =
        amount
            .value()
            .multiply(BigDecimal.valueOf(period.map(Tag::value).map(Integer::valueOf).orElse(1)));
    var refused =
        text.clauseHas("foreign", lower.from())
            || text.clauseHas("budget", lower.from())
            || !named && !amount.scaled()
            || yearly.compareTo(LEAST) < 0
            || yearly.compareTo(MOST) > 0;
    var end = period.filter(tag -> tag.from() >= to).map(Tag::to).orElse(to);
    return refused
        ? Optional.empty()
        : Optional.of(
            Part.of(
                PartField.PAY,
                yearly.setScale(0, HALF_UP).toPlainString(),
                lower.from(),
                end,
                named ? SURE : LESS_SURE));
  }

  /** Of 30 to 40万 the first is 30万. */
  private static Amount scaledAs(Amount lower, Amount upper) {
    var factor = BigDecimal.TEN;
    var value = lower.value();
    while (!lower.scaled()
        && upper.scaled()
        && value.multiply(factor).compareTo(upper.value()) < 0) {
      value = value.multiply(factor);
    }
    return new Amount(value, lower.from(), lower.to(), upper.scaled());
  }

  private static Optional<Integer> currencyOrNone(DraftText text, int at, String kind) {
    var after = text.at("currency", at).map(Tag::to).orElse(at);
    return text.at(kind, after).map(Tag::to);
  }

  /** Before the amount only a word such as 年薪 tells the period; a month may be one of the work. */
  private static boolean isOfPay(Tag period, DraftText text) {
    return text.at("payWord", period.from()).isPresent();
  }

  /** Right behind the amount, else somewhere before it in the clause. */
  private static Optional<Tag> period(Amount amount, int to, DraftText text) {
    var words = text.words();
    return text.at("payPeriod", to)
        .or(
            () ->
                IntStream.range(0, amount.from())
                    .filter(at -> words.sameClause(at, amount.from()))
                    .mapToObj(at -> text.at("payPeriod", at))
                    .flatMap(Optional::stream)
                    .filter(tag -> isOfPay(tag, text))
                    .findFirst());
  }
}
