package org.talentgraph.api;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;

/** What could stand where a document has something that the schema does not know. */
record ValidationChoices(GraphQLSchema schema, DocumentPlace place, LibraryMessage error) {

  private static final Text NOTHING = new Text("", "");

  Text text() {
    return switch (error.key()) {
      case "FieldsOnCorrectType.unknownField" ->
          Choices.of(error.argument(1), fields(schema.getType(error.argument(2))));
      case "KnownArgumentNames.unknownFieldArg" ->
          place.field() == null
              ? NOTHING
              : Choices.of(error.argument(1), names(place.field().getArguments()));
      case "KnownArgumentNames.unknownDirectiveArg" ->
          place.directive() == null
              ? NOTHING
              : Choices.of(error.argument(1), names(place.directive().getArguments()));
      case "KnownDirectives.unknownDirective" ->
          Choices.of(
              error.argument(1),
              schema.getDirectives().stream().map(GraphQLDirective::getName).toList());
      case "KnownTypeNames.unknownType" ->
          Choices.of(
              error.argument(1),
              schema.getAllTypesAsList().stream().map(GraphQLNamedType::getName).toList());
      case "ScalarLeaves.subselectionRequired" -> Choices.all(fields(type()));
      default -> NOTHING;
    };
  }

  /**
   * What the schema knows of the place: for an unknown field its type, for an argument its field.
   */
  @Nullable String coordinate() {
    return switch (error.key()) {
      case "FieldsOnCorrectType.unknownField" -> error.argument(2);
      case "KnownDirectives.unknownDirective", "KnownTypeNames.unknownType" -> null;
      case "ProvidedNonNullArguments.missingFieldArg", "ProvidedNonNullArguments.nullValue" ->
          Coordinates.argument(Objects.requireNonNull(place.owner()), error.argument(1));
      case "ProvidedNonNullArguments.missingDirectiveArg" ->
          place.directive() == null
              ? null
              : Coordinates.argument("@" + place.directive().getName(), error.argument(1));
      default -> place.coordinate();
    };
  }

  private @Nullable GraphQLNamedType type() {
    return place.field() == null
        ? null
        : (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(place.field().getType());
  }

  private static List<String> fields(@Nullable Object type) {
    return type instanceof GraphQLFieldsContainer container
        ? container.getFieldDefinitions().stream().map(GraphQLFieldDefinition::getName).toList()
        : List.of();
  }

  private static List<String> names(List<GraphQLArgument> arguments) {
    return arguments.stream().map(GraphQLArgument::getName).toList();
  }
}
