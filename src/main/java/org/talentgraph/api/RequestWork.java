package org.talentgraph.api;

import java.util.HashMap;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.talentgraph.database.Work;
import org.talentgraph.graph.LimitProperties;
import org.talentgraph.language.ErrorCode;
import reactor.core.publisher.Mono;

/**
 * Gives each request its time and its statements, ends its work when its client leaves, and says
 * when to come again if all are busy.
 */
@Component
class RequestWork implements WebGraphQlInterceptor {

  private static final String SECONDS = "1";

  private final LimitProperties limits;
  private final Clients clients;

  RequestWork(LimitProperties limits, Clients clients) {
    this.limits = limits;
    this.clients = clients;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Map<Object, Object> context = new HashMap<>();
    var work = new Work(limits.time(), limits.statements());
    context.put(Work.KEY, work);
    if ("estimate".equalsIgnoreCase(request.getHeaders().getFirst(Estimate.HEADER))) {
      context.put(Estimate.Only.class, Estimate.Only.ESTIMATE);
    }
    request.configureExecutionInput((_, input) -> input.graphQLContext(context).build());
    var client = clients.await(work::leave);
    return chain
        .next(request)
        .doOnCancel(work::leave)
        .doFinally(_ -> client.close())
        .doOnNext(
            response -> {
              if (isBusy(response)) {
                response.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS);
              }
            });
  }

  private static boolean isBusy(WebGraphQlResponse response) {
    return response.getErrors().stream()
        .anyMatch(error -> ErrorCode.BUSY.name().equals(error.getExtensions().get("code")));
  }
}
