package org.talentgraph.graph;

import graphql.execution.DataFetcherResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Continues where Java has answered a field: one statement reads the nodes to which the answer
 * refers, and the fields below get them.
 */
final class ReferenceReads extends SimplePerformantInstrumentation {

  private final GraphModel model;
  private final PlannedReads reads;

  ReferenceReads(GraphModel model, PlannedReads reads) {
    this.model = model;
    this.reads = reads;
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
      default -> {
        var references = References.in(value, environment, model);
        yield references.isEmpty()
            ? value
            : DataFetcherResult.newResult()
                .data(value)
                .localContext(references.nodes(read(references, environment)))
                .build();
      }
    };
  }

  private List<List<@Nullable Row>> read(
      References references, DataFetchingEnvironment environment) {
    return reads.readAll(
        references.readings(),
        Language.of(environment.getLocale()),
        View.of(environment.getGraphQlContext()));
  }
}
