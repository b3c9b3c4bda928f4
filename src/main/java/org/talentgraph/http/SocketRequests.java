package org.talentgraph.http;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.talentgraph.api.Explanation;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Holds what comes by a WebSocket to the same rules as what comes by HTTP: which documents are
 * answered, how many subscriptions at a time, and what is told to those whose credentials are not
 * accepted any more; so it stands outside of what judges these.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SocketRequests implements WebGraphQlInterceptor {

  private final RequestDocuments documents;
  private final OpenStreams open;

  SocketRequests(RequestDocuments documents, OpenStreams open) {
    this.documents = documents;
    this.open = open;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    if (!(request instanceof WebSocketGraphQlRequest socket)) {
      return chain.next(request);
    }
    try {
      documents.refuseOthers(request.getDocument());
    } catch (RefusedRequest refused) {
      return Mono.just(refusal(request, refused));
    }
    return chain
        .next(request)
        .map(response -> counted(socket, response))
        .onErrorResume(RefusedRequest.class, refused -> Mono.just(refusal(request, refused)))
        .onErrorResume(
            AuthenticationException.class,
            failure -> Mono.just(refusal(request, Unauthenticated.refusal(failure))));
  }

  private WebGraphQlResponse counted(WebSocketGraphQlRequest request, WebGraphQlResponse response) {
    if (!(response.getExecutionResult().getData() instanceof Publisher<?> results)) {
      return response;
    }
    open.refuseMore(); // others may have begun since it was noted
    var counted =
        Flux.defer(
            () -> {
              open.begin();
              return Flux.from(results)
                  .cast(ExecutionResult.class)
                  .onErrorResume(failure -> Mono.just(failed(failure, request)))
                  .doFinally(_ -> open.end())
                  .takeUntilOther(Sockets.end(request.getSessionInfo()));
            });
    return response.transform(builder -> builder.data(counted));
  }

  private static ExecutionResult failed(Throwable failure, WebGraphQlRequest request) {
    return result(EventStreams.why(failure, request.getId()), request);
  }

  private static WebGraphQlResponse refusal(WebGraphQlRequest request, RefusedRequest refused) {
    return new WebGraphQlResponse(
        new DefaultExecutionGraphQlResponse(
            request.toExecutionInput(), result(refused.explanation(), request)));
  }

  private static ExecutionResult result(Explanation why, WebGraphQlRequest request) {
    var locale = Objects.requireNonNullElse(request.getLocale(), Locale.ENGLISH);
    var error =
        GraphQLError.newError()
            .message("%s", why.message(locale))
            .extensions(why.extensions())
            .build();
    return ExecutionResultImpl.newExecutionResult().errors(List.of(error)).build();
  }
}
