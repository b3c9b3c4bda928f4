package org.talentgraph.security;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.normalized.ExecutableNormalizedOperation;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.talentgraph.api.Estimate;
import org.talentgraph.language.InvalidRequest;

/**
 * Lets each operation spend of the budget of its caller before anything of it runs: one node before
 * it is read at all, and the rest of its estimate when that is known.
 */
@Controller
@Order(1) // after the estimate, before callers are told what they may not do
@SchemaMapping(typeName = "Limits")
class OperationBudgets extends SimplePerformantInstrumentation {

  /** The whole schema is large, and made anew for each introspection. */
  private static final long INTROSPECTION = 100;

  private final Budgets budgets;

  OperationBudgets(Budgets budgets) {
    this.budgets = budgets;
  }

  @SchemaMapping
  @Nullable Integer budget() {
    var size = budgets.size(Caller.current());
    return size == 0 ? null : size;
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecution(
      InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
    spend(parameters.getGraphQLContext(), 1);
    return null;
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    var execution = parameters.getExecutionContext();
    var context = execution.getGraphQLContext();
    Estimate estimate = context.get(Estimate.class);
    var operation = execution.getNormalizedQueryTree().get();
    spend(
        context, Math.max(0, estimate.nodes() - 1) + introspection(operation) + written(operation));
    return null;
  }

  private static long introspection(ExecutableNormalizedOperation operation) {
    return INTROSPECTION
        * operation.getTopLevelFields().stream()
            .filter(field -> field.getFieldName().equals("__schema"))
            .count();
  }

  /** The records and links that a mutation is to write, or other elements of its lists. */
  private static long written(ExecutableNormalizedOperation operation) {
    return operation.getOperation() != Operation.MUTATION
        ? 0
        : operation.getTopLevelFields().stream()
            .flatMap(field -> field.getResolvedArguments().values().stream())
            .mapToLong(OperationBudgets::elements)
            .sum();
  }

  private static long elements(@Nullable Object value) {
    return switch (value) {
      case Collection<?> list ->
          list.size() + list.stream().mapToLong(OperationBudgets::elements).sum();
      case Map<?, ?> input -> input.values().stream().mapToLong(OperationBudgets::elements).sum();
      case null, default -> 0;
    };
  }

  /** What comes by no request was paid for by the field that asks for it. */
  private void spend(GraphQLContext context, long nodes) {
    ClientAddress.of(context).ifPresent(address -> spend(context, address, nodes));
  }

  private void spend(GraphQLContext context, ClientAddress address, long nodes) {
    var caller = Caller.current();
    if (nodes == 0 || budgets.size(caller) == 0) {
      return;
    }
    try {
      Estimate.tellRemaining(context, budgets.spend(caller, address, nodes));
    } catch (InvalidRequest refused) {
      Estimate.tellRemaining(context, budgets.left(caller, address));
      throw new AbortExecutionException(refused);
    }
  }
}
