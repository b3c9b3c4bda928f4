package org.talentgraph.provenance;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.talentgraph.language.Text;

/** Each of some figures is a part of one whole, and so not above it. */
record Parts(List<Figure> parts, Figure whole) implements FigureCheck {

  /** That of the worst part. */
  @Override
  public CheckVerdict verdict() {
    return parts.stream()
        .map(part -> part.isPartOf(whole))
        .max(Comparator.naturalOrder())
        .orElse(CheckVerdict.HOLDS);
  }

  @Override
  public Optional<BigDecimal> computed() {
    return Optional.empty();
  }

  @Override
  public Text reason() {
    var verdict = verdict();
    var deciding =
        parts.stream()
            .filter(part -> part.isPartOf(whole) == verdict)
            .map(Figure::toString)
            .collect(joining(", "));
    return WORDS.text("parts." + verdict, whole.toString(), deciding);
  }
}
