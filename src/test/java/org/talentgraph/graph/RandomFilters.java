package org.talentgraph.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.KindField;
import org.talentgraph.model.ScalarFilters;

/** Makes filters at random, with operands that occur in the graph. */
final class RandomFilters {

  private static final int DEPTH = 2;

  /** How many fields and operators the API takes in one filter. */
  private static final int CONDITIONS = 200;

  private final GraphModel model;
  private final PlainGraph graph;
  private final Random random;

  RandomFilters(GraphModel model, PlainGraph graph, long seed) {
    this.model = model;
    this.graph = graph;
    this.random = new Random(seed);
  }

  Map<String, Object> filter(GraphType type) {
    var filter = filter(type, DEPTH);
    return conditions(filter) <= CONDITIONS ? filter : filter(type);
  }

  private static int conditions(Object filter) {
    return switch (filter) {
      case Map<?, ?> map ->
          map.size() + map.values().stream().mapToInt(RandomFilters::conditions).sum();
      case List<?> list -> list.stream().mapToInt(RandomFilters::conditions).sum();
      default -> 0;
    };
  }

  private Map<String, Object> filter(GraphType type, int depth) {
    var nodes = graph.all(type);
    return combined(
        () -> {
          var fields =
              Stream.concat(
                      type.fields().values().stream(),
                      KindField.all(model, type.name()).values().stream().map(KindField::field))
                  .filter(
                      field ->
                          field instanceof GraphField.Property
                              || field instanceof GraphField.Relation && depth > 0)
                  .toList();
          Map<String, Object> where = new LinkedHashMap<>();
          for (var i = random.nextInt(4) == 0 ? 2 : 1; i > 0; i--) {
            var field = any(fields);
            where.put(
                field.name(),
                field instanceof GraphField.Relation relation
                    ? related(relation, depth - 1)
                    : operators(
                        (GraphField.Property) field,
                        nodes.stream().map(node -> node.properties).toList()));
          }
          return where;
        });
  }

  private Map<String, Object> combined(Supplier<Map<String, Object>> filter) {
    var key = List.of("", "", "", "and", "or", "not").get(random.nextInt(6));
    return switch (key) {
      case "and", "or" -> Map.of(key, List.of(combined(filter), filter.get()));
      case "not" -> Map.of(key, combined(filter));
      default -> filter.get();
    };
  }

  private Map<String, Object> related(GraphField.Relation relation, int depth) {
    var target = model.getType(relation.target());
    if (relation.cardinality() == GraphField.Cardinality.ONE) {
      return perhapsNamed(target, depth);
    }
    var quantifier = any(List.of("some", "all", "none"));
    return Map.of(
        quantifier,
        relation.hasProperties() ? edges(relation, depth) : perhapsNamed(target, depth));
  }

  /** A filter of edges that have properties. */
  Map<String, Object> edges(GraphField.Relation relation) {
    return edges(relation, 0);
  }

  private Map<String, Object> edges(GraphField.Relation relation, int depth) {
    var target = model.getType(relation.target());
    var edges =
        graph.all(target).stream()
            .flatMap(node -> Stream.concat(node.in.stream(), node.out.stream()))
            .filter(edge -> edge.type.equals(relation.relationshipType()))
            .map(edge -> edge.properties)
            .toList();
    var properties =
        model.getType(relation.properties()).fields(GraphField.Property.class).toList();
    return combined(
        () -> {
          if (depth > 0 && random.nextInt(3) > 0 || random.nextInt(3) == 0) {
            return Map.of("node", perhapsNamed(target, depth));
          }
          var property = any(properties);
          return Map.of(property.name(), operators(property, edges));
        });
  }

  /** A filter that now and then names its nodes, which the compiler begins with. */
  private Map<String, Object> perhapsNamed(GraphType target, int depth) {
    var nodes = graph.all(target);
    if (random.nextInt(3) > 0 || nodes.isEmpty()) {
      return filter(target, depth);
    }
    Map<String, Object> where =
        new LinkedHashMap<>(random.nextBoolean() ? filter(target, depth) : Map.of());
    where.put(
        "id",
        random.nextBoolean()
            ? Map.of("eq", any(nodes).id())
            : Map.of(
                "in",
                nodes.stream()
                    .filter(node -> random.nextInt(3) == 0)
                    .map(PlainGraph.PlainNode::id)
                    .limit(50)
                    .toList()));
    return where;
  }

  private Map<String, Object> operators(
      GraphField.Property property, List<Map<String, Object>> among) {
    Map<String, Object> operators = new LinkedHashMap<>();
    for (var i = random.nextInt(4) == 0 ? 2 : 1; i > 0; i--) {
      var operator = any(ScalarFilters.operators(model, property));
      var operand = operand(property, operator, among);
      if (operand != null) {
        operators.put(operator, operand);
      }
    }
    return operators;
  }

  /** An operand that occurs in the graph. */
  Object operand(GraphField.Property property, String operator, GraphType type) {
    var among = graph.all(type).stream().map(node -> node.properties).toList();
    return Objects.requireNonNull(operand(property, operator, among));
  }

  private @Nullable Object operand(
      GraphField.Property property, String operator, List<Map<String, Object>> among) {
    if (operator.equals("isNull")) {
      return random.nextBoolean();
    }
    var values =
        among.stream()
            .flatMap(each -> property.stored().stream().map(each::get))
            .filter(Objects::nonNull)
            .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
            .toList();
    if (values.isEmpty()) {
      return null;
    }
    Object value = any(values);
    return switch (operator) {
      case "in" -> new ArrayList<Object>(List.of(value, any(values), any(values)));
      case "contains" ->
          property.list()
              ? value
              : written(part((String) value, random.nextInt(((String) value).length())));
      case "startsWith" -> written(part((String) value, 0));
      default -> value;
    };
  }

  /** In another case or width, with or without an accent. */
  private String written(String text) {
    return switch (random.nextInt(6)) {
      case 0 -> text.toUpperCase(Locale.ROOT);
      case 1 -> text.replace('a', 'á').replace('E', 'È');
      case 2 -> text.replace('o', 'ｏ').replace('S', 'Ｓ').replace('1', '１');
      default -> text;
    };
  }

  private String part(String text, int from) {
    var to = Math.min(text.length(), from + 1 + random.nextInt(4));
    return text.substring(from, to);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
