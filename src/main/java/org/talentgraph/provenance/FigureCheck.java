package org.talentgraph.provenance;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Phrases;
import org.talentgraph.language.Text;
import org.talentgraph.model.Row;

/** An arithmetic that relates published figures to each other, and what it comes to. */
sealed interface FigureCheck permits Calculation, Parts, Refusal {

  Phrases WORDS = new Phrases("org.talentgraph.provenance.checks");

  /** What a selection has to ask of a check for it. */
  String FIELDS =
      """
      kind decimals refusal(in: EN) refusalInChinese: refusal(in: ZH) result { value qualifier }
      terms(first: 100) { edges { order node { value qualifier } } }
      """;

  CheckVerdict verdict();

  /** The number that follows from the printed ones, whatever their qualifiers. */
  Optional<BigDecimal> computed();

  /** Why the verdict is what it is. */
  Text reason();

  /**
   * @param check a row with {@link #FIELDS}
   */
  static FigureCheck of(Row check) {
    var refusal = check.stringOrNull("refusal");
    if (refusal != null) {
      return new Refusal(new Text(refusal, check.string("refusalInChinese")));
    }
    var terms = terms(check);
    var result = check.row("result");
    if (terms.isEmpty() || result == null) {
      return new Refusal(WORDS.text("incomplete"));
    }
    var kind = check.string("kind");
    return kind.equals("PART")
        ? new Parts(terms, figure(result))
        : new Calculation(
            Operation.valueOf(kind), terms, figure(result), check.integer("decimals"));
  }

  private static List<Figure> terms(Row check) {
    return check.rows("terms").stream()
        .sorted(Comparator.comparing(term -> number(term.get("order"))))
        .map(term -> figure(requireNonNull(term.row("node"))))
        .toList();
  }

  private static Figure figure(Row figure) {
    return new Figure(number(figure.get("value")), Qualifier.valueOf(figure.string("qualifier")));
  }

  private static BigDecimal number(@Nullable Object stored) {
    return new BigDecimal(requireNonNull(stored).toString());
  }
}
