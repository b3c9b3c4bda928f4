package org.talentgraph.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * WebSockets that speak graphql-transport-ws: so many at a time as there may be subscriptions, each
 * as long as a stream of events.
 */
final class Sockets extends GraphQlWebSocketHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);
  private static final Duration INITIALISED_WITHIN = Duration.ofSeconds(10);
  private static final CloseStatus TOO_MANY = new CloseStatus(1013, "Too many connections");
  private static final CloseStatus TOO_LONG = new CloseStatus(1001, "Connect again");
  private static final CloseStatus STOPPING = new CloseStatus(1001, "The server stops");

  /** The attribute of a session that tells its end to whatever begins for it. */
  private static final String END = Sockets.class.getName();

  private final int most;

  /** Each with what ends it in time. */
  private final Map<WebSocketSession, Disposable> open = new ConcurrentHashMap<>();

  /**
   * @param origins which pages of other origins may connect
   */
  Sockets(
      WebGraphQlHandler handler,
      HttpMessageConverter<Object> json,
      CorsConfiguration origins,
      int most) {
    super(handler, json, INITIALISED_WITHIN, EventStreams.BEAT, origins);
    this.most = most;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    var end =
        Schedulers.boundedElastic()
            .schedule(
                () -> close(session, TOO_LONG),
                EventStreams.LONGEST.toMillis(),
                TimeUnit.MILLISECONDS);
    session.getAttributes().put(END, Sinks.<Void>empty());
    open.put(session, end); // before it may be closed, which takes it out again
    if (open.size() > most) {
      close(session, TOO_MANY);
    } else {
      super.afterConnectionEstablished(session);
    }
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    var end = open.remove(session);
    if (end != null) {
      end.dispose();
    }
    super.afterConnectionClosed(session, status);
    ended(session.getAttributes()).tryEmitEmpty();
  }

  /**
   * Completes when a session has been closed. Spring ends the subscriptions that it knows then; one
   * that begins in the same moment may come too late to be known.
   */
  static Mono<Void> end(WebSocketSessionInfo session) {
    return ended(session.getAttributes()).asMono();
  }

  @SuppressWarnings("unchecked")
  private static Sinks.Empty<Void> ended(Map<String, Object> attributes) {
    return (Sinks.Empty<Void>) Objects.requireNonNull(attributes.get(END));
  }

  /** Tells clients to go elsewhere, instead of letting their connections break. */
  void closeAll() {
    open.keySet().forEach(session -> close(session, STOPPING));
  }

  private static void close(WebSocketSession session, CloseStatus status) {
    try {
      session.close(status);
    } catch (IOException e) {
      LOG.debug("The connection was gone already: {}", e.getMessage());
    }
  }
}
