package org.talentgraph.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends a body by POST to an address that is looked up once, judged, and then connected to: a name
 * that leads elsewhere the next time gains nothing by it. Redirects are not followed.
 */
final class Outgoing {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Executor AT_MOST = CompletableFuture.delayedExecutor(20, TimeUnit.SECONDS);
  private static final int LONGEST_LINE = 1_000;

  private final boolean ownNetwork;

  /**
   * @param ownNetwork whether the own network is allowed, and a connection without TLS
   */
  Outgoing(boolean ownNetwork) {
    this.ownNetwork = ownNetwork;
  }

  /**
   * @throws IOException if it is not taken, with the reason
   */
  void post(URI url, String body, Map<String, String> headers) throws IOException {
    try (var plain = new Socket()) {
      var end = CompletableFuture.runAsync(() -> end(plain), AT_MOST);
      try {
        post(connected(plain, url), url, body, headers);
      } finally {
        end.cancel(false);
      }
    }
  }

  /** A receiver may send a character now and then, for ever. */
  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void post(Socket connected, URI url, String body, Map<String, String> headers)
      throws IOException {
    try (var socket = connected) {
      var out = socket.getOutputStream();
      out.write(request(url, body, headers).getBytes(UTF_8));
      out.flush();
      var status = status(socket);
      if (status < 200 || status > 299) {
        throw new IOException("It answered with the status " + status);
      }
    }
  }

  private Socket connected(Socket plain, URI url) throws IOException {
    var isSecure = url.getScheme().equalsIgnoreCase("https");
    var port = url.getPort() >= 0 ? url.getPort() : isSecure ? 443 : 80;
    plain.connect(new InetSocketAddress(address(url.getHost()), port), (int) CONNECT.toMillis());
    plain.setSoTimeout((int) ANSWER.toMillis());
    return isSecure ? secure(plain, url.getHost(), port) : plain;
  }

  private InetAddress address(String host) throws IOException {
    var all = InetAddress.getAllByName(host);
    if (!ownNetwork && Stream.of(all).anyMatch(OwnNetwork::has)) {
      throw new IOException("The host has an address of the own network");
    }
    return all[0];
  }

  private static Socket secure(Socket plain, String host, int port) throws IOException {
    var socket =
        (SSLSocket)
            ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(plain, host, port, true);
    var parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static String request(URI url, String body, Map<String, String> headers) {
    var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    var query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    var lines =
        headers.entrySet().stream()
            .map(each -> each.getKey() + ": " + each.getValue() + "\r\n")
            .collect(Collectors.joining());
    return "POST %s%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n%s"
        .formatted(path, query, url.getRawAuthority(), body.getBytes(UTF_8).length, lines, body);
  }

  /** Of the answer only this counts. */
  private static int status(Socket socket) throws IOException {
    var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    var line = new StringBuilder();
    for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.append((char) next);
      if (line.length() > LONGEST_LINE) {
        break;
      }
    }
    var parts = line.toString().split(" ");
    if (parts.length < 2 || !parts[0].startsWith("HTTP/1.") || !parts[1].matches("\\d{3}")) {
      throw new IOException("It did not answer as HTTP does");
    }
    return Integer.parseInt(parts[1]);
  }
}
