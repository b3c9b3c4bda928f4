package org.talentgraph.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.SmallSchema;
import org.talentgraph.model.View;
import org.talentgraph.plan.Anchors;
import org.talentgraph.plan.ConnectionPlan;
import org.talentgraph.plan.FilterPlanner;
import org.talentgraph.plan.Predicate;
import org.talentgraph.plan.Predicate.All;
import org.talentgraph.plan.Predicate.Any;
import org.talentgraph.plan.Predicate.Compares;
import org.talentgraph.plan.Predicate.Decided;
import org.talentgraph.plan.Predicate.Exists;
import org.talentgraph.plan.Predicate.Known;
import org.talentgraph.plan.Predicate.Not;
import org.talentgraph.plan.Predicate.On;
import org.talentgraph.plan.Predicate.Operator;
import org.talentgraph.plan.Step;
import org.talentgraph.plan.Value;
import org.talentgraph.plan.Values;

class FilterPlannerTests {

  private static final Map<String, Object> LARGE = Map.of("kind", Map.of("eq", "LARGE"));
  private static final Predicate IS_LARGE = compares("kind", Operator.EQ, 0);

  private final GraphModel model = SmallSchema.model();

  @Test
  void nothingHoldsAlwaysAndItsNegationNever() {
    assertThat(firms(Map.of())).isEqualTo(Predicate.ALWAYS);
    assertThat(firms(Map.of("and", List.of()))).isEqualTo(Predicate.ALWAYS);
    assertThat(firms(Map.of("or", List.of()))).isEqualTo(Predicate.NEVER);
    assertThat(firms(Map.of("not", Map.of()))).isEqualTo(Predicate.NEVER);
    assertThat(firms(Map.of("not", Map.of("or", List.of())))).isEqualTo(Predicate.ALWAYS);
    assertThat(firms(Map.of("or", List.of(Map.of(), LARGE)))).isEqualTo(Predicate.ALWAYS);
    assertThat(firms(Map.of("not", Map.of("not", LARGE)))).isEqualTo(new Decided(IS_LARGE));
    assertThat(firms(Map.of("kind", Map.of()))).isEqualTo(Predicate.ALWAYS);
    assertThat(firms(Map.of("not", Map.of("kind", Map.of())))).isEqualTo(Predicate.NEVER);
  }

  @Test
  void nullCountsAsNotGiven() {
    assertThat(firms(Collections.singletonMap("kind", null))).isEqualTo(Predicate.ALWAYS);
    assertThat(firms(Map.of("kind", Collections.singletonMap("eq", null))))
        .isEqualTo(Predicate.ALWAYS);
    assertThat(firms(Map.of("units", Collections.singletonMap("some", null))))
        .isEqualTo(Predicate.ALWAYS);
  }

  @Test
  void aListHasAnElement() {
    assertThat(firms(Map.of("tags", Map.of("contains", "a"))))
        .isEqualTo(compares("tags", Operator.HAS, 0));
    assertThat(firms(Map.of("tags", Map.of("isNull", true))))
        .isEqualTo(new Known(On.NODE, List.of("tags"), true, false));
    assertThat(firms(Map.of("kind", Map.of("isNull", false))))
        .isEqualTo(new Known(On.NODE, List.of("kind"), false, true));
  }

  @Test
  void oneLanguageFulfilsAllOperators() {
    var operators = Map.<String, Object>of("startsWith", "a");
    assertThat(firms(Map.of("name", operators)))
        .isEqualTo(
            new Any(
                List.of(
                    compares("nameEn", Operator.FOLDED_STARTS_WITH, 0),
                    compares("nameZh", Operator.FOLDED_STARTS_WITH, 0))));
    var two = (Any) firms(Map.of("name", Map.of("startsWith", "a", "contains", "b")));
    assertThat(two.parts())
        .hasSize(2)
        .allSatisfy(each -> assertThat(((All) each).parts()).hasSize(2));
  }

