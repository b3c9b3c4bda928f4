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
    var upper = upper(lower, text);
    var amount = text.side() == DraftReader.Side.DEMAND ? upper : scaledAs(lower, upper);
    var to = text.at("currency", upper.to()).map(Tag::to).orElse(upper.to());
    var period = period(lower, to, text);
    var yearly =
        amount.value().multiply(period.map(Tag::value).map(BigDecimal::new).orElse(BigDecimal.ONE));
    var named = period.isPresent() || isNamed(lower, upper, text);
    var end = period.filter(tag -> tag.from() >= to).map(Tag::to).orElse(to);
    return (named || amount.scaled()) && isPay(yearly, lower, text)
        ? Optional.of(
            Part.of(
                PartField.PAY,
                yearly.setScale(0, HALF_UP).toPlainString(),
                lower.from(),
                end,
                named ? SURE : LESS_SURE))
        : Optional.empty();
  }

  /** The same amount where there is no range. */
  private static Amount upper(Amount lower, DraftText text) {
    var after = text.at("currency", lower.to()).map(Tag::to).orElse(lower.to());
    return text.at("to", after)
        .flatMap(to -> Amounts.at(text, to.to()))
        .filter(amount -> amount.value().compareTo(lower.value()) > 0 || amount.scaled())
        .orElse(lower);
  }

  private static boolean isNamed(Amount lower, Amount upper, DraftText text) {
    return text.at("currency", upper.to()).isPresent()
        || text.before("currency", lower.from()).isPresent()
        || text.clauseHas("payWord", lower.from());
  }

  private static boolean isPay(BigDecimal yearly, Amount amount, DraftText text) {
    return !text.clauseHas("foreign", amount.from())
        && !text.clauseHas("budget", amount.from())
        && yearly.compareTo(LEAST) >= 0
        && yearly.compareTo(MOST) <= 0;
  }

  /** Of 30 to 40万 the first is 30万. */
  private static Amount scaledAs(Amount lower, Amount upper) {
    if (lower.equals(upper)) {
      return lower;
    }
    var factor = BigDecimal.TEN;
    var value = lower.value();
    while (!lower.scaled()
        && upper.scaled()
        && value.multiply(factor).compareTo(upper.value()) < 0) {
      value = value.multiply(factor);
    }
    return new Amount(value, lower.from(), lower.to(), upper.scaled());
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
