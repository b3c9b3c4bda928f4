package org.talentgraph.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands between a driver and its database, and breaks a connection or is silent when told to. */
public final class Relay implements AutoCloseable {

  private static final int MOST_CONNECTIONS = 10;

  private final URI database;
  private final ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
  private final AtomicBoolean breaking = new AtomicBoolean();
  private final AtomicBoolean silent = new AtomicBoolean();

  public Relay(URI database) throws IOException {
    this.database = database;
    Thread.startVirtualThread(this::accept);
  }

  public URI uri() {
    return URI.create("bolt://127.0.0.1:" + server.getLocalPort());
  }

  /** Breaks the connection on which the driver sends its next message. */
  public void breakNext() {
    breaking.set(true);
  }

  /** Passes on nothing more that the database says. */
  public void fallSilent() {
    silent.set(true);
  }

  public boolean isToBreak() {
    return breaking.get();
  }

  private void accept() {
    for (var connection = 0; connection < MOST_CONNECTIONS && !server.isClosed(); connection++) {
      try {
        var driver = server.accept();
        var there = new Socket(database.getHost(), database.getPort());
        Thread.startVirtualThread(() -> pass(driver, there, true));
        Thread.startVirtualThread(() -> pass(there, driver, false));
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void pass(Socket from, Socket to, boolean breakable) {
    var bytes = new byte[8_192];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (var read = in.read(bytes); read > 0; read = in.read(bytes)) {
        if (breakable && breaking.compareAndSet(true, false)) {
          return;
        }
        if (breakable || !silent.get()) {
          out.write(bytes, 0, read);
        }
      }
    } catch (IOException e) {
      // the other end has closed
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
