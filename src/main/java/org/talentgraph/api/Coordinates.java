package org.talentgraph.api;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputFieldsContainer;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of places in the schema, as its specification writes them: {@code Query.expert(id:)}.
 */
final class Coordinates {

  private Coordinates() {}

  static String field(String type, String field) {
    return type + "." + field;
  }

  static String argument(String field, String argument) {
    return "%s(%s:)".formatted(field, argument);
  }

  /**
   * The coordinate of an argument, or of a field of its input.
   *
   * @param path for example {@code person.birthDate} or {@code records[0].expert.origin}; null for
   *     the field itself
   */
  static String of(String type, GraphQLFieldDefinition field, @Nullable String path) {
    var coordinate = field(type, field.getName());
    var steps =
        path == null ? List.<String>of() : List.of(path.replaceAll("\\[\\d+]", "").split("\\."));
    var argument = steps.isEmpty() ? null : field.getArgument(steps.getFirst());
    if (argument == null) {
      return coordinate;
    }
    coordinate = argument(coordinate, argument.getName());
    GraphQLInputType input = argument.getType();
    for (var step : steps.subList(1, steps.size())) {
      if (!(GraphQLTypeUtil.unwrapAll(input) instanceof GraphQLInputFieldsContainer object)
          || object.getFieldDefinition(step) == null) {
        return coordinate;
      }
      coordinate = field(object.getName(), step);
      input = object.getFieldDefinition(step).getType();
    }
    return coordinate;
  }

  /** The coordinate of a field of an operation; below an interface, that of the interface. */
  static String of(ExecutableNormalizedField field, GraphQLSchema schema) {
    return of(field, schema, null);
  }

  /**
   * The coordinate of an argument of a field of an operation, or of a field of its input.
   *
   * @param path for example {@code person.birthDate}; null for the field itself
   */
  static String of(ExecutableNormalizedField field, GraphQLSchema schema, @Nullable String path) {
    var definition = field.getFieldDefinitions(schema).getFirst();
    return of(typeName(field, schema), definition, path);
  }

  private static String typeName(ExecutableNormalizedField field, GraphQLSchema schema) {
    var above = field.getParent();
    var declared =
        above == null ? null : GraphQLTypeUtil.unwrapAll(above.getType(schema)).getName();
    return declared != null
            && schema.getType(declared) instanceof GraphQLFieldsContainer container
            && container.getFieldDefinition(field.getFieldName()) != null
        ? declared
        : field.getSingleObjectTypeName();
  }
}
