package org.talentgraph.provenance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;

/**
 * A figure follows from others by one operation.
 *
 * @param decimals to how many the figure is rounded; nothing where it is exact
 */
record Calculation(
    Operation operation, List<Figure> terms, Figure result, @Nullable Integer decimals)
    implements FigureCheck {

  @Override
  public CheckVerdict verdict() {
    return result.agreesWith(rounded(operation.of(terms.stream().map(Figure::bounds).toList())));
  }

  @Override
  public Optional<BigDecimal> computed() {
    var numbers = terms.stream().map(term -> Bounds.exactly(term.value())).toList();
    return Optional.ofNullable(rounded(operation.of(numbers)).low()).map(Bounds.Limit::value);
  }

  @Override
  public Text reason() {
    return WORDS.text(
        decimals == null ? "calculation" : "calculation.rounded",
        operation.write(terms),
        computed().map(Figure::print).orElse("?"),
        result.toString(),
        WORDS.text("agreement." + verdict()),
        decimals);
  }

  private Bounds rounded(Bounds bounds) {
    return decimals == null ? bounds : bounds.rounded(decimals);
  }
}
