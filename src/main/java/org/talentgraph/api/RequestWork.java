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
import reactor.core.publisher.Mono;

/** Gives each request its time and its statements, and says when to come again if all are busy. */
@Component
class RequestWork implements WebGraphQlInterceptor {

  private static final String SECONDS = "1";

  private final LimitProperties limits;

  RequestWork(LimitProperties limits) {
    this.limits = limits;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Map<Object, Object> context = new HashMap<>();
    context.put(Work.KEY, new Work(limits.time(), limits.statements()));
    if ("estimate".equalsIgnoreCase(request.getHeaders().getFirst(Estimate.HEADER))) {
      context.put(Estimate.Only.class, Estimate.Only.ESTIMATE);
    }
    request.configureExecutionInput((_, input) -> input.graphQLContext(context).build());
    return chain
        .next(request)
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
