package org.talentgraph.benchmark;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Queries drawn at random: a page of records, some of their fields, and pages below them. */
final class RandomQueries {

  private static final String CONNECTION = "Connection";

  private final GraphQLSchema schema;
  private final Random random = new Random(14);
  private int aliases;

  RandomQueries(GraphQLSchema schema) {
    this.schema = schema;
  }

  /** Another one each time: no alias comes twice. */
  String next() {
    return "{ " + pages(schema.getQueryType(), 1, 2) + " }";
  }

  private String pages(GraphQLFieldsContainer owner, int number, int depth) {
    var all =
        drawn(
            owner.getFieldDefinitions().stream()
                .filter(field -> name(field).endsWith(CONNECTION) && pages(field))
                .toList());
    var selected = new StringBuilder();
    for (var field : all.subList(0, Math.min(number, all.size()))) {
      var node = (GraphQLFieldsContainer) schema.getType(name(field).replace(CONNECTION, ""));
      selected.append(
          " a%d: %s(first: %d) { edges { node { id%s%s } } }"
              .formatted(
                  aliases++,
                  field.getName(),
                  1 + random.nextInt(4),
                  leaves(node),
                  depth > 1 ? pages(node, random.nextInt(3), depth - 1) : ""));
    }
    return selected.toString();
  }

  /** Whether it is a page of records that needs no argument and that the database answers. */
  private boolean pages(GraphQLFieldDefinition field) {
    return field.getArgument("orderBy") != null
        && field.getArguments().stream().noneMatch(RandomQueries::isRequired)
        && schema.getType(name(field).replace(CONNECTION, "")) instanceof GraphQLFieldsContainer;
  }

  private static boolean isRequired(GraphQLArgument argument) {
    return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
  }

  private String leaves(GraphQLFieldsContainer type) {
    var leaves =
        drawn(
            type.getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType())))
                .filter(field -> field.getArguments().stream().noneMatch(RandomQueries::isRequired))
                .toList());
    var selected = new StringBuilder();
    for (var field : leaves.subList(0, Math.min(1 + random.nextInt(4), leaves.size()))) {
      selected.append(" a%d: %s".formatted(aliases++, field.getName()));
    }
    return selected.toString();
  }

  private <T> List<T> drawn(List<T> all) {
    var shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static String name(GraphQLFieldDefinition field) {
    return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName();
  }
}
