package org.talentgraph.oracle;

import static graphql.schema.GraphQLTypeUtil.unwrapAll;
import static graphql.schema.GraphQLTypeUtil.unwrapNonNull;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Makes operations at random; what was asked least comes first. */
final class RandomOperations {

  /** Stands where {@code on} is left out: the day of the operation counts then. */
  static final String ON = "#on\n";

  /** Signed by the application that answers. */
  private static final Set<String> CURSORS =
      Set.of("cursor", "startCursor", "endCursor", "after", "before");

  private final GraphQLSchema schema;
  private final Oracle.Questions questions;
  private final Map<String, Integer> asked = new HashMap<>();
  private Random shape = new Random();
  private RandomInputs inputs;
  private int aliases;

  RandomOperations(GraphQLSchema schema, KnownValues known, Oracle.Questions questions) {
    this.schema = schema;
    this.questions = questions;
    this.inputs = new RandomInputs(known, shape, shape, Set.of());
  }

  /** A selection of the root type that asks for the target. */
  String operation(Target target, RandomInputs inputs) {
    this.inputs = inputs;
    shape = inputs.shape();
    aliases = 0;
    var type = (GraphQLFieldsContainer) schema.getType(target.type());
    var field = field(type, type.getFieldDefinition(target.field()), questions.depth());
    return target.type().equals("Query")
        ? "{ %s }".formatted(field)
        : "{ node(id: %s) { __typename ... on %s { id %s } } }"
            .formatted(inputs.id(target.type()), target.type(), field);
  }

  /** A field under an alias, as types that share a place may have fields of one name. */
  private String field(GraphQLFieldsContainer owner, GraphQLFieldDefinition field, int depth) {
    asked.merge(owner.getName() + "." + field.getName(), 1, Integer::sum);
    var below =
        SchemaTypes.isLeaf(field.getType())
            ? ""
            : " { " + selection(unwrapAll(field.getType()), depth - 1) + " }";
    return "a%d: %s%s%s".formatted(aliases++, field.getName(), arguments(owner, field), below);
  }

  private String selection(GraphQLType type, int depth) {
    return switch (type) {
      case GraphQLUnionType union ->
          "__typename "
              + fragments(
                  union.getTypes().stream().map(each -> (GraphQLFieldsContainer) each).toList(),
                  depth);
      case GraphQLInterfaceType shared ->
          "__typename "
              + fields(shared, depth)
              + (depth > 0
                  ? " " + fragments(List.copyOf(schema.getImplementations(shared)), depth)
                  : "");
      case GraphQLObjectType connection when SchemaTypes.isConnection(connection) ->
          page(connection, depth);
      default -> fields((GraphQLFieldsContainer) type, depth);
    };
  }

  private String fragments(List<? extends GraphQLFieldsContainer> types, int depth) {
    var one = leastAsked(types.stream().map(GraphQLFieldsContainer::getName).toList());
    asked.merge(one, 1, Integer::sum);
    var type = (GraphQLFieldsContainer) schema.getType(one);
    return "... on %s { %s }".formatted(one, fields(type, depth));
  }

  /** Some fields of a type: more plain ones than such that lead on. */
  private String fields(GraphQLFieldsContainer type, int depth) {
    var fields =
        type.getFieldDefinitions().stream()
            .filter(field -> !CURSORS.contains(field.getName()))
            .filter(field -> !questions.leftOut().contains(type.getName() + "." + field.getName()))
            .toList();
    var leaves = fields.stream().filter(field -> SchemaTypes.isLeaf(field.getType())).toList();
    var deeper = fields.stream().filter(field -> !SchemaTypes.isLeaf(field.getType())).toList();
    var several = type.getFieldDefinition("id") == null ? 2 : 1;
    var chosen = new ArrayList<GraphQLFieldDefinition>();
    chosen.addAll(drawn(type, leaves, several + shape.nextInt(2)));
    if (depth > 0) {
      chosen.addAll(drawn(type, deeper, several + (depth > 2 ? shape.nextInt(2) : 0)));
    }
    var texts = new ArrayList<>(Stream.of(several == 1 ? "id" : "__typename").toList());
    chosen.forEach(field -> texts.add(field(type, field, depth)));
    return String.join(" ", texts);
  }

