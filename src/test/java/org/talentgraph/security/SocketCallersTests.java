package org.talentgraph.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.talentgraph.audit.TestTrail;

/** What is noted of the credentials by which a WebSocket begins. */
class SocketCallersTests {

  private static final Map<String, Object> KEY = Map.of("X-API-Key", "tg_any");

  @TempDir Path folder;

  private List<String> told() throws IOException {
    return TestTrail.lines(folder).stream()
        .map(line -> line.get("act").asString() + " " + line.path("errors"))
        .toList();
  }

  /** A connection without a network. */
  private static WebSocketSessionInfo session() {
    var attributes = new HashMap<String, Object>();
    return (WebSocketSessionInfo)
        Proxy.newProxyInstance(
            WebSocketSessionInfo.class.getClassLoader(),
            new Class<?>[] {WebSocketSessionInfo.class},
            (_, method, _) ->
                switch (method.getName()) {
                  case "getAttributes" -> attributes;
                  case "getHeaders" -> new HttpHeaders();
                  case "getRemoteAddress" -> new InetSocketAddress("192.0.2.1", 4711);
                  default -> null;
                });
  }

  private void begin(AuthenticationException refusal, Map<String, Object> payload, int times) {
    try (var trail = TestTrail.open(folder)) {
      var callers =
          new SocketCallers(
              _ -> {
                throw refusal;
              },
              new Audit(trail));
      for (var i = 0; i < times; i++) {
        var begun = callers.handleConnectionInitialization(session(), payload);
        assertThatThrownBy(begun::block).isInstanceOf(AuthenticationException.class);
      }
    }
  }

  @Test
  void badOnesAreNotedEachTime() throws IOException {
    begin(RefusedKey.unknown(), KEY, 2);
    assertThat(told())
        .containsExactly("SIGN_IN [\"UNAUTHENTICATED\"]", "SIGN_IN [\"UNAUTHENTICATED\"]");
  }

  /** Nobody did wrong, and there may be thousands of them until it is over. */
  @Test
  void thoseThatCannotBeCheckedAreNotedOnceAndAsThat() throws IOException {
    begin(new AuthenticationServiceException("away"), KEY, 3);
    assertThat(told()).containsExactly("SIGN_IN [\"CALLERS_UNKNOWN\"]");
  }

  @Test
  void aKeyBesideATokenIsNoted() throws IOException {
    begin(RefusedKey.unknown(), Map.of("X-API-Key", "tg_any", "Authorization", "Bearer x"), 1);
    assertThat(told()).containsExactly("SIGN_IN [\"UNAUTHENTICATED\"]");
  }
}
