package org.talentgraph.oracle;

import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/** What the names of published types tell. */
final class SchemaTypes {

  private SchemaTypes() {}

  static String name(GraphQLType type) {
    return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName();
  }

  static boolean isConnection(GraphQLType type) {
    return name(type).endsWith("Connection");
  }

  static boolean isLeaf(GraphQLType type) {
    return GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(type));
  }

  static boolean isList(GraphQLType type) {
    return GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList;
  }

  static GraphQLFieldsContainer edge(GraphQLType connection) {
    return below((GraphQLFieldsContainer) GraphQLTypeUtil.unwrapAll(connection), "edges");
  }

  static GraphQLType node(GraphQLType connection) {
    return GraphQLTypeUtil.unwrapAll(edge(connection).getFieldDefinition("node").getType());
  }

  private static GraphQLFieldsContainer below(GraphQLFieldsContainer type, String field) {
    return (GraphQLFieldsContainer)
        GraphQLTypeUtil.unwrapAll(type.getFieldDefinition(field).getType());
  }
}
