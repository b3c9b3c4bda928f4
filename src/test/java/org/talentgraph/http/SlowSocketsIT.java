package org.talentgraph.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;

@IntegrationTest
class SlowSocketsIT {

  private static final int EACH = 80;
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  /** More bytes than any answer has. */
  private static final int ANSWER = 10_000;

  private static final String BODY =
      "POST /graphql HTTP/1.1\r\n"
          + "Host: x\r\n"
          + "Content-Type: application/json\r\n"
          + "Content-Length: 999\r\n\r\n"
          + "{";

  @LocalServerPort int port;

  /** What a slow client sends at first, and whether bytes go on dripping. */
  private record Slow(Socket socket, boolean drips) {

    /** Whether the server has closed it; an answer may come before. */
    boolean isClosed() {
      try {
        if (drips) {
          socket.getOutputStream().write('x');
        }
        socket.setSoTimeout(1);
        return socket.getInputStream().readNBytes(ANSWER).length < ANSWER; // ended
      } catch (SocketTimeoutException e) {
        return false;
      } catch (IOException e) {
        return true;
      }
    }
  }

  @Test
  void areToldSoAndClosedWhileOthersAreAnswered() throws Exception {
    var slow = new ArrayList<Slow>();
    try (var told = open(BODY, false).socket()) {
      for (var i = 0; i < EACH; i++) {
        slow.add(open("", false));
        slow.add(open("GET /graphql HTTP/1.1\r\nX-Slow: ", true));
        slow.add(open(BODY, false));
        slow.add(open(BODY, true));
        slow.add(open(BODY.replace("application/json", "text/plain"), true));
      }
      var end = Instant.now().plus(PATIENCE);
      List<Slow> left = slow;
      while (!left.isEmpty() && Instant.now().isBefore(end)) {
        assertThat(lookUp()).isLessThan(Duration.ofSeconds(2));
        left = left.stream().filter(each -> !each.isClosed()).toList();
        Thread.sleep(500);
      }
      assertThat(left).hasSize(0);
      var answer = new String(told.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 408").contains("\"code\":\"REQUEST_TOO_SLOW\"");
    } finally {
      for (var each : slow) {
        each.socket.close();
      }
    }
  }

  private Slow open(String beginning, boolean drips) throws IOException {
    var socket = new Socket("localhost", port);
    socket.getOutputStream().write(beginning.getBytes(US_ASCII));
    socket.getOutputStream().flush();
    return new Slow(socket, drips);
  }

  private Duration lookUp() throws Exception {
    var begin = Instant.now();
    var query = "{ node(id: \"city:shijiazhuang\") { id } }";
    var answer = new Http(port).post(Map.of("query", query), Http.STANDARD);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/data/node/id").asString()).isEqualTo("city:shijiazhuang");
    return Duration.between(begin, Instant.now());
  }
}