  private List<GraphQLFieldDefinition> drawn(
      GraphQLFieldsContainer type, List<GraphQLFieldDefinition> among, int number) {
    return among.isEmpty()
        ? List.of()
        : Stream.generate(
                () ->
                    leastAsked(
                        among.stream()
                            .map(field -> type.getName() + "." + field.getName())
                            .toList()))
            .limit(number)
            .distinct()
            .map(name -> type.getFieldDefinition(name.substring(name.indexOf('.') + 1)))
            .toList();
  }

  /** Of three drawn at random. */
  private String leastAsked(List<String> names) {
    return Stream.generate(() -> names.get(shape.nextInt(names.size())))
        .limit(3)
        .min(Comparator.comparing(name -> asked.getOrDefault(name, 0)))
        .orElseThrow();
  }

  private String page(GraphQLObjectType connection, int depth) {
    var edge = SchemaTypes.edge(connection);
    var node = SchemaTypes.node(connection);
    var parts = new ArrayList<String>();
    if (shape.nextInt(5) > 0) {
      parts.add(
          "edges { %s node { %s } }".formatted(edgeFields(edge, depth), selection(node, depth)));
    }
    if (parts.isEmpty() || shape.nextInt(3) == 0) {
      parts.add("totalCount");
    }
    if (shape.nextInt(4) == 0) {
      parts.add("pageInfo { hasNextPage hasPreviousPage }");
    }
    var facets = connection.getFieldDefinition("facets");
    if (facets != null && shape.nextInt(3) == 0) {
      var keys = (GraphQLEnumType) unwrapAll(facets.getArgument("by").getType());
      parts.add(
          "facets(by: [%s], first: %d) { totalGroups groups { count values { key value name } } }"
              .formatted(inputs.facets(node, edge, keys), 1 + shape.nextInt(5)));
    }
    return String.join(" ", parts);
  }

  private String edgeFields(GraphQLFieldsContainer edge, int depth) {
    var fields =
        edge.getFieldDefinitions().stream()
            .filter(field -> !field.getName().equals("node"))
            .filter(field -> !CURSORS.contains(field.getName()))
            .filter(field -> depth > 0 || SchemaTypes.isLeaf(field.getType()))
            .toList();
    return fields.isEmpty() || shape.nextBoolean()
        ? ""
        : drawn(edge, fields, 1).stream()
            .map(field -> field(edge, field, depth))
            .findFirst()
            .orElseThrow();
  }

  private String arguments(GraphQLFieldsContainer owner, GraphQLFieldDefinition field) {
    var size =
        SchemaTypes.isConnection(field.getType()) ? shape.nextInt(4) == 0 ? "last" : "first" : "";
    var given = new ArrayList<String>();
    for (var argument : field.getArguments()) {
      if (isGiven(owner, field, argument, size)) {
        given.add(argument.getName() + ": " + argument(field, argument));
      }
    }
    if (field.getArgument("person") != null) {
      given.add(
          shape.nextInt(3) > 0
              ? "expert: " + inputs.id("Expert")
              : "person: " + inputs.value(field.getArgument("person").getType(), "person"));
    }
    if (field.getArgument("on") != null
        && given.stream().noneMatch(each -> each.startsWith("on:"))) {
      given.add(ON);
    }
    return given.isEmpty() ? "" : "(" + String.join(", ", given) + ")";
  }

  /**
   * @param size which argument gives the size of a page; empty where there is none
   */
  private boolean isGiven(
      GraphQLFieldsContainer owner,
      GraphQLFieldDefinition field,
      GraphQLArgument argument,
      String size) {
    var name = argument.getName();
    if (CURSORS.contains(name)
        || field.getArgument("person") != null && Set.of("expert", "person").contains(name)
        || questions.leftOut().contains(owner.getName() + "." + field.getName() + "." + name)) {
      return false;
    }
    var needed = argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue();
    return !size.isEmpty() && Set.of("first", "last").contains(name)
        ? name.equals(size)
        : needed || shape.nextInt(3) == 0;
  }

  private String argument(GraphQLFieldDefinition field, GraphQLArgument argument) {
    var type = unwrapNonNull(argument.getType());
    var isOrder =
        unwrapAll(type) instanceof GraphQLInputObjectType order
            && order.getName().endsWith("Order");
    if (isOrder) {
      return inputs.order(
          SchemaTypes.node(field.getType()),
          SchemaTypes.edge(field.getType()),
          (GraphQLInputObjectType) unwrapAll(type));
    }
    return switch (argument.getName()) {
      case "id" -> inputs.id(SchemaTypes.name((GraphQLOutputType) field.getType()));
      case "ids" -> inputs.value(type, "node");
      default -> inputs.value(type, argument.getName());
    };
  }
}
