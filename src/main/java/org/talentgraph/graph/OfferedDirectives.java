package org.talentgraph.graph;

import static graphql.schema.FieldCoordinates.coordinates;

import graphql.Directives;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLSchema;

/**
 * The directives that introspection offers to clients: all but {@code @defer}, which graphql-java
 * adds to every schema, and which is not served here.
 */
final class OfferedDirectives {

  private OfferedDirectives() {}

  static GraphQLSchema withoutDefer(GraphQLSchema schema) {
    var offered = schema.getDirectives().stream().filter(OfferedDirectives::isServed).toList();
    DataFetcher<?> fetcher = _ -> offered;
    var code =
        schema
            .getCodeRegistry()
            .transform(
                registry -> registry.dataFetcher(coordinates("__Schema", "directives"), fetcher));
    return schema.transformWithoutTypes(builder -> builder.codeRegistry(code));
  }

  private static boolean isServed(GraphQLDirective directive) {
    return !directive.getName().equals(Directives.DeferDirective.getName());
  }
}
