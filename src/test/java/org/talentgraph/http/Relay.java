package org.talentgraph.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Stands between clients and the application, and cuts their connections when it is told to. */
public final class Relay implements AutoCloseable {

  private final ServerSocket server;
  private final int to;
  private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

  /**
   * @param to the port of the application
   */
  public Relay(int to) {
    this.to = to;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.startVirtualThread(this::accept);
  }

  public int port() {
    return server.getLocalPort();
  }

  /** Cuts all connections; new ones are welcome. */
  public void cut() {
    for (var socket = open.poll(); socket != null; socket = open.poll()) {
      close(socket);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var client = server.accept();
        var application = new Socket(InetAddress.getLoopbackAddress(), to);
        open.add(client);
        open.add(application);
        Thread.startVirtualThread(() -> copy(client, application));
        Thread.startVirtualThread(() -> copy(application, client));
      } catch (IOException _) {
        // closed, or a client that is gone already
      }
    }
  }

  /** What ends on one side ends on the other. */
  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException _) {
      // cut
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    cut();
  }
}
