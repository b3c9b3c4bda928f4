package org.talentgraph.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.Relationship;
import org.talentgraph.graph.GraphField.Cardinality;
import org.talentgraph.graph.GraphField.Property;
import org.talentgraph.graph.GraphField.Relation;

/**
 * Turns a {@code where} argument into a condition. An absent value fulfils no operator but {@code
 * isNull: true}, and so fulfils every {@code not}: below a negation each comparison is therefore
 * made two-valued.
 */
final class Filters {

  private static final Condition NONE = Cypher.noCondition();

  private final GraphModel model;
  private final Patterns patterns;
  private final Bindings bindings;

  Filters(GraphModel model, Patterns patterns, Bindings bindings) {
    this.model = model;
    this.patterns = patterns;
    this.bindings = bindings;
  }

  /** The condition of one field of a filter, below a negation or not. */
  private interface FieldCondition {
    Condition of(String name, Object operand, boolean negated);
  }

  Condition condition(Node node, GraphType type, Map<String, Object> where) {
    return condition(node, type, where, false);
  }

  private Condition condition(
      Node node, GraphType type, Map<String, Object> where, boolean negated) {
    return all(
        where, negated, (name, operand, below) -> field(node, type, name, map(operand), below));
  }

  Condition edge(Relationship edge, Relation relation, Map<String, Object> where, boolean negated) {
    return all(
        where,
        negated,
        (name, operand, below) ->
            name.equals("node")
                ? condition(edge.getRight(), model.getType(relation.target()), map(operand), below)
                : field(edge, model.getType(relation.properties()), name, map(operand), below));
  }

  private static Condition all(Map<String, Object> where, boolean negated, FieldCondition field) {
    return where.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .map(
            entry ->
                switch (entry.getKey()) {
                  case "and" ->
                      list(entry.getValue()).stream()
                          .map(each -> all(each, negated, field))
                          .reduce(NONE, Filters::both);
                  case "or" ->
                      list(entry.getValue()).stream()
                          .map(each -> orTrue(all(each, negated, field)))
                          .reduce(Condition::or)
                          .orElseGet(Cypher::isFalse);
                  case "not" -> orTrue(all(map(entry.getValue()), true, field)).not();
                  default -> field.of(entry.getKey(), entry.getValue(), negated);
                })
        .reduce(NONE, Filters::both);
  }

  private Condition field(
      PropertyContainer on,
      GraphType type,
      String name,
      Map<String, Object> operators,
      boolean negated) {
    return switch (type.field(name)) {
      case Property property -> {
        var value = value(on, property, operators);
        yield negated && !value.equals(NONE)
            ? Cypher.coalesce(value, Cypher.literalFalse()).isTrue()
            : value;
      }
      case Relation relation -> relation((Node) on, relation, operators);
      case null, default ->
          throw new IllegalArgumentException("No filter by " + type.name() + "." + name);
    };
  }

  private Condition relation(Node node, Relation relation, Map<String, Object> operators) {
    if (relation.cardinality() == Cardinality.ONE) {
      return exists(node, relation, operators, false, true);
    }
    var onNode = !relation.hasProperties();
    return operators.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .map(
            entry ->
                switch (entry.getKey()) {
                  case "some" -> exists(node, relation, map(entry.getValue()), false, onNode);
                  case "none" -> exists(node, relation, map(entry.getValue()), false, onNode).not();
                  default -> exists(node, relation, map(entry.getValue()), true, onNode).not();
                })
        .reduce(NONE, Filters::both);
  }

  /** Whether there is a related node that fits or, inverted, one that does not. */
  private Condition exists(
      Node node, Relation relation, Map<String, Object> where, boolean inverted, boolean onNode) {
    var pattern = patterns.from(node, relation);
    var fits =
        onNode
            ? condition(pattern.getRight(), model.getType(relation.target()), where, inverted)
            : edge(pattern, relation, where, inverted);
    return Cypher.exists(
        Cypher.match(pattern)
            .where(patterns.valid(pattern, relation).and(inverted ? orTrue(fits).not() : fits))
            .returning(Cypher.literalTrue())
            .build());
  }

  /** All operators at once; of a text in two languages, one language has to fulfil them all. */
  private Condition value(PropertyContainer on, Property property, Map<String, Object> operators) {
    var condition =
        operators.get("isNull") instanceof Boolean wanted ? absent(on, property, wanted) : NONE;
    Map<String, Expression> operands = new LinkedHashMap<>();
    operators.forEach(
        (operator, operand) -> {
          if (operand != null && !operator.equals("isNull")) {
            operands.put(operator, bindings.parameter(operand));
          }
        });
    if (operands.isEmpty()) {
      return condition;
    }
    return property.stored().stream()
        .map(on::property)
        .map(
            stored ->
                operands.entrySet().stream()
                    .map(
                        each ->
                            property.list()
                                ? each.getValue().in(stored)
                                : comparison(stored, each.getKey(), each.getValue()))
                    .reduce(NONE, Filters::both))
        .reduce(Condition::or)
        .map(each -> both(condition, each))
        .orElse(condition);
  }

  /**
   * A list without elements has no value, and a text in two languages has none if it has it in
   * neither.
   */
  private static Condition absent(PropertyContainer on, Property property, boolean wanted) {
    if (property.list()) {
      var size = Cypher.size(Cypher.coalesce(on.property(property.name()), Cypher.listOf()));
      return wanted ? size.eq(Cypher.literalOf(0)) : size.gt(Cypher.literalOf(0));
    }
    var value = Rows.value(on, property, Language.EN);
    return wanted ? value.isNull() : value.isNotNull();
  }

  private static Condition comparison(Expression value, String operator, Expression parameter) {
    return switch (operator) {
      case "eq" -> value.isEqualTo(parameter);
      case "in" -> value.in(parameter);
      case "contains" -> value.contains(parameter);
      case "startsWith" -> value.startsWith(parameter);
      case "gt" -> value.gt(parameter);
      case "gte" -> value.gte(parameter);
      case "lt" -> value.lt(parameter);
      case "lte" -> value.lte(parameter);
      default -> throw new IllegalArgumentException("No operator " + operator);
    };
  }

  /** Both conditions; none remains recognisable as none. */
  private static Condition both(Condition one, Condition other) {
    return one.equals(NONE) ? other : other.equals(NONE) ? one : one.and(other);
  }

  /**
   * An empty filter keeps everything; as part of an {@code or} or a {@code not} that has to be
   * said.
   */
  private static Condition orTrue(Condition condition) {
    return condition.equals(NONE) ? Cypher.isTrue() : condition;
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
