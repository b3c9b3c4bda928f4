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
record Bounds(@Nullable Limit low, @Nullable Limit high) {

  /** Where the bounds end, and whether the number itself is within them. */
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

  static Bounds exactly(BigDecimal number) {
    return new Bounds(new Limit(number, true), new Limit(number, true));
  }

  Bounds plus(Bounds other) {
    return new Bounds(
        limit(low, other.low, BigDecimal::add), limit(high, other.high, BigDecimal::add));
  }

  Bounds minus(Bounds other) {
    return new Bounds(
        limit(low, other.high, BigDecimal::subtract), limit(high, other.low, BigDecimal::subtract));
  }

  Bounds times(Bounds other) {
    return new Bounds(
        limit(low, other.low, BigDecimal::multiply), limit(high, other.high, BigDecimal::multiply));
  }

  Bounds over(Bounds other) {
    return new Bounds(quotient(low, other.high), quotient(high, other.low));
  }

  /** Half a unit of the last decimal is rounded up; what lies just inside a limit may become it. */
  Bounds rounded(int decimals) {
    return new Bounds(
        low == null ? null : low.rounded(decimals), high == null ? null : high.rounded(decimals));
  }

  boolean contains(Bounds other) {
    return (low == null || other.low != null && low.encloses(other.low, other.low.order(low)))
        && (high == null
            || other.high != null && high.encloses(other.high, high.order(other.high)));
  }

  /** Whether every amount within these bounds is above every one within the others. */
  boolean isAbove(Bounds other) {
    if (low == null || other.high == null) {
      return false;
    }
    var order = low.order(other.high);
    return order > 0 || order == 0 && !(low.included() && other.high.included());
  }

  /** Whether no amount within these bounds is above any within the others. */
  boolean isNowhereAbove(Bounds other) {
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
