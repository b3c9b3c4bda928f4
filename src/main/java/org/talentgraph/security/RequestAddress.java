package org.talentgraph.security;

import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets each operation that comes by a request know from where. */
@Component
class RequestAddress implements WebGraphQlInterceptor {

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    var address = ClientAddress.of(request);
    request.configureExecutionInput(
        (_, input) -> input.graphQLContext(Map.of(ClientAddress.class, address)).build());
    return chain.next(request);
  }
}
