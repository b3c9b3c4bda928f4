package org.talentgraph.security;

import java.time.Duration;
import java.util.Optional;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Ends a subscription, by a WebSocket or a stream of events, when the credentials with which it
 * began are no longer accepted: a key that was revoked by whichever copy of the application, or a
 * token that has expired. They are judged after each piece of news was read and before it is told,
 * and where there is none from time to time; what cannot be judged then may go on until there is
 * news.
 */
@Component
class ListeningCallers implements WebGraphQlInterceptor {

  private static final Duration PERIOD = Duration.ofSeconds(5);

  /** Not slowed down: those who listen have signed in before. */
  private final ProviderManager judges;

  private final ApiKeys keys;

  /** At the same moment for all, so that they share what has to be read. */
  private final Flux<Long> moments = Flux.interval(PERIOD).share();

  ListeningCallers(ProviderManager judges, ApiKeys keys) {
    this.judges = judges;
    this.keys = keys;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return chain.next(request).map(response -> told(response, request));
  }

  private WebGraphQlResponse told(WebGraphQlResponse response, WebGraphQlRequest request) {
    if (!(response.getExecutionResult().getData() instanceof Publisher<?> news)) {
      return response;
    }
    return given(request)
        .map(given -> response.transform(told -> told.data(whileKnown(given, news))))
        .orElse(response);
  }

  private static Optional<Authentication> given(WebGraphQlRequest request) {
    return request instanceof WebSocketGraphQlRequest socket
        ? Optional.ofNullable(socket.getSessionInfo().getAttributes().get(SocketCallers.GIVEN))
            .map(Authentication.class::cast)
        : SocketCallers.given(request.getHeaders().toSingleValueMap())
            .map(Authentication.class::cast);
  }

  private Flux<?> whileKnown(Authentication given, Publisher<?> news) {
    var judged = Mono.fromRunnable(() -> judge(given)).subscribeOn(Schedulers.boundedElastic());
    return Flux.from(news)
        .concatMap(each -> judged.thenReturn(each), 0)
        .takeUntilOther(
            moments
                .onBackpressureDrop()
                .concatMap(_ -> judged.onErrorComplete(AuthenticationServiceException.class), 0));
  }

  /**
   * @throws org.springframework.security.core.AuthenticationException if they are not accepted
   */
  private void judge(Authentication given) {
    if (!(given instanceof KeyToken key
        && KeyAuthentication.lookedUp(() -> keys.isValid(key.hash())))) {
      judges.authenticate(given);
    }
  }
}
