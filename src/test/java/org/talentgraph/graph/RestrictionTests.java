package org.talentgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestrictionTests {

  private static final View DAY = new View(Optional.of(new AsOf(LocalDate.parse("2022-01-01"))));

  private final GraphModel model = SmallSchema.model();

  @Test
  void leavesNothingOutOfTheWholeGraph() {
    var restriction = Restriction.of(model, View.WHOLE);
    assertThat(restriction.isNone()).isTrue();
    assertThat(restriction.onNodes("[node]")).isEqualTo("true");
    assertThat(restriction.parameters()).isEmpty();
  }

  @Test
  void asksEachOfTheListAsTheModelSays() {
    var restriction = Restriction.of(model, DAY);
    assertThat(restriction.isNone()).isFalse();
    assertThat(restriction.onRelationships("below + tie"))
        .startsWith("all(it IN below + tie WHERE ")
        .contains("it.validFrom <= $asOf.DATE");
    assertThat(restriction.parameters()).containsOnlyKeys(AsOf.PARAMETER);
  }

  @Test
  void standsInAStatementWhereverItAsksForIt() {
    var statement =
        "MATCH w = (a)-[b]-() WHERE VALID_NODES(nodes(w)) AND VALID_RELATIONSHIPS([b]) RETURN a";
    assertThat(Restriction.of(model, View.WHOLE).applied(statement))
        .isEqualTo("MATCH w = (a)-[b]-() WHERE true AND true RETURN a");
    var restriction = Restriction.of(model, DAY);
    assertThat(restriction.applied(statement))
        .isEqualTo(
            "MATCH w = (a)-[b]-() WHERE %s AND %s RETURN a"
                .formatted(restriction.onNodes("nodes(w)"), restriction.onRelationships("[b]")));
  }

  @Test
  void countsTheWholeWithoutACondition() {
    var statement =
        "RETURN COUNT { (a)-[b]-(c) WHERE VALID_NODES([c]) AND VALID_RELATIONSHIPS([b]) }";
    assertThat(Restriction.of(model, View.WHOLE).applied(statement))
        .isEqualTo("RETURN COUNT { (a)-[b]-(c)  }");
  }
}
