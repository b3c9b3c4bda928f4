package org.talentgraph.graph;

import graphql.execution.DataFetcherResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Continues where Java has answered a field: one statement reads the nodes to which the answer
 * refers, and the fields below get them.
 */
final class ReferenceReads extends SimplePerformantInstrumentation {

  private final Batches batches;

  ReferenceReads(Batches batches) {
    this.batches = batches;
  }

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher,
      InstrumentationFieldFetchParameters parameters,
      @Nullable InstrumentationState state) {
    return parameters.isTrivialDataFetcher()
        ? fetcher
        : environment -> readOn(fetcher.get(environment), environment);
  }

  private @Nullable Object readOn(@Nullable Object value, DataFetchingEnvironment environment) {
    return switch (value) {
      case null -> null;
      case CompletionStage<?> later -> later.thenApply(each -> readOn(each, environment));
      case DataFetcherResult<?> _ -> value;
      default -> batches.readOn(value, environment);
    };
  }
}
