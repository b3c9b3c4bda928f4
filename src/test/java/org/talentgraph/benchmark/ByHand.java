package org.talentgraph.benchmark;

import graphql.TrivialDataFetcher;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.talentgraph.database.GraphReads;

/**
 * Root fields of the benchmark's own that answer what the product's answer, each by one statement
 * written for just this answer. They pass the same HTTP server, GraphQL engine and reads; below a
 * root field, maps are read as they are.
 */
class ByHand {

  @Bean
  GraphQlSourceBuilderCustomizer schemaByHand() {
    return builder ->
        builder.configureTypeDefinitions(
            registry -> registry.merge(new SchemaParser().parse(resource("by-hand.graphqls"))));
  }

  @Bean
  RuntimeWiringConfigurer fieldsByHand(GraphReads reads) {
    return wiring ->
        wiring.type(
            "Query",
            query -> {
              for (var field : List.of("expert", "workstations", "experts", "facets")) {
                query.dataFetcher(field + "ByHand", answer(reads, resource(field + ".cypher")));
              }
              return query;
            });
  }

  private static TrivialDataFetcher<Object> answer(GraphReads reads, String statement) {
    return environment ->
        reads.records(statement, environment.getArguments()).stream()
            .findFirst()
            .map(row -> row.get("answer").asObject())
            .orElse(null);
  }

  private static String resource(String name) {
    try {
      return new ClassPathResource("benchmark/" + name).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
