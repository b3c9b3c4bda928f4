package org.talentgraph.provenance;

import java.math.BigDecimal;
import java.util.function.Function;
import org.talentgraph.provenance.Bounds.Limit;

/** How exactly a document states a number. */
enum Qualifier {
  EXACT("", Bounds::exactly),
  MORE_THAN(">", number -> new Bounds(new Limit(number, false), null)),
  NEARLY("<", number -> new Bounds(null, new Limit(number, false))),
  ABOUT("≈", _ -> new Bounds(null, null)),
  UP_TO("≤", number -> new Bounds(null, new Limit(number, true))),
  AT_LEAST("≥", number -> new Bounds(new Limit(number, true), null));

  private final String sign;
  private final Function<BigDecimal, Bounds> possible;

  Qualifier(String sign, Function<BigDecimal, Bounds> possible) {
    this.sign = sign;
    this.possible = possible;
  }

  String sign() {
    return sign;
  }

  /** What a number with this qualifier may be. */
  Bounds of(BigDecimal number) {
    return possible.apply(number);
  }

  /** Whether the number is what is allowed at the most or at the least, and itself exact. */
  boolean isBound() {
    return this == UP_TO || this == AT_LEAST;
  }
}
