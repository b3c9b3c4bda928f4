package org.talentgraph.changes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphType;

/**
 * What a record said once, by which filters can be judged that ask for its own values only. Those
 * that ask for related records, or compare otherwise than by {@code eq}, {@code in} and {@code
 * isNull}, cannot.
 */
record StoredValues(GraphType type, Map<String, Object> values) {

  private static final Set<String> OPERATORS = Set.of("eq", "in", "isNull");

  /** Whether a filter of a type can be judged so. */
  static boolean judge(GraphType type, Map<String, Object> where) {
    return where.entrySet().stream().allMatch(each -> judge(type, each.getKey(), each.getValue()));
  }

  private static boolean judge(GraphType type, String key, Object asked) {
    return switch (key) {
      case "and", "or" -> filters(asked).stream().allMatch(each -> judge(type, each));
      case "not" -> judge(type, filter(asked));
      default ->
          switch (type.fields().get(key)) {
            case GraphField.Property property ->
                !property.bilingual()
                    && !property.list()
                    && OPERATORS.containsAll(filter(asked).keySet());
            case GraphField.Condition condition ->
                filter(asked).keySet().equals(Set.of("eq"))
                    && judge(type, condition.where(LocalDate.EPOCH));
            case null, default -> false;
          };
    };
  }

  boolean meet(Map<String, Object> where) {
    return where.entrySet().stream().allMatch(each -> meet(each.getKey(), each.getValue()));
  }

  private boolean meet(String key, Object asked) {
    return switch (key) {
      case "and" -> filters(asked).stream().allMatch(this::meet);
      case "or" -> filters(asked).stream().anyMatch(this::meet);
      case "not" -> !meet(filter(asked));
      default ->
          type.fields().get(key) instanceof GraphField.Condition condition
              ? Objects.equals(filter(asked).get("eq"), meet(condition.where(LocalDate.EPOCH)))
              : filter(asked).entrySet().stream()
                  .allMatch(each -> compare(key, each.getKey(), each.getValue()));
    };
  }

  private boolean compare(String property, String operator, Object operand) {
    var value = values.get(property);
    return switch (operator) {
      case "isNull" -> operand.equals(value == null);
      case "in" -> value != null && ((List<?>) operand).contains(value);
      default -> operand.equals(value);
    };
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> filter(Object asked) {
    return (Map<String, Object>) asked;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> filters(Object asked) {
    return (List<Map<String, Object>>) asked;
  }
}
