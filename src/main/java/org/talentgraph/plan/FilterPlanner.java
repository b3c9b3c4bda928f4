package org.talentgraph.plan;

import java.util.List;
import java.util.Map;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphField.Cardinality;
import org.talentgraph.model.GraphField.Condition;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.KindField;
import org.talentgraph.plan.Predicate.On;

/**
 * Turns a {@code where} argument into a predicate. An absent value meets no condition but {@code
 * isNull: true}, and therefore meets the {@code not} of every other condition. So below a negation,
 * a comparison with an absent value is false rather than null.
 */
public final class FilterPlanner {

  private final GraphModel model;
  private final Values values;
  private final ValueFilters comparisons;

  public FilterPlanner(GraphModel model, Values values) {
    this.model = model;
    this.values = values;
    this.comparisons = new ValueFilters(model, values);
  }

  /** The predicate of one field of a filter, below a negation or not. */
  private interface FieldPredicate {
    Predicate of(String name, Map<String, Object> operand, boolean negated);
  }

  public Predicate predicate(GraphType type, Map<String, Object> where) {
    return node(type, where, false);
  }

  /** The predicate of a filter of edges, on the relationship and on the node to which it leads. */
  Predicate edges(Relation relation, Map<String, Object> where) {
    return withNode(relation, where, false);
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
    return withNode(relation, where, negated);
  }

  private Predicate withNode(Relation relation, Map<String, Object> where, boolean negated) {
    var target = model.getType(relation.target());
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
    if (type.field(name) != null) {
      return field(on, new Asked(type, name, Predicate.ALWAYS), operators, negated);
    }
    var some = KindField.of(model, type.name(), name);
    if (some == null) {
      throw new IllegalArgumentException("No filter by " + type.name() + "." + name);
    }
    var kinds = new Predicate.Labelled(some.kinds());
    return field(on, new Asked(model.getType(some.owner()), name, kinds), operators, negated);
  }

  /**
   * A field that a filter asks for.
   *
   * @param type a type that has it
   * @param known whether a node is of a kind that has it
   */
  private record Asked(GraphType type, String name, Predicate known) {}

  private Predicate field(On on, Asked asked, Map<String, Object> operators, boolean negated) {
    return switch (asked.type().field(asked.name())) {
      case Property property -> {
        var value = comparisons.of(on, property, operators);
        yield negated && !value.equals(Predicate.ALWAYS) ? new Predicate.Decided(value) : value;
      }
      case Relation relation -> relation(relation, asked.known(), operators);
      case GraphField.References references -> cited(on, references, operators);
      case Condition condition -> flag(holds(asked.type(), condition), asked.known(), operators);
      case null, default ->
          throw new IllegalArgumentException(
              "No filter by " + asked.type().name() + "." + asked.name());
    };
  }

  private Predicate cited(
      On on, GraphField.References references, Map<String, Object> quantifiers) {
    var target = model.getType(references.target());
    return Predicate.all(
        quantifiers.entrySet().stream()
            .filter(entry -> entry.getValue() != null)
            .map(
                entry -> {
                  var inverted = entry.getKey().equals("all");
                  var fits = node(target, map(entry.getValue()), inverted);
                  var cites =
                      new Predicate.Cites(
                          on,
                          references.property(),
                          target.name(),
                          Predicate.ALWAYS,
                          fits,
                          inverted);
                  return entry.getKey().equals("some") ? cites : Predicate.not(cites);
                }));
  }

  /** Never null, because an absent value meets no comparison. */
  Predicate holds(GraphType type, Condition condition) {
    return node(type, condition.where(values.today()), true);
  }

  private static Predicate flag(Predicate holds, Predicate known, Map<String, Object> operators) {
    return Predicate.all(
        operators.entrySet().stream()
            .filter(entry -> entry.getValue() != null)
            .map(
                entry ->
                    switch (entry.getKey()) {
                      case "isNull" -> entry.getValue().equals(true) ? Predicate.not(known) : known;
                      case "in" ->
                          Predicate.any(
                              ((List<?>) entry.getValue())
                                  .stream().map(each -> flag(holds, known, each.equals(true))));
                      default -> flag(holds, known, entry.getValue().equals(true));
                    }));
  }

  private static Predicate flag(Predicate holds, Predicate known, boolean wanted) {
    return Predicate.all(known, wanted ? holds : Predicate.not(holds));
  }

  private Predicate relation(Relation relation, Predicate known, Map<String, Object> operators) {
    if (relation.cardinality() == Cardinality.ONE) {
      var fits = node(model.getType(relation.target()), operators, false);
      return Predicate.all(known, Predicate.exists(Step.over(relation), fits, false));
    }
    return Predicate.all(
        operators.entrySet().stream()
            .filter(entry -> entry.getValue() != null)
            .map(entry -> quantified(relation, known, entry.getKey(), map(entry.getValue()))));
  }

  private Predicate quantified(
      Relation relation, Predicate known, String quantifier, Map<String, Object> where) {
    var inverted = quantifier.equals("all");
    var exists =
        Predicate.all(
            known,
            Predicate.exists(Step.over(relation), edge(relation, where, inverted), inverted));
    return quantifier.equals("some") ? exists : Predicate.not(exists);
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
