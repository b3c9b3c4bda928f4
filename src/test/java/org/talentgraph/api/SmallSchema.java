package org.talentgraph.api;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.talentgraph.graph.LimitProperties;
import org.talentgraph.plan.Cost;

/** A small API of the same shape as the product's, which counts how often a root field is read. */
final class SmallSchema {

  private static final String SDL =
      """
      type Query {
        node(id: ID!): Node
        nodes(ids: [ID!]!): [Node]!
        stations(first: Int, last: Int, after: String, where: Filter): StationConnection!
        expert: Expert
        paths: [City!]!
      }
      input Filter { and: [Filter!] or: [Filter!] not: Filter city: Filter name: String in: [String!] size: Float }
      interface Node { id: ID! }
      interface Sourced { citations: [Citation!]! }
      type StationConnection {
        edges: [StationEdge!]!
        pageInfo: PageInfo!
        totalCount: Int!
        facets(by: [String!]!, first: Int = 20): Facets!
      }
      type StationEdge { cursor: String! node: Station! citations: [Citation!]! }
      type Station implements Node & Sourced {
        id: ID!
        city: City
        industries: [City!]!
        branches: [City!]!
        matches(first: Int): [Expert!]!
        experts(first: Int, last: Int): ExpertConnection!
        citations: [Citation!]!
      }
      type ExpertConnection { edges: [ExpertEdge!]! totalCount: Int! }
      type ExpertEdge { node: Expert! }
      type Expert implements Node & Sourced {
        id: ID!
        stations(first: Int, last: Int): StationConnection!
        citations: [Citation!]!
      }
      type City implements Node { id: ID! within: City }
      type Citation { statement: String! source: City! }
      type PageInfo { endCursor: String }
      type Facets { totalGroups: Int! }
      """;

  final AtomicInteger reads = new AtomicInteger();
  private final DataFetcher<?> fetcher;
  private final List<Cost> costs;

  SmallSchema(List<Cost> costs) {
    this(field -> null, costs);
  }

  SmallSchema(DataFetcher<?> fetcher) {
    this(fetcher, List.of());
  }

  private SmallSchema(DataFetcher<?> fetcher, List<Cost> costs) {
    this.fetcher = fetcher;
    this.costs = costs;
  }

  /** The limits that hold where no property says otherwise. */
  static LimitProperties limits() {
    return new Binder(List.of()).bindOrCreate("talent-graph.limits", LimitProperties.class);
  }

  ExecutionResult ask(String query, Map<String, Object> variables, Locale locale) {
    var wiring =
        RuntimeWiring.newRuntimeWiring()
            .type(
                "Query",
                type ->
                    type.defaultDataFetcher(
                        field -> {
                          reads.incrementAndGet();
                          return fetcher.get(field);
                        }))
            .type(
                "Node",
                type -> type.typeResolver(node -> node.getSchema().getObjectType("Station")))
            .type(
                "Sourced",
                type -> type.typeResolver(node -> node.getSchema().getObjectType("Station")))
            .build();
    var schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SDL), wiring);
    return GraphQL.newGraphQL(schema)
        .instrumentation(new Limits(limits(), (_, _, _, _) -> costs))
        .defaultDataFetcherExceptionHandler(
            DataFetcherExceptionResolver.createExceptionHandler(List.of(new FetchErrors())))
        .build()
        .execute(
            ExecutionInput.newExecutionInput(query).variables(variables).locale(locale).build());
  }
}
