package org.talentgraph.security;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import org.talentgraph.api.Explained;
import org.talentgraph.audit.AuditEntry.Act;
import org.talentgraph.database.Work;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.model.GraphModel;
import org.talentgraph.security.Audit.Done;
import reactor.core.publisher.Mono;

/**
 * Notes each operation that comes by a request when it is answered or refused: whose it was, and
 * which kinds of record it was about.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // outside of what gives errors their codes
class AuditedRequests extends SimplePerformantInstrumentation implements WebGraphQlInterceptor {

  /** Of what its client did not wait for; what it had begun to write may be written. */
  private static final List<String> CANCELLED = List.of("CANCELLED");

  private final Audit audit;
  private final GraphModel model;

  AuditedRequests(Audit audit, GraphModel model) {
    this.audit = audit;
    this.model = model;
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecution(
      InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
    parameters.getGraphQLContext().put(Caller.class, Caller.current());
    return null;
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    var execution = parameters.getExecutionContext();
    execution.getGraphQLContext().put(ExecutionContext.class, execution);
    return null;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    var address = ClientAddress.of(request);
    var context = new AtomicReference<@Nullable GraphQLContext>();
    request.configureExecutionInput(
        (input, _) -> {
          context.set(input.getGraphQLContext());
          return input;
        });
    return chain
        .next(request)
        .doOnNext(response -> note(context.getAndSet(null), address, codes(response)))
        .doOnError(failure -> note(context.getAndSet(null), address, List.of(code(failure))))
        .doOnCancel(() -> note(context.getAndSet(null), address, CANCELLED));
  }

  private void note(@Nullable GraphQLContext context, ClientAddress address, List<String> errors) {
    if (context == null || !context.hasKey(Caller.class)) {
      return; // it was refused before it was known whose it is, or is noted already
    }
    Caller caller = requireNonNull(context.get(Caller.class));
    ExecutionContext execution = context.get(ExecutionContext.class);
    audit.note(caller, address, errors, done(execution, Work.of(context).rows()));
  }

  private static List<String> codes(WebGraphQlResponse response) {
    var codes =
        response.getErrors().stream()
            .map(error -> String.valueOf(error.getExtensions().get("code")))
            .collect(toCollection(TreeSet::new));
    return List.copyOf(codes);
  }

  /** The code of a failure that takes the place of an answer. */
  private static String code(Throwable failure) {
    var code =
        failure instanceof Explained refused
            ? refused.explanation().code()
            : ErrorCode.INTERNAL_ERROR;
    return code.name();
  }

  private Done done(@Nullable ExecutionContext execution, long rows) {
    try {
      if (execution != null) {
        return done(execution.getNormalizedQueryTree().get(), execution, rows);
      }
    } catch (GraphQLException refused) {
      // so it was refused, and is not known
    }
    return new Done(Act.ASK, List.of(), List.of(), rows);
  }

  private Done done(
      ExecutableNormalizedOperation operation, ExecutionContext execution, long rows) {
    var act =
        switch (operation.getOperation()) {
          case QUERY -> Act.READ;
          case MUTATION -> Act.WRITE;
          case SUBSCRIPTION -> Act.LISTEN;
        };
    var fields =
        operation.getTopLevelFields().stream()
            .map(ExecutableNormalizedField::getFieldName)
            .collect(toCollection(TreeSet::new));
    var kinds = new OperationKinds(model, execution.getGraphQLSchema()).of(operation);
    return new Done(act, fields, kinds, rows);
  }
}