  @Test
  void belowANegationAComparisonIsDecided() {
    assertThat(firms(Map.of("not", LARGE))).isEqualTo(new Not(new Decided(IS_LARGE)));
    assertThat(firms(Map.of("not", Map.of("or", List.of(LARGE, LARGE)))))
        .isEqualTo(
            new Not(
                new Any(
                    List.of(
                        new Decided(IS_LARGE), new Decided(compares("kind", Operator.EQ, 1))))));
  }

  @Test
  void aRelatedNodeIsAskedWhetherItIsThere() {
    var units = Step.over(relation("units"));
    assertThat(firms(Map.of("parent", LARGE)))
        .isEqualTo(new Exists(Step.over(relation("parent")), IS_LARGE, false));
    assertThat(firms(Map.of("units", Map.of("some", LARGE))))
        .isEqualTo(new Exists(units, IS_LARGE, false));
    assertThat(firms(Map.of("units", Map.of("none", LARGE))))
        .isEqualTo(new Not(new Exists(units, IS_LARGE, false)));
    assertThat(firms(Map.of("units", Map.of("all", LARGE))))
        .isEqualTo(new Not(new Exists(units, new Decided(IS_LARGE), true)));
    assertThat(firms(Map.of("units", Map.of("all", Map.of())))).isEqualTo(Predicate.ALWAYS);
    assertThat(firms(Map.of("units", Map.of("some", Map.of("or", List.of())))))
        .isEqualTo(Predicate.NEVER);
  }

  @Test
  void ofARelationshipWithPropertiesBothAreAsked() {
    var share = Map.of("part", Map.of("gte", 0.5), "node", Map.of("id", Map.of("eq", "f")));
    var exists = (Exists) firms(Map.of("owns", Map.of("some", share)));
    assertThat(exists.fits().conjuncts())
        .extracting(each -> ((Compares) each).on(), each -> ((Compares) each).operator())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(On.RELATIONSHIP, Operator.GTE),
            org.assertj.core.groups.Tuple.tuple(On.NODE, Operator.EQ));
  }

  @Test
  void whatCannotBeFilteredIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> firms(Map.of("worth", Map.of("eq", 1))))
        .withMessage("No filter by Firm.worth");
  }

  @Test
  void onlyRelatedNodesThatAreNamedAreAnchors() {
    var named = Map.<String, Object>of("id", Map.of("in", List.of("f")));
    var where = firms(Map.of("units", Map.of("some", named), "kind", Map.of("eq", "LARGE")));
    assertThat(Anchors.in(where))
        .singleElement()
        .satisfies(
            anchor -> {
              assertThat(anchor.step().relation().name()).isEqualTo("units");
              assertThat(anchor.where()).isInstanceOf(Compares.class);
              assertThat(anchor.further()).isEmpty();
            });
    assertThat(Anchors.without(where))
        .singleElement()
        .isInstanceOfSatisfying(
            Compares.class, left -> assertThat(left.property()).isEqualTo("kind"));
    assertThat(anchors(Map.of("parent", Map.of("units", Map.of("some", named)))))
        .singleElement()
        .satisfies(
            anchor -> {
              assertThat(anchor.where()).isEqualTo(Predicate.ALWAYS);
              assertThat(anchor.further()).hasSize(1);
            });
    assertThat(anchors(Map.of("units", Map.of("all", named)))).isEmpty();
    assertThat(anchors(Map.of("units", Map.of("none", named)))).isEmpty();
    assertThat(anchors(Map.of("units", Map.of("some", LARGE)))).isEmpty();
    assertThat(anchors(Map.of("units", Map.of("some", Map.of("id", Map.of("startsWith", "f"))))))
        .isEmpty();
    assertThat(anchors(named)).isEmpty();
  }

  private List<ConnectionPlan.Anchor> anchors(Map<String, Object> where) {
    return Anchors.in(firms(where));
  }

  private Predicate firms(Map<String, Object> where) {
    return new FilterPlanner(model, new Values(View.WHOLE)).predicate(model.getType("Firm"), where);
  }

  private GraphField.Relation relation(String name) {
    return (GraphField.Relation) model.getType("Firm").field(name);
  }

  private static Compares compares(String property, Operator operator, int value) {
    return new Compares(On.NODE, property, operator, new Value(value));
  }
}
