package org.talentgraph.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that takes what webhooks send, or answers with another status. */
final class Receiver implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
  private volatile int status = 204;
  private volatile Duration delay = Duration.ZERO;

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/hook",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          deliveries.add(
              new Delivery(
                  body, String.valueOf(exchange.getRequestHeaders().getFirst(Signature.HEADER))));
          LockSupport.parkNanos(delay.toNanos());
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  /** What came, with its signature. */
  record Delivery(String body, String signature) {

    JsonNode json() {
      return JSON.readTree(body);
    }

    int change() {
      return json().at("/change/number").asInt();
    }

    boolean isSignedBy(String secret) {
      var seconds = Long.parseLong(signature.substring(2, signature.indexOf(',')));
      return Signature.of(secret, seconds, body).equals(signature);
    }
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/hook?from=tests";
  }

  void answer(int status) {
    this.status = status;
  }

  /** Takes its time for each answer, of which it gives one after the other. */
  void slow(Duration time) {
    delay = time;
  }

  List<Delivery> deliveries() {
    return List.copyOf(deliveries);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
