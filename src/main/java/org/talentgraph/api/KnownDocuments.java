package org.talentgraph.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * A cache of documents that were parsed and found valid, since clients send the same documents
 * again and again.
 */
@Component
class KnownDocuments implements PreparsedDocumentProvider, GraphQlSourceBuilderCustomizer {

  /** Characters of all documents that are kept. */
  private static final int CHARACTERS = 500_000;

  private final Cache<String, PreparsedDocumentEntry> known =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS)
          .weigher((String text, PreparsedDocumentEntry _) -> text.length())
          .build();

  @Override
  public void customize(GraphQlSource.SchemaResourceBuilder builder) {
    builder.configureGraphQl(graphql -> graphql.preparsedDocumentProvider(this));
  }

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parser) {
    var document = known.getIfPresent(input.getQuery());
    if (document == null) {
      document = parser.apply(input);
      if (!document.hasErrors()) { // those are told in the language of the request
        known.put(input.getQuery(), document);
      }
    }
    return CompletableFuture.completedFuture(document);
  }
}
