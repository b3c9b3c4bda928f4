package org.talentgraph.provenance;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.Language;
import org.talentgraph.graph.Required;
import org.talentgraph.graph.Text;

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
  Verdict verdict(DataFetchingEnvironment environment) {
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
            Required.edges(check.get("terms")).stream().map(term -> term.get("node")),
            Stream.ofNullable(check.get("result")))
        .anyMatch(
            figure -> figure instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("derived")));
  }

  private static FigureCheck check(DataFetchingEnvironment environment) {
    var check = Required.of(environment);
    if (check.get("refusal") instanceof String english) {
      return new Refusal(new Text(english, (String) requireNonNull(check.get("refusalInChinese"))));
    }
    var terms = terms(check);
    if (terms.isEmpty() || !(check.get("result") instanceof Map<?, ?> result)) {
      return INCOMPLETE;
    }
    var kind = (String) requireNonNull(check.get("kind"));
    return kind.equals("PART")
        ? new Parts(terms, figure(result))
        : new Calculation(
            Operation.valueOf(kind),
            terms,
            figure(result),
            check.get("decimals") instanceof Number decimals ? decimals.intValue() : null);
  }

  private static List<Figure> terms(Map<String, @Nullable Object> check) {
    return Required.edges(check.get("terms")).stream()
        .sorted(Comparator.comparing(term -> number(term.get("order"))))
        .map(term -> figure((Map<?, ?>) requireNonNull(term.get("node"))))
        .toList();
  }

  private static Figure figure(Map<?, ?> figure) {
    return new Figure(
        number(figure.get("value")),
        Qualifier.valueOf((String) requireNonNull(figure.get("qualifier"))));
  }

  private static BigDecimal number(@Nullable Object stored) {
    return new BigDecimal(requireNonNull(stored).toString());
  }
}
