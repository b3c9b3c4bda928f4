package org.talentgraph.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.ScalarFilters;
import org.talentgraph.plan.Predicate.On;

/** Turns the operators of a filter on a stored value into a predicate. */
record ValueFilters(GraphModel model, Values values) {

  /** All operators together; of a text in two languages, one language has to meet them all. */
  Predicate of(On on, Property property, Map<String, Object> operators) {
    List<Predicate> parts = new ArrayList<>();
    if (operators.get("isNull") instanceof Boolean absent) {
      parts.add(new Predicate.Known(on, property.stored(), property.list(), !absent));
    }
    var operands =
        operators.entrySet().stream()
            .filter(each -> each.getValue() != null && !each.getKey().equals("isNull"))
            .map(each -> operand(each.getKey(), property, each.getValue()))
            .toList();
    if (!operands.isEmpty()) {
      parts.add(
          Predicate.any(
              property.stored().stream()
                  .map(
                      stored ->
                          Predicate.all(
                              operands.stream()
                                  .map(
                                      each ->
                                          new Predicate.Compares(
                                              on, stored, each.getKey(), each.getValue()))))));
    }
    return Predicate.all(parts.stream());
  }

  private Map.Entry<Predicate.Operator, Value> operand(
      String name, Property property, Object value) {
    if (ScalarFilters.isComparison(name) && model.ranks().containsKey(property.type())) {
      var constants = ranked(name, model.ranks().getOrDefault(property.type(), List.of()), value);
      return Map.entry(Predicate.Operator.IN, values.add(constants));
    }
    var operator = operator(name, property);
    return Map.entry(operator, values.add(operator.operand(value)));
  }

  /** The constants that a comparison by rank lets through. */
  private static List<String> ranked(String comparison, List<String> ranks, Object value) {
    var rank = ranks.indexOf(value);
    return switch (comparison) {
      case "gt" -> ranks.subList(rank + 1, ranks.size());
      case "gte" -> ranks.subList(rank, ranks.size());
      case "lt" -> ranks.subList(0, rank);
      default -> ranks.subList(0, rank + 1);
    };
  }

  private static Predicate.Operator operator(String name, Property property) {
    if (property.list()) {
      return Predicate.Operator.HAS;
    }
    var operator =
        Predicate.Operator.valueOf(name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    return property.isText() ? operator.ofText() : operator;
  }
}
