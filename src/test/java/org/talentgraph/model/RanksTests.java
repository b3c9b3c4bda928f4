package org.talentgraph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.plan.FilterPlanner;
import org.talentgraph.plan.Predicate;
import org.talentgraph.plan.Values;

/** Enums whose values rank, and what filters compare by. */
class RanksTests {

  private final GraphModel model = RealSchema.model();

  @Test
  void areAsDeclaredFromTheLowest() {
    assertThat(model.ranks().get("SkillLevel")).containsExactly("BASIC", "PROFICIENT", "EXPERT");
    assertThat(model.ranks().get("RecognitionLevel"))
        .isEqualTo(model.enums().get("RecognitionLevel").reversed())
        .startsWith("ENTERPRISE")
        .endsWith("INTERNATIONAL");
    assertThat(model.ranks()).doesNotContainKey("InstitutionKind");
  }

  @Test
  void areComparedAndOtherEnumsAreNot() {
    assertThat(operators("Award", "level")).contains("gt", "gte", "lt", "lte");
    assertThat(operators("Institution", "kind")).containsExactly("eq", "in", "isNull");
  }

  private List<String> operators(String type, String field) {
    return ScalarFilters.operators(model, (Property) model.getType(type).field(field));
  }

  @ParameterizedTest
  @CsvSource({
    "gt, INTRODUCED, 'CONTRACTED'",
    "gte, INTRODUCED, 'INTRODUCED,CONTRACTED'",
    "lt, INTRODUCED, 'INTENDED'",
    "lte, INTRODUCED, 'INTENDED,INTRODUCED'",
    "gt, CONTRACTED, ''",
    "lt, INTENDED, ''"
  })
  void letTheConstantsThroughThatCompareSo(String operator, String stage, String through) {
    var values = new Values(View.WHOLE);
    var where = Map.<String, Object>of("stage", Map.<String, Object>of(operator, stage));
    var predicate = new FilterPlanner(model, values).predicate(model.getType("Engagement"), where);
    assertThat(predicate)
        .isInstanceOfSatisfying(
            Predicate.Compares.class,
            compares -> {
              assertThat(compares.operator()).isEqualTo(Predicate.Operator.IN);
              assertThat(values.get(compares.value()))
                  .isEqualTo(through.isEmpty() ? List.of() : List.of(through.split(",")));
            });
  }
}
