package org.talentgraph.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Where a figure lies in 95% of samples of as many cases, drawn with repetition (bootstrap). */
record Interval(double from, double to) {

  private static final int SAMPLES = 10_000;

  static <T> Interval of(List<T> cases, ToDoubleFunction<List<T>> figure) {
    var random = new Random(1);
    var figures =
        IntStream.range(0, SAMPLES)
            .mapToDouble(
                sample ->
                    figure.applyAsDouble(
                        cases.stream()
                            .map(each -> cases.get(random.nextInt(cases.size())))
                            .toList()))
            .sorted()
            .toArray();
    return new Interval(figures[SAMPLES * 25 / 1000], figures[SAMPLES * 975 / 1000 - 1]);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f to %.3f", from, to);
  }
}
