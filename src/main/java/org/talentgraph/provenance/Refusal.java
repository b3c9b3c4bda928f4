package org.talentgraph.provenance;

import java.math.BigDecimal;
import java.util.Optional;
import org.talentgraph.language.Text;

/** A check that the documents do not allow. */
record Refusal(Text reason) implements FigureCheck {

  @Override
  public CheckVerdict verdict() {
    return CheckVerdict.REFUSED;
  }

  @Override
  public Optional<BigDecimal> computed() {
    return Optional.empty();
  }
}
