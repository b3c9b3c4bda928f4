package org.talentgraph.cases;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

/**
 * A number that a caller gives: not negative, of at most 15 digits before the point and two after.
 */
public record GivenNumber(String field, @Nullable BigDecimal number) {

  private static final int DIGITS = 15;
  private static final int DECIMALS = 2;

  public static GivenNumber of(String field, int number) {
    return new GivenNumber(field, BigDecimal.valueOf(number));
  }

  /**
   * @throws InvalidRequest {@code NEGATIVE_NUMBER} or {@code NUMBER_OUT_OF_RANGE}
   */
  public void check() {
    if (number == null) {
      return;
    }
    if ((long) number.precision() - number.scale() > DIGITS || number.scale() > DECIMALS) {
      throw new InvalidRequest(
              ErrorCode.NUMBER_OUT_OF_RANGE,
              "%s has more than %d digits before the point, or more than %d after it. Give a number of that size."
                  .formatted(field, DIGITS, DECIMALS),
              "%s 的整数部分超过 %d 位，或小数超过 %d 位。请给出此范围内的数。".formatted(field, DIGITS, DECIMALS))
          .about(field);
    }
    if (number.signum() < 0) {
      throw new InvalidRequest(
              ErrorCode.NEGATIVE_NUMBER,
              "%s is %s. Give zero or more, or leave it out when it is not known."
                  .formatted(field, number),
              "%s 为 %s。请给出零或正数；未知时请省略。".formatted(field, number))
          .about(field);
    }
  }
}
