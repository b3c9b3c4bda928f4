package org.talentgraph.api;

import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The deprecated fields, arguments, input fields and enum values that an operation uses, by their
 * coordinates, each with the reason of its deprecation.
 */
final class DeprecatedUses {

  private final GraphQLSchema schema;
  private final Map<String, String> used = new TreeMap<>();

  DeprecatedUses(GraphQLSchema schema) {
    this.schema = schema;
  }

  Map<String, String> of(ExecutableNormalizedOperation operation) {
    operation.getTopLevelFields().forEach(each -> field(each, operation));
    return used;
  }

  private void field(ExecutableNormalizedField field, ExecutableNormalizedOperation operation) {
    if (field.getFieldName().startsWith("__")) {
      return;
    }
    var definition = field.getFieldDefinitions(schema).getFirst();
    Supplier<String> coordinate = () -> Coordinates.of(field, schema);
    note(coordinate, definition.getDeprecationReason());
    operation
        .getMergedField(field)
        .getSingleField()
        .getArguments() // those that the document gives, and no default
        .forEach(each -> argument(field, definition, coordinate, each.getName()));
    field.getChildren().forEach(each -> field(each, operation));
  }

  private void argument(
      ExecutableNormalizedField field,
      GraphQLFieldDefinition definition,
      Supplier<String> coordinate,
      String name) {
    GraphQLArgument argument = definition.getArgument(name);
    note(() -> Coordinates.argument(coordinate.get(), name), argument.getDeprecationReason());
    value(argument.getType(), field.getResolvedArguments().get(name));
  }

  private void value(GraphQLType type, @Nullable Object value) {
    switch (value) {
      case Collection<?> list -> list.forEach(each -> value(type, each));
      case Map<?, ?> map
          when GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType in ->
          map.forEach((name, each) -> inputField(in, in.getField(String.valueOf(name)), each));
      case String constant when GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLEnumType in ->
          note(
              () -> Coordinates.field(in.getName(), constant),
              in.getValue(constant).getDeprecationReason());
      case null, default -> {}
    }
  }

  private void inputField(
      GraphQLInputObjectType type, GraphQLInputObjectField field, @Nullable Object value) {
    note(() -> Coordinates.field(type.getName(), field.getName()), field.getDeprecationReason());
    value(field.getType(), value);
  }

  /** Hardly anything is deprecated, so its coordinate is only made where it is. */
  private void note(Supplier<String> coordinate, @Nullable String reason) {
    if (reason != null) {
      used.put(coordinate.get(), reason);
    }
  }
}
