package org.talentgraph.provenance;

import java.math.BigDecimal;
import java.util.function.Function;
import org.talentgraph.provenance.Interval.Limit;

/** How exactly a document states a number. */
enum Qualifier {
  EXACT("", Interval::exactly),
  MORE_THAN(">", number -> new Interval(new Limit(number, false), null)),
  NEARLY("<", number -> new Interval(null, new Limit(number, false))),
  ABOUT("≈", _ -> new Interval(null, null)),
  UP_TO("≤", number -> new Interval(null, new Limit(number, true))),
  AT_LEAST("≥", number -> new Interval(new Limit(number, true), null));

  private final String sign;
  private final Function<BigDecimal, Interval> possible;

  Qualifier(String sign, Function<BigDecimal, Interval> possible) {
    this.sign = sign;
    this.possible = possible;
  }

  String sign() {
    return sign;
  }

  /** What a number with this qualifier may be. */
  Interval of(BigDecimal number) {
    return possible.apply(number);
  }

  /** Whether the number is what is allowed at the most or at the least, and itself exact. */
  boolean isBound() {
    return this == UP_TO || this == AT_LEAST;
  }
}
