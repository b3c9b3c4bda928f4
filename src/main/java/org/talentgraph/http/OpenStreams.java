package org.talentgraph.http;

import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * How many subscriptions are being answered, by whichever way, and how many may be. A further one
 * is refused before it is noted as opened.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 2) // inside of what notes operations
final class OpenStreams implements WebGraphQlInterceptor {

  private final int most;
  private final AtomicInteger open = new AtomicInteger();

  OpenStreams(int most) {
    this.most = most;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return chain.next(request).doOnNext(this::refuseMore);
  }

  private void refuseMore(WebGraphQlResponse response) {
    if (response.getExecutionResult().getData() instanceof Publisher) {
      refuseMore();
    }
  }

  /**
   * @throws RefusedRequest if no more may be open
   */
  void refuseMore() {
    if (number() >= most) {
      throw Refusals.streams(most);
    }
  }

  int number() {
    return open.get();
  }

  void begin() {
    open.incrementAndGet();
  }

  void end() {
    open.decrementAndGet();
  }
}
