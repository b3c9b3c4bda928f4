package org.talentgraph.files;

import static graphql.schema.GraphQLTypeUtil.unwrapAll;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.talentgraph.model.AllowedRoles;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphModel;
import org.talentgraph.security.Caller;

/**
 * A root field that lists something page by page, and what it lists.
 *
 * @param node the type of what stands in its edges
 */
record ListedType(GraphQLFieldDefinition field, GraphQLFieldsContainer node) {

  private static final Set<String> PAGE = Set.of("first", "after", "last", "before");

  /** All of them, by their names. */
  static Map<String, ListedType> all(GraphQLSchema schema) {
    Map<String, ListedType> all = new TreeMap<>();
    for (var field : schema.getQueryType().getFieldDefinitions()) {
      nodeOf(field).ifPresent(node -> all.put(field.getName(), new ListedType(field, node)));
    }
    return all;
  }

  private static Optional<GraphQLFieldsContainer> nodeOf(GraphQLFieldDefinition field) {
    var isPaged = field.getArgument("first") != null && field.getArgument("after") != null;
    return Stream.of(field)
        .filter(_ -> isPaged)
        .flatMap(connection -> below(connection, "edges"))
        .filter(edges -> below(edges, "cursor").findAny().isPresent())
        .flatMap(edges -> below(edges, "node"))
        .flatMap(
            node ->
                unwrapAll(node.getType()) instanceof GraphQLFieldsContainer type
                    ? Stream.of(type)
                    : Stream.of())
        .findFirst();
  }

  private static Stream<GraphQLFieldDefinition> below(GraphQLFieldDefinition field, String name) {
    return unwrapAll(field.getType()) instanceof GraphQLObjectType type
        ? Stream.ofNullable(type.getFieldDefinition(name))
        : Stream.of();
  }

  /** The arguments other than those of a page. */
  List<GraphQLArgument> arguments() {
    return field.getArguments().stream().filter(each -> !PAGE.contains(each.getName())).toList();
  }

  /** The values of a record that a caller may read, where it does not say which it wants. */
  List<String> values(GraphModel model, Caller caller) {
    return node.getFieldDefinitions().stream()
        .filter(each -> isValue(each) && isStored(each, model) && isFor(each, caller))
        .map(GraphQLFieldDefinition::getName)
        .toList();
  }

  private static boolean isValue(GraphQLFieldDefinition field) {
    return !(unwrapAll(field.getType()) instanceof GraphQLFieldsContainer)
        && !(unwrapAll(field.getType()) instanceof GraphQLUnionType)
        && !field.isDeprecated()
        && field.getArguments().stream().noneMatch(ListedType::isNeeded);
  }

  private static boolean isNeeded(GraphQLArgument argument) {
    return argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue();
  }

  /** What Java works out for each record costs more than all that is read. */
  private boolean isStored(GraphQLFieldDefinition value, GraphModel model) {
    return model
        .findType(node.getName())
        .map(type -> type.field(value.getName()))
        .filter(known -> known instanceof GraphField.Computed)
        .isEmpty();
  }

  private static boolean isFor(GraphQLFieldDefinition field, Caller caller) {
    var roles = AllowedRoles.of(field.getDefinition());
    return roles.isEmpty() || roles.contains(caller.role().name());
  }
}
