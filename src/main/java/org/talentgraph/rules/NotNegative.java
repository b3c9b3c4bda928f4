package org.talentgraph.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.talentgraph.graph.InvalidRequest;

/** A number of a caller that must not be negative. */
record NotNegative(String field, @Nullable Number number) {

  /**
   * @throws InvalidRequest {@code NEGATIVE_NUMBER} if it is
   */
  void check() {
    if (number != null && new BigDecimal(number.toString()).signum() < 0) {
      throw new InvalidRequest(
          "NEGATIVE_NUMBER",
          "%s is %s. Give zero or more, or leave it out when it is not known."
              .formatted(field, number),
          "%s 为 %s。请给出零或正数；未知时请省略。".formatted(field, number));
    }
  }
}
