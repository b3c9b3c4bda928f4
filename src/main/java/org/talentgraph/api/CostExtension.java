package org.talentgraph.api;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.database.Work;
import org.talentgraph.graph.LimitProperties;

/** Shows in {@code extensions.cost} of every answer what was estimated, and what it took. */
@Component
class CostExtension extends SimplePerformantInstrumentation {

  private final LimitProperties limits;

  CostExtension(LimitProperties limits) {
    this.limits = limits;
  }

  /** An operation that comes by no request, such as a competency question, is work of its own. */
  @Override
  public ExecutionInput instrumentExecutionInput(
      ExecutionInput input,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    input
        .getGraphQLContext()
        .computeIfAbsent(Work.KEY, _ -> new Work(limits.time(), limits.statements()));
    return input;
  }

  /** A stream may last longer than a request, and each of its events is read anew. */
  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
      InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
    parameters
        .getExecutionContext()
        .getGraphQLContext()
        .put(Work.KEY, new Work(limits.time(), limits.statements()));
    return null;
  }

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    var context = parameters.getGraphQLContext();
    Work work = context.get(Work.KEY);
    var cost = Estimate.extension(context, work, limits.nodes());
    var estimated = Estimate.Only.is(context) && context.hasKey(Estimate.class);
    Estimate estimate = context.get(Estimate.class);
    return CompletableFuture.completedFuture(
        estimated && !estimate.isTooMuch()
            ? ExecutionResultImpl.newExecutionResult().data(null).addExtension("cost", cost).build()
            : result.transform(builder -> builder.addExtension("cost", cost)));
  }
}
