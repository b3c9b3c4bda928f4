package org.talentgraph.provenance;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BinaryOperator;

/** What is calculated from the terms of a check, from the first to the last. */
enum Operation {
  SUM(" + ", Bounds::plus, 1),
  DIFFERENCE(" − ", Bounds::minus, 1),
  PRODUCT(" × ", Bounds::times, 1),
  RATIO(" ÷ ", Bounds::over, 1),
  PERCENTAGE(" ÷ ", Bounds::over, 100);

  private final String sign;
  private final BinaryOperator<Bounds> step;
  private final int factor;

  Operation(String sign, BinaryOperator<Bounds> step, int factor) {
    this.sign = sign;
    this.step = step;
    this.factor = factor;
  }

  /**
   * @throws java.util.NoSuchElementException if there are no terms
   */
  Bounds of(List<Bounds> terms) {
    return terms.stream()
        .reduce(step)
        .orElseThrow()
        .times(Bounds.exactly(BigDecimal.valueOf(factor)));
  }

  /** As it is written down, such as {@code 59 − 28 − 10}. */
  String write(List<Figure> terms) {
    var written = terms.stream().map(Figure::toString).collect(joining(sign));
    return factor == 1 ? written : written + PRODUCT.sign + factor;
  }
}
