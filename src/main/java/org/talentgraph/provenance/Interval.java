package org.talentgraph.provenance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The amounts that a number and its qualifier leave possible: all between two limits, or beyond
 * one. What is counted or paid is never negative.
 *
 * @param low nothing where there is no lower limit
 * @param high nothing where there is no upper limit
 */
record Interval(@Nullable Limit low, @Nullable Limit high) {

  /** Where an interval ends, and whether the number itself is within it. */
  record Limit(BigDecimal value, boolean included) {

    private int order(Limit other) {
      return value.compareTo(other.value);
    }

    /** Whether another limit that lies further inside, or at the same number, is within this. */
    private boolean encloses(Limit other, int inwards) {
      return inwards > 0 || inwards == 0 && (included || !other.included);
    }

    private Limit rounded(int decimals) {
      return new Limit(value.setScale(decimals, RoundingMode.HALF_UP), true);
    }
  }

  static Interval exactly(BigDecimal number) {
    return new Interval(new Limit(number, true), new Limit(number, true));
  }

  Interval plus(Interval other) {
    return new Interval(
        limit(low, other.low, BigDecimal::add), limit(high, other.high, BigDecimal::add));
  }

  Interval minus(Interval other) {
    return new Interval(
        limit(low, other.high, BigDecimal::subtract), limit(high, other.low, BigDecimal::subtract));
  }

  Interval times(Interval other) {
    return new Interval(
        limit(low, other.low, BigDecimal::multiply), limit(high, other.high, BigDecimal::multiply));
  }

  Interval over(Interval other) {
    return new Interval(quotient(low, other.high), quotient(high, other.low));
  }

  /** Half a unit of the last decimal is rounded up; what lies just inside a limit may become it. */
  Interval rounded(int decimals) {
    return new Interval(
        low == null ? null : low.rounded(decimals), high == null ? null : high.rounded(decimals));
  }

  boolean contains(Interval other) {
    return (low == null || other.low != null && low.encloses(other.low, other.low.order(low)))
        && (high == null
            || other.high != null && high.encloses(other.high, high.order(other.high)));
  }

  /** Whether every amount of this interval is above every one of the other. */
  boolean isAbove(Interval other) {
    if (low == null || other.high == null) {
      return false;
    }
    var order = low.order(other.high);
    return order > 0 || order == 0 && !(low.included() && other.high.included());
  }

  /** Whether no amount of this interval is above any of the other. */
  boolean isNowhereAbove(Interval other) {
    return high != null && other.low != null && high.order(other.low) <= 0;
  }

  private static @Nullable Limit quotient(@Nullable Limit dividend, @Nullable Limit divisor) {
    return divisor == null || divisor.value().signum() == 0
        ? null
        : limit(dividend, divisor, (one, other) -> one.divide(other, MathContext.DECIMAL64));
  }

  private static @Nullable Limit limit(
      @Nullable Limit one, @Nullable Limit other, BinaryOperator<BigDecimal> operation) {
    return one == null || other == null
        ? null
        : new Limit(
            operation.apply(one.value(), other.value()), one.included() && other.included());
  }
}
