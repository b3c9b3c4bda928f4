package org.talentgraph.graph;

import graphql.execution.DataFetcherResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Reads on where Java has answered a field: what its answer refers to is read in one statement, and
 * handed down to the fields below it.
 */
final class ReferenceReads extends SimplePerformantInstrumentation {

  private final GraphModel model;
  private final StatementCache statements;
  private final GraphReads reads;

  ReferenceReads(GraphModel model, StatementCache statements, GraphReads reads) {
    this.model = model;
    this.statements = statements;
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

  @SuppressWarnings("unchecked")
  private List<List<@Nullable Object>> read(
      References references, DataFetchingEnvironment environment) {
    var statement =
        statements.get(
            references.readings(),
            Language.of(environment.getLocale()),
            AsOf.of(environment.getGraphQlContext()));
    return (List<List<@Nullable Object>>) Objects.requireNonNull(reads.read(statement));
  }
}
