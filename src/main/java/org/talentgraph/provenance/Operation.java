package org.talentgraph.provenance;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BinaryOperator;

/** What is calculated from the terms of a check, from the first to the last. */
enum Operation {
  SUM(" + ", Interval::plus, 1),
  DIFFERENCE(" − ", Interval::minus, 1),
  PRODUCT(" × ", Interval::times, 1),
  RATIO(" ÷ ", Interval::over, 1),
  PERCENTAGE(" ÷ ", Interval::over, 100);

  private final String sign;
  private final BinaryOperator<Interval> step;
  private final int factor;

  Operation(String sign, BinaryOperator<Interval> step, int factor) {
    this.sign = sign;
    this.step = step;
    this.factor = factor;
  }

  /**
   * @throws java.util.NoSuchElementException if there are no terms
   */
  Interval of(List<Interval> terms) {
    return terms.stream()
        .reduce(step)
        .orElseThrow()
        .times(Interval.exactly(BigDecimal.valueOf(factor)));
  }

  /** As it is written down, such as {@code 59 − 28 − 10}. */
  String write(List<Figure> terms) {
    var written = terms.stream().map(Figure::toString).collect(joining(sign));
    return factor == 1 ? written : written + PRODUCT.sign + factor;
  }
}
