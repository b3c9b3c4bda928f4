package org.talentgraph.graph;

import static graphql.schema.GraphQLTypeUtil.unwrapAll;
import static graphql.schema.GraphQLTypeUtil.unwrapNonNull;

import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** All lists that a request can give: arguments by their fields, and fields of inputs. */
record ListInputs(GraphQLSchema schema) {

  Stream<String> all() {
    return Stream.concat(ofArguments(), ofInputs());
  }

  private Stream<String> ofArguments() {
    return schema.getAllTypesAsList().stream()
        .filter(GraphQLFieldsContainer.class::isInstance)
        .map(GraphQLFieldsContainer.class::cast)
        .filter(type -> !type.getName().startsWith("__"))
        .flatMap(type -> type.getFieldDefinitions().stream())
        .flatMap(
            field ->
                field.getArguments().stream()
                    .filter(each -> isList(each.getType()))
                    .map(each -> field.getName() + "." + each.getName()))
        .distinct();
  }

  /** Those of records say what a record is to be; of filters other tests tell. */
  private Stream<String> ofInputs() {
    Set<String> saved = new HashSet<>();
    collect(schema.getTypeAs("RecordInput"), saved);
    return schema.getAllTypesAsList().stream()
        .filter(GraphQLInputObjectType.class::isInstance)
        .map(GraphQLInputObjectType.class::cast)
        .filter(type -> !saved.contains(type.getName()))
        .filter(type -> !type.getName().matches("\\w+(Filter|Order)"))
        .flatMap(
            type ->
                type.getFieldDefinitions().stream()
                    .filter(each -> isList(each.getType()))
                    .map(each -> type.getName() + "." + each.getName()));
  }

  private static void collect(GraphQLInputObjectType type, Set<String> names) {
    if (names.add(type.getName())) {
      type.getFieldDefinitions()
          .forEach(
              field -> {
                if (unwrapAll(field.getType()) instanceof GraphQLInputObjectType next) {
                  collect(next, names);
                }
              });
    }
  }

  private static boolean isList(GraphQLType type) {
    return unwrapNonNull(type) instanceof GraphQLList;
  }
}
