package org.talentgraph.api;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists in the extension {@code deprecations} of an answer what the operation used that a later
 * version of the schema will not have.
 */
@Component
class Deprecations extends SimplePerformantInstrumentation {

  private static final String EXTENSION = "deprecations";

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    var execution = parameters.getExecutionContext();
    try {
      var used =
          new DeprecatedUses(execution.getGraphQLSchema())
              .of(execution.getNormalizedQueryTree().get());
      if (!used.isEmpty()) {
        execution.getGraphQLContext().put(Deprecations.class, used);
      }
    } catch (AbortExecutionException tooManyFields) {
      return null; // Limits says so
    }
    return null;
  }

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    Map<String, String> used =
        parameters.getGraphQLContext().getOrDefault(Deprecations.class, Map.of());
    return CompletableFuture.completedFuture(
        used.isEmpty()
            ? result
            : result.transform(builder -> builder.addExtension(EXTENSION, listed(used))));
  }

  private static List<Map<String, String>> listed(Map<String, String> used) {
    return used.entrySet().stream()
        .map(each -> Map.of("coordinate", each.getKey(), "reason", each.getValue()))
        .toList();
  }
}
