package org.talentgraph.provenance;

import java.math.BigDecimal;
import java.util.Optional;
import org.talentgraph.language.Phrases;
import org.talentgraph.language.Text;

/** An arithmetic that relates published figures to each other, and what it comes to. */
sealed interface FigureCheck permits Calculation, Parts, Refusal {

  Phrases WORDS = new Phrases("org.talentgraph.provenance.checks");

  CheckVerdict verdict();

  /** The number that follows from the printed ones, whatever their qualifiers. */
  Optional<BigDecimal> computed();

  /** Why the verdict is what it is. */
  Text reason();
}
