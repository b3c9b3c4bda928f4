package org.talentgraph.model;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Each number of records that Java counts says how many of them are made up, or why it does not.
 */
class CountsTests {

  private static final String COUNTS = "counts";

  /** By {@code Type.field}, the fields of types that are no part of the stored graph. */
  private static Map<String, FieldDefinition> fields(Predicate<FieldDefinition> wanted) {
    var model = RealSchema.model();
    Map<String, FieldDefinition> fields = new TreeMap<>();
    for (var type : RealSchema.registry(model).getTypes(ObjectTypeDefinition.class)) {
      if (model.findType(type.getName()).isEmpty() && !model.isDerived(type.getName())) {
        type.getFieldDefinitions().stream()
            .filter(
                field -> SdlReader.typeName(field.getType()).equals("Int") && wanted.test(field))
            .forEach(field -> fields.put(type.getName() + "." + field.getName(), field));
      }
    }
    return fields;
  }

  private static boolean isNumberOf(FieldDefinition field) {
    var description = String.valueOf(field.getDescription().getContent());
    return description.startsWith("How many") || field.getName().matches("(?i).*count.*|total.*");
  }

  @Test
  void eachIsMarked() {
    var numbers = fields(CountsTests::isNumberOf);
    assertThat(numbers.keySet())
        .contains(
            "NeighbourConnection.totalCount",
            "MatchConnection.candidates",
            "FacetGroup.count",
            "ChangeRecord.created");
    assertThat(numbers.values())
        .allSatisfy(field -> assertThat(field.hasDirective(COUNTS)).as("%s", field).isTrue());
  }

  @Test
  void whatIsNotNotedSaysWhy() {
    var marked = fields(field -> field.hasDirective(COUNTS));
    var noted = RealSchema.model().counts();
    assertThat(marked.keySet()).containsAll(noted);
    var otherwise =
        marked.entrySet().stream()
            .filter(each -> !noted.contains(each.getKey()))
            .map(each -> SdlReader.argument(each.getValue(), COUNTS, "otherwise"))
            .collect(Collectors.toSet());
    assertThat(otherwise).isNotEmpty().doesNotContainNull().noneMatch(String::isBlank);
  }
}
