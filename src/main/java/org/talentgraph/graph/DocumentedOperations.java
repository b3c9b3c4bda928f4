package org.talentgraph.graph;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.talentgraph.model.DocumentedOnly;

/**
 * Reads {@code @documentedOnly} from an operation before any field is read. The extension {@code
 * synthetic} of the answer lists the totals in which made-up records are counted.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // an operation is planned without them
public final class DocumentedOperations extends SimplePerformantInstrumentation {

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    var execution = parameters.getExecutionContext();
    if (!execution.getOperationDefinition().getDirectives(DocumentedOnly.DIRECTIVE).isEmpty()) {
      execution.getGraphQLContext().put(DocumentedOnly.class, new DocumentedOnly());
    }
    return null;
  }

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    var totals = SyntheticTotals.of(parameters.getGraphQLContext()).told();
    return CompletableFuture.completedFuture(
        totals.isEmpty()
            ? result
            : result.transform(builder -> builder.addExtension("synthetic", totals)));
  }
}
