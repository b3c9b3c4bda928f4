package org.talentgraph.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money as far as a rule fixes it: between two limits, which both belong to it.
 *
 * @param min the least, in RMB; zero where the rule promises nothing for certain
 * @param max the most, in RMB; null where the rule sets no limit
 * @param per what period or count it is paid for, a constant of {@code AmountPeriod}
 */
public record MoneyRange(BigDecimal min, @Nullable BigDecimal max, @Nullable String per) {

  private static final int FEN = 2;

  public String currency() {
    return "CNY";
  }

  public MoneyRange times(BigDecimal factor, @Nullable String newPer) {
    return new MoneyRange(
        plain(min.multiply(factor)), max == null ? null : plain(max.multiply(factor)), newPer);
  }

  /**
   * One of several equal parts, rounded down to the fen so that the parts never exceed the whole.
   */
  public MoneyRange dividedBy(int parts) {
    return new MoneyRange(part(min, parts), max == null ? null : part(max, parts), per);
  }

  public MoneyRange plus(MoneyRange other) {
    return new MoneyRange(
        plain(min.add(other.min)),
        max == null || other.max == null ? null : plain(max.add(other.max)),
        null);
  }

  private static BigDecimal part(BigDecimal whole, int parts) {
    return plain(whole.divide(BigDecimal.valueOf(parts), FEN, RoundingMode.DOWN));
  }

  /** Rounded down to the fen, so that a share is never exceeded. */
  public static BigDecimal fen(BigDecimal number) {
    return plain(number.setScale(Math.min(FEN, Math.max(0, number.scale())), RoundingMode.DOWN));
  }

  /** 240000 rather than 240000.00 or 2.4E+5. */
  public static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
