package org.talentgraph.provenance;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.Required;
import org.talentgraph.language.Language;
import org.talentgraph.language.Text;
import org.talentgraph.model.Row;

/** What the checks of the published figures come to, calculated from the figures in the graph. */
@Controller
@SchemaMapping(typeName = "FigureCheck")
class FigureChecks {

  private static final FigureCheck INCOMPLETE = new Refusal(FigureCheck.WORDS.text("incomplete"));

  @SchemaMapping
  @Nullable BigDecimal computed(DataFetchingEnvironment environment) {
    return check(environment).computed().orElse(null);
  }

  @SchemaMapping
  CheckVerdict verdict(DataFetchingEnvironment environment) {
    return check(environment).verdict();
  }

  @SchemaMapping
  String reason(DataFetchingEnvironment environment) {
    return check(environment).reason().in(Language.of(environment));
  }

  /** Whether one of its figures is calculated rather than printed. */
  @SchemaMapping
  boolean derived(DataFetchingEnvironment environment) {
    var check = Required.of(environment);
    return Stream.concat(
            check.rows("terms").stream().map(term -> term.row("node")),
            Stream.ofNullable(check.row("result")))
        .anyMatch(figure -> figure != null && figure.isTrue("derived"));
  }

  private static FigureCheck check(DataFetchingEnvironment environment) {
    var check = Required.of(environment);
    var refusal = check.stringOrNull("refusal");
    if (refusal != null) {
      return new Refusal(new Text(refusal, check.string("refusalInChinese")));
    }
    var terms = terms(check);
    var result = check.row("result");
    if (terms.isEmpty() || result == null) {
      return INCOMPLETE;
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
