package org.talentgraph.provenance;

import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.graph.Required;
import org.talentgraph.language.Language;

/** What the checks of the published figures come to, calculated from the figures in the graph. */
@Controller
@SchemaMapping(typeName = "FigureCheck")
class FigureChecks {

  @SchemaMapping
  @Nullable BigDecimal computed(DataFetchingEnvironment environment) {
    return FigureCheck.of(Required.of(environment)).computed().orElse(null);
  }

  @SchemaMapping
  CheckVerdict verdict(DataFetchingEnvironment environment) {
    return FigureCheck.of(Required.of(environment)).verdict();
  }

  @SchemaMapping
  String reason(DataFetchingEnvironment environment) {
    return FigureCheck.of(Required.of(environment)).reason().in(Language.of(environment));
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
}
