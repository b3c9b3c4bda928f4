package org.talentgraph.http;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.talentgraph.RoleTokens;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that speaks graphql-transport-ws. */
public final class TransportSocket implements WebSocket.Listener, AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<JsonNode> heard = Collections.synchronizedList(new ArrayList<>());
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder part = new StringBuilder();
  private final HttpClient http = HttpClient.newHttpClient();
  private final WebSocket socket;

  /**
   * @param headers names and values in turn
   */
  public TransportSocket(int port, String... headers) {
    this(port, "graphql-transport-ws", List.of(headers));
  }

  private TransportSocket(int port, String protocol, List<String> headers) {
    var builder = http.newWebSocketBuilder().subprotocols(protocol);
    for (var i = 0; i < headers.size(); i += 2) {
      builder.header(headers.get(i), headers.get(i + 1));
    }
    this.socket =
        builder.buildAsync(URI.create("ws://localhost:" + port + "/graphql"), this).join();
  }

  /** One that speaks another protocol. */
  static TransportSocket speaking(String protocol, int port) {
    return new TransportSocket(port, protocol, List.of());
  }

  /** Streams that other tests have left are closed when the server writes to them. */
  public static void awaitThatNobodyListens(int port) {
    var scout = Map.of("Authorization", "Bearer " + RoleTokens.of(port, Role.SCOUT));
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              try (var probe = new TransportSocket(port).initialised(scout)) {
                for (var id : List.of("a", "b", "c")) {
                  probe.subscribe(id, "subscription { changed { change { number } } }", Map.of());
                }
                Thread.sleep(1_000);
                return probe.all("next").isEmpty() && !probe.closed().isDone();
              }
            });
  }

  public TransportSocket initialised(Map<String, ?> payload) {
    send(Map.of("type", "connection_init", "payload", payload));
    return this;
  }

  public void subscribe(String id, String query, Map<String, ?> variables) {
    var payload = Map.of("query", query, "variables", variables);
    send(Map.of("id", id, "type", "subscribe", "payload", payload));
  }

  public void complete(String id) {
    send(Map.of("id", id, "type", "complete"));
  }

  private void send(Object message) {
    socket.sendText(JSON.writeValueAsString(message), true).join();
  }

  /** What it heard of an operation, by the kind of message. */
  public List<JsonNode> heard(String id, String type) {
    return all(type).stream().filter(each -> each.path("id").asString("").equals(id)).toList();
  }

  public List<JsonNode> all(String type) {
    return List.copyOf(heard).stream()
        .filter(each -> each.get("type").asString().equals(type))
        .toList();
  }

  /** The code with which the other side has closed it, when it has. */
  public CompletableFuture<Integer> closed() {
    return closed;
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      heard.add(JSON.readTree(part.toString()));
      part.setLength(0);
    }
    socket.request(1);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    closed.complete(code);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void onError(WebSocket socket, Throwable failure) {
    closed.completeExceptionally(failure);
  }

  @Override
  public void close() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(_ -> socket);
    closed.completeOnTimeout(0, 5, TimeUnit.SECONDS).exceptionally(_ -> 0).join();
    socket.abort();
    http.shutdownNow();
  }
}
