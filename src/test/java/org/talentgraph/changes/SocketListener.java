package org.talentgraph.changes;

import java.util.Map;
import org.talentgraph.RoleTokens;
import org.talentgraph.http.TransportSocket;
import org.talentgraph.security.Role;

/** One that hears changes by a WebSocket. */
final class SocketListener extends Listener {

  private final int port;
  private final String token;

  /**
   * @param port to which it connects
   * @param application that gives it a token
   */
  SocketListener(int port, int application, int after) {
    super(after, Map.of());
    this.port = port;
    this.token = RoleTokens.of(application, Role.SCOUT);
    begin();
  }

  @Override
  void listen(Map<String, ?> variables) throws InterruptedException {
    try (var socket = new TransportSocket(port)) {
      socket.initialised(Map.of("Authorization", "Bearer " + token));
      socket.subscribe("changes", QUERY, variables);
      connected();
      var known = 0;
      for (var open = true; open; ) {
        open = !isClosed() && !socket.closed().isDone(); // what came before is heard after this
        for (var next : socket.heard("changes", "next").stream().skip(known).toList()) {
          hear(next.get("payload"));
          known++;
        }
        open = open && socket.heard("changes", "complete").isEmpty();
        Thread.sleep(10);
      }
    }
  }
}
