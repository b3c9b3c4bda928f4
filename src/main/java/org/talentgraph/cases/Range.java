package org.talentgraph.cases;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as far as it is known: between two limits, which both belong to it.
 *
 * @param least the least it can be; null when there is no such limit
 * @param most the most it can be; null when there is no such limit
 */
public record Range(@Nullable BigDecimal least, @Nullable BigDecimal most) {

  /** A number of which nothing is known. */
  static final Range UNKNOWN = new Range(null, null);

  public static Range exactly(BigDecimal number) {
    return new Range(number, number);
  }

  public static Range exactly(long number) {
    return exactly(BigDecimal.valueOf(number));
  }

  /** Whether the number is within limits, which both belong to them; null is no limit. */
  public Verdict within(@Nullable BigDecimal atLeast, @Nullable BigDecimal atMost) {
    return reaches(atLeast).and(keeps(atMost));
  }

  private Verdict reaches(@Nullable BigDecimal limit) {
    if (limit == null || least != null && least.compareTo(limit) >= 0) {
      return Verdict.MET;
    }
    return most != null && most.compareTo(limit) < 0 ? Verdict.NOT_MET : Verdict.UNKNOWN;
  }

  private Verdict keeps(@Nullable BigDecimal limit) {
    if (limit == null || most != null && most.compareTo(limit) <= 0) {
      return Verdict.MET;
    }
    return least != null && least.compareTo(limit) > 0 ? Verdict.NOT_MET : Verdict.UNKNOWN;
  }

  public Range plus(Range other) {
    return new Range(sum(least, other.least), sum(most, other.most));
  }

  /** The same of something that is never negative. */
  public Range atLeastZero() {
    return least == null ? new Range(BigDecimal.ZERO, most) : this;
  }

  /** A number like this one that is within the limits. */
  public Range narrowed(@Nullable BigDecimal atLeast, @Nullable BigDecimal atMost) {
    var low = atLeast == null ? least : least == null ? atLeast : least.max(atLeast);
    var high = atMost == null ? most : most == null ? atMost : most.min(atMost);
    return new Range(low, low == null || high == null ? high : high.max(low));
  }

  public boolean isUnknown() {
    return least == null && most == null;
  }

  private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? null : one.add(other);
  }
}
