package org.talentgraph.graph;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.CoercedVariables;
import graphql.execution.ExecutionContext;
import graphql.execution.RawVariables;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Directive;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.model.AsOf;
import org.talentgraph.model.Today;

/**
 * Reads {@code @asOf} from an operation before any field is read, and what day it is. The extension
 * {@code asOf} of the answer lists the places where an imprecise date leaves the validity open,
 * also where only an argument or an id names a day.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // an operation is planned as of its day
public final class AsOfOperations extends SimplePerformantInstrumentation {

  private final Clock clock;

  public AsOfOperations(Clock clock) {
    this.clock = clock;
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    var execution = parameters.getExecutionContext();
    execution
        .getGraphQLContext()
        .put(RawVariables.class, execution.getExecutionInput().getRawVariables())
        .put(OperationDefinition.class, execution.getOperationDefinition())
        .computeIfAbsent(Today.class, _ -> new Today(LocalDate.now(clock)));
    execution.getOperationDefinition().getDirectives("asOf").stream()
        .findFirst()
        .ifPresent(directive -> begin(execution, directive));
    return null;
  }

  private static void begin(ExecutionContext execution, Directive directive) {
    var date = date(directive.getArgument("date").getValue(), execution.getCoercedVariables());
    execution.getGraphQLContext().put(AsOf.class, new AsOf(date));
  }

  /** Validation has refused everything but a date. */
  private static LocalDate date(Value<?> value, CoercedVariables variables) {
    return switch (value) {
      case VariableReference variable
          when variables.get(variable.getName()) instanceof LocalDate day ->
          day;
      case VariableReference variable ->
          throw new AbortExecutionException(
              new InvalidRequest(
                      ErrorCode.INVALID_VARIABLE,
                      "@asOf: $%s is null. Give a day.".formatted(variable.getName()),
                      "@asOf：$%s 为 null。请给出日期。".formatted(variable.getName()))
                  .about("@asOf(date:)"));
      case StringValue text -> LocalDate.parse(text.getValue());
      default -> throw new IllegalArgumentException("Not a date: " + value);
    };
  }

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    var context = parameters.getGraphQLContext();
    AsOf day = context.get(AsOf.class);
    var open = OpenPlaces.of(context);
    if (day == null && open.isEmpty()) {
      return CompletableFuture.completedFuture(result);
    }
    Map<String, Object> told = new LinkedHashMap<>();
    if (day != null) {
      told.put("date", day.date().toString());
    }
    told.put("open", open.paths());
    return CompletableFuture.completedFuture(
        result.transform(builder -> builder.addExtension(AsOf.PARAMETER, told)));
  }
}
