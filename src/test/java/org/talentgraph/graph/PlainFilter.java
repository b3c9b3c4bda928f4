package org.talentgraph.graph;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.graph.PlainGraph.PlainEdge;
import org.talentgraph.graph.PlainGraph.PlainNode;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.KindField;

/**
 * What a filter keeps, written down once more without a database: two-valued, an absent value
 * fulfils no operator but isNull: true.
 */
record PlainFilter(GraphModel model, LocalDate today) {

  /** Of filters that ask for nothing that holds on a day. */
  PlainFilter(GraphModel model) {
    this(model, LocalDate.MIN);
  }

  boolean keeps(PlainNode node, GraphType type, Map<String, Object> where) {
    return all(where, (name, operand) -> field(node, node.properties, type, name, operand));
  }

  boolean keeps(PlainEdge edge, GraphField.Relation relation, Map<String, Object> where) {
    if (!relation.hasProperties()) {
      return keeps(edge.to, model.getType(relation.target()), where);
    }
    return all(
        where,
        (name, operand) ->
            name.equals("node")
                ? keeps(edge.to, model.getType(relation.target()), operand)
                : field(
                    edge.to, edge.properties, model.getType(relation.properties()), name, operand));
  }

  @SuppressWarnings("unchecked")
  private static boolean all(
      Map<String, Object> where, BiPredicate<String, Map<String, Object>> field) {
    for (var entry : where.entrySet()) {
      var operand = entry.getValue();
      if (operand != null
          && !switch (entry.getKey()) {
            case "and" ->
                ((List<Map<String, Object>>) operand).stream().allMatch(each -> all(each, field));
            case "or" ->
                ((List<Map<String, Object>>) operand).stream().anyMatch(each -> all(each, field));
            case "not" -> !all((Map<String, Object>) operand, field);
            default -> field.test(entry.getKey(), (Map<String, Object>) operand);
          }) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("unchecked")
  private boolean field(
      PlainNode node,
      Map<String, Object> properties,
      GraphType type,
      String name,
      Map<String, Object> operand) {
    return switch (field(node, type, name)) {
      case null -> lacks(declared(type, name), operand);
      case GraphField.Property property -> value(properties, property, operand);
      case GraphField.Relation relation when relation.cardinality() == GraphField.Cardinality.ONE ->
          edges(node, relation)
              .anyMatch(edge -> keeps(edge.to, model.getType(relation.target()), operand));
      case GraphField.Relation relation ->
          operand.entrySet().stream()
              .filter(each -> each.getValue() != null)
              .allMatch(
                  each -> {
                    var where = (Map<String, Object>) each.getValue();
                    return switch (each.getKey()) {
                      case "some" ->
                          edges(node, relation).anyMatch(edge -> keeps(edge, relation, where));
                      case "none" ->
                          edges(node, relation).noneMatch(edge -> keeps(edge, relation, where));
                      default ->
                          edges(node, relation).allMatch(edge -> keeps(edge, relation, where));
                    };
                  });
      case GraphField.Condition condition ->
          flag(keeps(node, type, condition.where(today)), operand);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static boolean flag(boolean holds, Map<String, Object> operand) {
    return operand.entrySet().stream()
        .filter(each -> each.getValue() != null)
        .allMatch(
            each ->
                switch (each.getKey()) {
                  case "eq" -> each.getValue().equals(holds);
                  case "in" -> ((List<?>) each.getValue()).contains(holds);
                  default -> each.getValue().equals(false);
                });
  }

  /** A field that an interface lacks is one of the node's own type, if that has it. */
  private @Nullable GraphField field(PlainNode node, GraphType type, String name) {
    return type.field(name) != null || type.kind() == GraphType.Kind.RELATIONSHIP
        ? type.field(name)
        : model.nodeTypes().stream()
            .filter(own -> node.labels.contains(own.name()))
            .flatMap(own -> Stream.ofNullable(own.field(name)))
            .findFirst()
            .orElse(null);
  }

  private GraphField declared(GraphType type, String name) {
    return Objects.requireNonNull(KindField.of(model, type.name(), name)).field();
  }

  /** What a node has no field for is no value and no relationship. */
  private static boolean lacks(GraphField field, Map<String, Object> operand) {
    var quantifiers = Set.of("all", "none");
    var isOne =
        field instanceof GraphField.Relation relation
            && relation.cardinality() == GraphField.Cardinality.ONE;
    return !isOne
        && operand.entrySet().stream()
            .filter(each -> each.getValue() != null)
            .allMatch(
                each ->
                    quantifiers.contains(each.getKey())
                        || each.getKey().equals("isNull") && each.getValue().equals(true));
  }

  private Stream<PlainEdge> edges(PlainNode node, GraphField.Relation relation) {
    return node.edges(relation, model.getType(relation.target()).labels());
  }

  private boolean value(
      Map<String, Object> properties, GraphField.Property property, Map<String, Object> operators) {
    var values = property.stored().stream().map(properties::get).filter(Objects::nonNull).toList();
    if (property.list()) {
      var list = values.isEmpty() ? List.of() : (List<?>) values.getFirst();
      return (operators.get("isNull") == null || operators.get("isNull").equals(list.isEmpty()))
          && (operators.get("contains") == null || list.contains(operators.get("contains")));
    }
    var ranks = model.ranks().get(property.type());
    var isId = property.type().equals("ID");
    if (operators.get("isNull") != null && !operators.get("isNull").equals(values.isEmpty())) {
      return false;
    }
    var others =
        operators.entrySet().stream()
            .filter(each -> each.getValue() != null && !each.getKey().equals("isNull"))
            .toList();
    return others.isEmpty()
        || values.stream()
            .anyMatch(
                value ->
                    others.stream()
                        .allMatch(
                            each ->
                                holds(
                                    ranked(value, ranks),
                                    each.getKey(),
                                    ranked(each.getValue(), ranks),
                                    isId)));
  }

  /** A value of an enum that ranks is compared by its rank. */
  private static Object ranked(Object value, @Nullable List<String> ranks) {
    return ranks == null
        ? value
        : value instanceof List<?> list
            ? list.stream().map(ranks::indexOf).toList()
            : (Object) ranks.indexOf(value);
  }

  /** Ids are compared as they are, texts without case, accents and width. */
  private static String compared(Object text, boolean isId) {
    return isId
        ? text.toString()
        : Normalizer.normalize(text.toString().replaceAll("[’‘`´′]", "'"), Normalizer.Form.NFKD)
            .replaceAll("[\u0300-\u036f]", "")
            .toLowerCase(Locale.ROOT);
  }

  private static boolean holds(Object value, String operator, Object operand, boolean isId) {
    return switch (operator) {
      case "eq" -> PlainGraph.compare(value, operand) == 0;
      case "in" ->
          ((List<?>) operand).stream().anyMatch(each -> PlainGraph.compare(value, each) == 0);
      case "contains" -> compared(value, isId).contains(compared(operand, isId));
      case "startsWith" -> compared(value, isId).startsWith(compared(operand, isId));
      case "gt" -> PlainGraph.compare(value, operand) > 0;
      case "gte" -> PlainGraph.compare(value, operand) >= 0;
      case "lt" -> PlainGraph.compare(value, operand) < 0;
      case "lte" -> PlainGraph.compare(value, operand) <= 0;
      default -> throw new IllegalArgumentException(operator);
    };
  }
}
