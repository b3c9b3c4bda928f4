package org.talentgraph.api;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.talentgraph.language.ErrorCode;

/**
 * How often one field may stand in one place: under different aliases, or as it is. What it costs
 * counts each time, but no client needs a hundred of it, and one that asks for more tries something
 * else.
 *
 * @param most for one type; a field of an interface stands there for each of its types
 */
record RepeatedFields(ExecutableNormalizedOperation operation, int most) {

  /** A field that stands too often, or one of its aliases. */
  Optional<ExecutableNormalizedField> first() {
    return first(operation.getTopLevelFields());
  }

  private Optional<ExecutableNormalizedField> first(List<ExecutableNormalizedField> fields) {
    return Stream.concat(
            fields.stream().filter(field -> written(field) > (long) most * types(field)),
            fields.size() <= most ? Stream.of() : aliased(fields))
        .findFirst()
        .or(() -> fields.stream().flatMap(each -> first(each.getChildren()).stream()).findFirst());
  }

  private int written(ExecutableNormalizedField field) {
    return operation.getMergedField(field).getFields().size();
  }

  private static int types(ExecutableNormalizedField field) {
    return field.getObjectTypeNames().size();
  }

  private Stream<ExecutableNormalizedField> aliased(List<ExecutableNormalizedField> fields) {
    var often =
        fields.stream()
            .flatMap(
                field ->
                    field.getObjectTypeNames().stream()
                        .map(type -> type + "." + field.getFieldName()))
            .collect(groupingBy(name -> name, counting()));
    return fields.stream()
        .filter(
            field ->
                field.getObjectTypeNames().stream()
                    .anyMatch(
                        type -> often.getOrDefault(type + "." + field.getFieldName(), 0L) > most));
  }

  Explanation refusal(ExecutableNormalizedField field) {
    return new Explanation(
        ErrorCode.TOO_MANY_FIELDS,
        "%s stands in one place more than %,d times, under aliases or as it is. Ask for it once, for several records by nodes(ids:), or send several requests."
            .formatted(field.getFieldName(), most),
        "%s 在同一处出现超过 %,d 次（含别名）。请只查询一次，用 nodes(ids:) 查询多条记录，或分多次请求。"
            .formatted(field.getFieldName(), most));
  }
}
