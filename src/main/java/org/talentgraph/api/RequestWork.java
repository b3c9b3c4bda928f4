package org.talentgraph.api;

import static java.util.Comparator.comparingLong;

import graphql.ExecutionResultImpl;
import graphql.execution.SubscriptionExecutionStrategy;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.talentgraph.database.Work;
import org.talentgraph.graph.LimitProperties;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import reactor.core.publisher.Mono;

/**
 * Gives each request its time and its statements, ends its work when its client leaves, and says
 * when to come again if all are busy, the database is away, or its caller has asked for too much. A
 * request of which nothing was answered for that reason has no data at all, so that its status says
 * so too.
 */
@Component
@Order(0) // outside of what gives errors their codes
class RequestWork implements WebGraphQlInterceptor {

  private static final Set<String> AGAIN =
      Set.of(
          ErrorCode.BUSY.name(),
          ErrorCode.DATABASE_UNAVAILABLE.name(),
          ErrorCode.DATABASE_NOT_WRITABLE.name(),
          ErrorCode.RATE_LIMITED.name());

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
    context.put(SubscriptionExecutionStrategy.KEEP_SUBSCRIPTION_EVENTS_ORDERED, true);
    if ("estimate".equalsIgnoreCase(request.getHeaders().getFirst(Estimate.HEADER))) {
      context.put(Estimate.Only.class, Estimate.Only.ESTIMATE);
    }
    request.configureExecutionInput((_, input) -> input.graphQLContext(context).build());
    var client = clients.await(work::leave);
    return chain
        .next(request)
        .map(RequestWork::toldWhenToComeAgain)
        .doOnTerminate(
            client::close) // before the answer is written: the connection is the next one's
        .doOnCancel(
            () -> {
              work.leave();
              client.close();
            });
  }

  private static WebGraphQlResponse toldWhenToComeAgain(WebGraphQlResponse response) {
    if (response.getErrors().stream().noneMatch(RequestWork::mayBeAskedAgain)) {
      return response;
    }
    var told = isNothingElse(response) ? withoutData(response) : response;
    told.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, seconds(response));
    return told;
  }

  private static String seconds(WebGraphQlResponse response) {
    return response.getErrors().stream()
        .map(
            error ->
                String.valueOf(error.getExtensions().getOrDefault(InvalidRequest.RETRY_AFTER, 1)))
        .max(comparingLong(Long::parseLong))
        .orElseThrow();
  }

  private static boolean mayBeAskedAgain(ResponseError error) {
    return AGAIN.contains(String.valueOf(error.getExtensions().get("code")));
  }

  private static boolean isNothingElse(WebGraphQlResponse response) {
    Map<String, ?> data = response.getData();
    return response.getErrors().stream().allMatch(RequestWork::mayBeAskedAgain)
        && (data == null || data.values().stream().allMatch(Objects::isNull));
  }

  private static WebGraphQlResponse withoutData(WebGraphQlResponse response) {
    var result = response.getExecutionResult();
    return new WebGraphQlResponse(
        new DefaultExecutionGraphQlResponse(
            response.getExecutionInput(),
            ExecutionResultImpl.newExecutionResult()
                .errors(result.getErrors())
                .extensions(result.getExtensions())
                .build()));
  }
}
