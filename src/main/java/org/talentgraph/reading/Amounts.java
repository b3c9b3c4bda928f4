package org.talentgraph.reading;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads numbers, in digits and in words of both languages. */
final class Amounts {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final Map<String, Integer> UNITS = Map.of("十", 10, "百", 100, "千", 1_000);

  private Amounts() {}

  /**
   * A number.
   *
   * @param scaled whether a word such as million or 万 is a part of it
   */
  record Amount(BigDecimal value, int from, int to, boolean scaled) {

    int whole() {
      return value.intValue();
    }

    boolean isWhole() {
      return value.stripTrailingZeros().scale() <= 0 && value.precision() - value.scale() < 10;
    }
  }

  /** The number that begins at a word. */
  static Optional<Amount> at(DraftText text, int from) {
    return plain(text, from).map(amount -> scaled(text, amount));
  }

  /** The number that ends before a word. */
  static Optional<Amount> before(DraftText text, int to) {
    return Stream.iterate(Math.max(0, to - 5), from -> from < to, from -> from + 1)
        .flatMap(from -> at(text, from).stream())
        .filter(amount -> amount.to() == to)
        .findFirst();
  }

  private static Optional<Amount> plain(DraftText text, int from) {
    if (from < 0 || from >= text.words().size() || text.taken().get(from)) {
      return Optional.empty();
    }
    var word = text.words().get(from);
    if (word.isNumber()) {
      return digits(word.form()).map(value -> new Amount(value, from, from + 1, false));
    }
    return text.at("number", from)
        .map(tag -> new Amount(new BigDecimal(tag.value()), from, tag.to(), false))
        .or(() -> chinese(text, from));
  }

  private static Optional<BigDecimal> digits(String form) {
    var thousands = form.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    var plain = thousands ? form.replace(",", "") : form;
    return plain.matches("\\d{1,12}(\\.\\d{1,4})?")
        ? Optional.of(new BigDecimal(plain))
        : Optional.empty();
  }

  private static Amount scaled(DraftText text, Amount amount) {
    return text.at("scale", amount.to())
        .map(
            scale ->
                withRest(
                    text,
                    new Amount(
                        amount.value().multiply(new BigDecimal(scale.value())),
                        amount.from(),
                        scale.to(),
                        true)))
        .orElse(amount);
  }

  /** 两万五千 is 25,000. */
  private static Amount withRest(DraftText text, Amount amount) {
    return chinese(text, amount.to())
        .filter(rest -> text.words().is(rest.to() - 1, "千") || text.words().is(rest.to() - 1, "百"))
        .map(rest -> new Amount(amount.value().add(rest.value()), amount.from(), rest.to(), true))
        .orElse(amount);
  }

  /** Numerals up to 9,999; 两 is two, and 十 alone is ten. */
  private static Optional<Amount> chinese(DraftText text, int from) {
    var sum = 0;
    var digit = -1;
    var to = from;
    for (; to < text.words().size() && !text.taken().get(to); to++) {
      var form = text.words().get(to).form();
      var unit = UNITS.get(form);
      var value = form.equals("两") ? 2 : form.equals("〇") ? 0 : DIGITS.indexOf(form);
      if (unit != null) {
        sum += (digit < 0 ? 1 : digit) * unit;
        digit = -1;
      } else if (value >= 0 && digit <= 0) {
        digit = value;
      } else {
        break;
      }
    }
    return to == from || to == from + 1 && text.words().is(from, "千")
        ? Optional.empty()
        : Optional.of(new Amount(BigDecimal.valueOf(sum + Math.max(0, digit)), from, to, false));
  }
}
