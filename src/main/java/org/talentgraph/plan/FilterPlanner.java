package org.talentgraph.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.talentgraph.model.GraphField.Cardinality;
import org.talentgraph.model.GraphField.Condition;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.plan.Predicate.On;

/**
 * Turns a {@code where} argument into a predicate. An absent value meets no condition but {@code
 * isNull: true}, and therefore meets the {@code not} of every other condition. So below a negation,
 * a comparison with an absent value is false rather than null.
 */
public final class FilterPlanner {

  private final GraphModel model;
  private final Values values;

  public FilterPlanner(GraphModel model, Values values) {
    this.model = model;
    this.values = values;
  }

  /** The predicate of one field of a filter, below a negation or not. */
  private interface FieldPredicate {
    Predicate of(String name, Map<String, Object> operand, boolean negated);
  }

  public Predicate predicate(GraphType type, Map<String, Object> where) {
    return node(type, where, false);
  }

  private Predicate node(GraphType type, Map<String, Object> where, boolean negated) {
    return all(
        where, negated, (name, operand, below) -> field(On.NODE, type, name, operand, below));
  }

  private Predicate edge(Relation relation, Map<String, Object> where, boolean negated) {
    var target = model.getType(relation.target());
    if (!relation.hasProperties()) {
      return node(target, where, negated);
    }
    var properties = model.getType(relation.properties());
    return all(
        where,
        negated,
        (name, operand, below) ->
            name.equals("node")
                ? node(target, operand, below)
                : field(On.RELATIONSHIP, properties, name, operand, below));
  }

  private static Predicate all(Map<String, Object> where, boolean negated, FieldPredicate field) {
    return Predicate.all(
        where.entrySet().stream()
            .filter(entry -> entry.getValue() != null)
            .map(
                entry ->
                    switch (entry.getKey()) {
                      case "and" ->
                          Predicate.all(
                              list(entry.getValue()).stream()
                                  .map(each -> all(each, negated, field)));
                      case "or" ->
                          Predicate.any(
                              list(entry.getValue()).stream()
                                  .map(each -> all(each, negated, field)));
                      case "not" -> Predicate.not(all(map(entry.getValue()), true, field));
                      default -> field.of(entry.getKey(), map(entry.getValue()), negated);
                    }));
  }

  private Predicate field(
      On on, GraphType type, String name, Map<String, Object> operators, boolean negated) {
    return switch (type.field(name)) {
      case Property property -> {
        var value = value(on, property, operators);
        yield negated && !value.equals(Predicate.ALWAYS) ? new Predicate.Decided(value) : value;
      }
      case Relation relation -> relation(relation, operators);
      case Condition condition -> flag(holds(type, condition), operators);
      case null, default ->
          throw new IllegalArgumentException("No filter by " + type.name() + "." + name);
    };
  }

  /** Never null, because an absent value meets no comparison. */
  Predicate holds(GraphType type, Condition condition) {
    return node(type, condition.where(values.today()), true);
  }

  private static Predicate flag(Predicate holds, Map<String, Object> operators) {
    return Predicate.all(
        operators.entrySet().stream()
            .filter(entry -> entry.getValue() != null)
            .map(
                entry ->
                    switch (entry.getKey()) {
                      case "isNull" ->
                          entry.getValue().equals(true) ? Predicate.NEVER : Predicate.ALWAYS;
                      case "in" ->
                          Predicate.any(
                              ((List<?>) entry.getValue())
                                  .stream().map(each -> flag(holds, each.equals(true))));
                      default -> flag(holds, entry.getValue().equals(true));
                    }));
  }

  private static Predicate flag(Predicate holds, boolean wanted) {
    return wanted ? holds : Predicate.not(holds);
  }

  private Predicate relation(Relation relation, Map<String, Object> operators) {
    if (relation.cardinality() == Cardinality.ONE) {
      var fits = node(model.getType(relation.target()), operators, false);
      return Predicate.exists(Step.over(relation), fits, false);
    }
    return Predicate.all(
        operators.entrySet().stream()
            .filter(entry -> entry.getValue() != null)
            .map(entry -> quantified(relation, entry.getKey(), map(entry.getValue()))));
  }

  private Predicate quantified(Relation relation, String quantifier, Map<String, Object> where) {
    var inverted = quantifier.equals("all");
    var exists = Predicate.exists(Step.over(relation), edge(relation, where, inverted), inverted);
    return quantifier.equals("some") ? exists : Predicate.not(exists);
  }

  /** All operators together; of a text in two languages, one language has to meet them all. */
  private Predicate value(On on, Property property, Map<String, Object> operators) {
    List<Predicate> parts = new ArrayList<>();
    if (operators.get("isNull") instanceof Boolean absent) {
      parts.add(new Predicate.Known(on, property.stored(), property.list(), !absent));
    }
    var operands =
        operators.entrySet().stream()
            .filter(each -> each.getValue() != null && !each.getKey().equals("isNull"))
            .map(each -> operand(operator(each.getKey(), property), each.getValue()))
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

  private Map.Entry<Predicate.Operator, Value> operand(Predicate.Operator operator, Object value) {
    return Map.entry(operator, values.add(operator.operand(value)));
  }

  private static Predicate.Operator operator(String name, Property property) {
    if (property.list()) {
      return Predicate.Operator.HAS;
    }
    var operator =
        Predicate.Operator.valueOf(name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    return property.isText() ? operator.ofText() : operator;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Object value) {
    return (List<Map<String, Object>>) value;
  }
}
