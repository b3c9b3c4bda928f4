package org.talentgraph.http;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** A WebSocket that is closed in the moment in which a subscription begins. */
class ClosingSocketsTests {

  private static final String SDL =
      "type Query { name: String } type Subscription { news: String }";
  private static final int TRIES = 5_000;
  private static final int SPREAD = 200;

  private final OpenStreams open = new OpenStreams(1);
  private final AtomicInteger numbers = new AtomicInteger();
  private volatile boolean begins;

  @Test
  @Timeout(300)
  void leavesNoSubscriptionOpen() throws Exception {
    var sockets = sockets();
    for (var i = 0; i < TRIES; i++) {
      begins = false;
      var session = session();
      var pause = i % SPREAD;
      var closing = Thread.ofPlatform().start(() -> close(sockets, session, pause));
      sockets.afterConnectionEstablished(session);
      sockets.handleMessage(session, new TextMessage("{\"type\": \"connection_init\"}"));
      sockets.handleMessage(
          session,
          new TextMessage(
              "{\"type\": \"subscribe\", \"id\": \"a\", \"payload\": {\"query\": \"subscription {"
                  + " news }\"}}"));
      closing.join();
      assertThatCode(open::refuseMore).as("try %d", i).doesNotThrowAnyException();
    }
  }

  private void close(Sockets sockets, WebSocketSession session, int pause) {
    while (!begins) {
      Thread.onSpinWait();
    }
    for (var i = 0; i < pause; i++) {
      Thread.onSpinWait();
    }
    sockets.afterConnectionClosed(session, CloseStatus.GOING_AWAY);
  }

  @SuppressWarnings("unchecked")
  private Sockets sockets() throws IOException {
    var source =
        GraphQlSource.schemaResourceBuilder()
            .schemaResources(new ByteArrayResource(SDL.getBytes()))
            .configureRuntimeWiring(
                wiring ->
                    wiring.type("Subscription", type -> type.dataFetcher("news", _ -> news())))
            .build();
    var json = JsonMapper.builder().build();
    var stored = StoredDocuments.read(new PathMatchingResourcePatternResolver(), List.of(), json);
    var documents = new RequestDocuments(stored, DocumentProperties.Mode.OPEN);
    var handler =
        WebGraphQlHandler.builder(new DefaultExecutionGraphQlService(source))
            .interceptor(new SocketRequests(documents, open))
            .build();
    var converter =
        (HttpMessageConverter<Object>)
            (HttpMessageConverter<?>) new JacksonJsonHttpMessageConverter(json);
    return new Sockets(handler, converter, new CorsConfiguration(), 1);
  }

  /** Never anything, so that nothing else ends it. */
  private Flux<String> news() {
    return Flux.<String>never().doOnSubscribe(_ -> begins = true);
  }

  /** A connection without a network. */
  private WebSocketSession session() {
    Map<String, Object> attributes = new ConcurrentHashMap<>();
    attributes.put(
        ContextSnapshot.class.getName(), ContextSnapshotFactory.builder().build().captureAll());
    var id = "session " + numbers.incrementAndGet();
    return (WebSocketSession)
        Proxy.newProxyInstance(
            WebSocketSession.class.getClassLoader(),
            new Class<?>[] {WebSocketSession.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getId", "toString" -> id;
                  case "getAttributes" -> attributes;
                  case "getUri" -> URI.create("ws://localhost/graphql");
                  case "getHandshakeHeaders" -> new HttpHeaders();
                  case "isOpen" -> true;
                  case "equals" -> self == arguments[0];
                  case "hashCode" -> id.hashCode();
                  default -> null;
                });
  }
}
