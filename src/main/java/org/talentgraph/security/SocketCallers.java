package org.talentgraph.security;

import io.micrometer.context.ContextSnapshotFactory;
import java.util.Map;
import java.util.Optional;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Learns who speaks by a WebSocket from its first message, since the pages of browsers cannot send
 * headers with one: {@code Authorization} or {@code X-API-Key} in its payload, else from the
 * headers with which it was opened. The credentials are judged again for each operation, so that
 * one with a key that was revoked meanwhile is refused; {@link ListeningCallers} does so while it
 * runs.
 */
@Component
class SocketCallers implements WebSocketGraphQlInterceptor {

  /** The attribute of a session that holds its credentials. */
  static final String GIVEN = SocketCallers.class.getName();

  private static final String BEARER = "Bearer ";

  private final AuthenticationManager callers;
  private final Audit audit;
  private final ContextSnapshotFactory snapshots = ContextSnapshotFactory.builder().build();

  SocketCallers(AuthenticationManager callers, Audit audit) {
    this.callers = callers;
    this.audit = audit;
  }

  /** One whose credentials are not accepted is closed with the code 4401. */
  @Override
  public Mono<Object> handleConnectionInitialization(
      WebSocketSessionInfo session, Map<String, Object> payload) {
    var judged =
        Mono.defer(
                () ->
                    Mono.justOrEmpty(
                        given(payload, session)
                            .or(() -> given(session.getHeaders().toSingleValueMap(), session))))
            .doOnNext(given -> session.getAttributes().put(GIVEN, given))
            .flatMap(this::judged);
    return noted(judged, ClientAddress.of(session.getRemoteAddress())).then(Mono.empty());
  }

  private Mono<Caller> judged(Authentication given) {
    return Mono.fromCallable(() -> (Caller) callers.authenticate(given).getPrincipal())
        .subscribeOn(Schedulers.boundedElastic());
  }

  private Mono<Caller> noted(Mono<Caller> judged, ClientAddress address) {
    return judged.doOnError(
        AuthenticationException.class, failure -> audit.noteRefused(failure, address));
  }

  private static Optional<Authentication> given(
      Map<String, ?> values, WebSocketSessionInfo session) {
    var given = given(values);
    given.ifPresent(each -> each.setDetails(ClientAddress.of(session.getRemoteAddress())));
    return given.map(Authentication.class::cast);
  }

  static Optional<AbstractAuthenticationToken> given(Map<String, ?> values) {
    var key = value(values, KeyToken.HEADER);
    var token =
        value(values, HttpHeaders.AUTHORIZATION)
            .filter(each -> each.regionMatches(true, 0, BEARER, 0, BEARER.length()));
    if (key.isPresent() && token.isPresent()) {
      throw RefusedKey.besideAToken();
    }
    return key.<AbstractAuthenticationToken>map(KeyToken::of)
        .or(
            () ->
                token
                    .map(each -> each.substring(BEARER.length()).strip())
                    .map(BearerTokenAuthenticationToken::new));
  }

  private static Optional<String> value(Map<String, ?> values, String name) {
    return values.entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(name))
        .<Object>map(Map.Entry::getValue)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst();
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return request instanceof WebSocketGraphQlRequest socket
            && socket.getSessionInfo().getAttributes().get(GIVEN) instanceof Authentication given
        ? noted(judged(given), ClientAddress.of(given))
            .flatMap(caller -> caller.run(() -> answered(request, chain)))
        : chain.next(request);
  }

  /** Executed on this thread, and what goes on elsewhere takes the caller along. */
  private Mono<WebGraphQlResponse> answered(WebGraphQlRequest request, Chain chain) {
    var snapshot = snapshots.captureAll();
    return Mono.fromFuture(chain.next(request).contextWrite(snapshot::updateContext).toFuture());
  }
}
