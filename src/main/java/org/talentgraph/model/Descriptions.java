package org.talentgraph.model;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;

/** Finds the parts of the schema that have no description. */
public final class Descriptions {

  private Descriptions() {}

  /** The coordinates of every type, field, argument and enum value without a description. */
  public static List<String> missing(GraphQLSchema schema) {
    return schema.getAllTypesAsList().stream()
        .filter(type -> !Introspection.isIntrospectionTypes(type))
        .flatMap(Descriptions::missing)
        .map(coordinates -> coordinates + " has no description")
        .sorted()
        .toList();
  }

  private static Stream<String> missing(GraphQLNamedType type) {
    var parts =
        switch (type) {
          case GraphQLFieldsContainer fields ->
              fields.getFieldDefinitions().stream()
                  .flatMap(field -> missing(type.getName(), field));
          case GraphQLInputObjectType input ->
              input.getFields().stream()
                  .flatMap(field -> missing(type.getName(), field, field.getName()));
          case GraphQLEnumType enumeration ->
              enumeration.getValues().stream()
                  .flatMap(value -> missing(type.getName(), value, value.getName()));
          default -> Stream.<String>of();
        };
    return Stream.concat(undescribed(type, type.getName()), parts);
  }

  private static Stream<String> missing(String type, GraphQLFieldDefinition field) {
    var arguments =
        field.getArguments().stream()
            .flatMap(
                argument ->
                    undescribed(
                        argument, type + "." + field.getName() + "(" + argument.getName() + ":)"));
    return Stream.concat(missing(type, field, field.getName()), arguments);
  }

  private static Stream<String> missing(String type, GraphQLDirectiveContainer part, String name) {
    return undescribed(part, type + "." + name);
  }

  private static Stream<String> undescribed(GraphQLNamedSchemaElement element, String coordinates) {
    return StringUtils.hasText(element.getDescription()) ? Stream.of() : Stream.of(coordinates);
  }
}
