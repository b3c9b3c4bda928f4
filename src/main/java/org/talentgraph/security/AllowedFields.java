package org.talentgraph.security;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.GraphQLSchema;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses an operation whole, before any field of it runs, where its caller may not use one of its
 * fields.
 */
@Component
class AllowedFields extends SimplePerformantInstrumentation {

  private volatile @Nullable Known known;

  /** The schema is made after this class, and stays the same. */
  private record Known(GraphQLSchema schema, Allowances allowances) {}

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    var execution = parameters.getExecutionContext();
    var allowances = allowances(execution.getGraphQLSchema());
    var caller = Caller.current();
    var refused =
        fields(execution.getNormalizedQueryTree().get())
            .filter(field -> !allowances.permits(caller, field))
            .distinct()
            .toList();
    if (!refused.isEmpty()) {
      throw new AbortExecutionException(Refusal.of(caller, refused, allowances));
    }
    return null;
  }

  Allowances allowances(GraphQLSchema schema) {
    var found = known;
    if (found == null || found.schema != schema) {
      found = new Known(schema, Allowances.of(schema));
      known = found;
    }
    return found.allowances;
  }

  private static Stream<String> fields(ExecutableNormalizedOperation operation) {
    return operation.getTopLevelFields().stream()
        .flatMap(AllowedFields::withAllBelow)
        .flatMap(
            field ->
                field.getObjectTypeNames().stream().map(type -> type + "." + field.getFieldName()));
  }

  private static Stream<ExecutableNormalizedField> withAllBelow(ExecutableNormalizedField field) {
    return Stream.concat(
        Stream.of(field), field.getChildren().stream().flatMap(AllowedFields::withAllBelow));
  }
}
