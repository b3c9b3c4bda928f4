package org.talentgraph.security;

import io.micrometer.context.ContextSnapshotFactory;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Learns who speaks by a WebSocket from its first message, since the pages of browsers cannot send
 * headers with one: {@code Authorization} or {@code X-API-Key} in its payload. Without these, the
 * headers count with which it was opened.
 */
@Component
class SocketCallers implements WebSocketGraphQlInterceptor {

  private static final String CALLER = SocketCallers.class.getName();
  private static final String BEARER = "bearer ";

  private final AuthenticationManager callers;
  private final ContextSnapshotFactory snapshots = ContextSnapshotFactory.builder().build();

  SocketCallers(AuthenticationManager callers) {
    this.callers = callers;
  }

  /** One whose credentials are not accepted is closed with the code 4401. */
  @Override
  public Mono<Object> handleConnectionInitialization(
      WebSocketSessionInfo session, Map<String, Object> payload) {
    return Mono.defer(() -> Mono.justOrEmpty(given(payload)))
        .flatMap(
            token ->
                Mono.fromCallable(() -> callers.authenticate(token))
                    .subscribeOn(Schedulers.boundedElastic()))
        .doOnNext(known -> session.getAttributes().put(CALLER, known.getPrincipal()))
        .then(Mono.empty());
  }

  private static Optional<Authentication> given(Map<String, Object> payload) {
    var key = value(payload, KeyToken.HEADER);
    var token = value(payload, "Authorization");
    if (key.isPresent() && token.isPresent()) {
      throw RefusedKey.besideAToken();
    }
    return key.<Authentication>map(KeyToken::of)
        .or(
            () ->
                token
                    .filter(each -> each.toLowerCase(Locale.ROOT).startsWith(BEARER))
                    .map(each -> each.substring(BEARER.length()).strip())
                    .map(BearerTokenAuthenticationToken::new));
  }

  private static Optional<String> value(Map<String, Object> payload, String name) {
    return payload.entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(name))
        .flatMap(
            each ->
                each.getValue() instanceof String text
                    ? Optional.of(text).stream()
                    : Optional.<String>empty().stream())
        .findFirst();
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return request instanceof WebSocketGraphQlRequest socket
            && socket.getSessionInfo().getAttributes().get(CALLER) instanceof Caller caller
        ? Mono.defer(() -> caller.run(() -> answered(request, chain)))
        : chain.next(request);
  }

  /** Executed on this thread, and what goes on elsewhere takes the caller along. */
  private Mono<WebGraphQlResponse> answered(WebGraphQlRequest request, Chain chain) {
    var snapshot = snapshots.captureAll();
    return Mono.fromFuture(chain.next(request).contextWrite(snapshot::updateContext).toFuture());
  }
}
