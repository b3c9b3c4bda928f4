package org.talentgraph.changes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talentgraph.RoleTokens;
import org.talentgraph.api.Caller;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client that follows changes by a stream of events. When its connection breaks, it goes on after
 * the last change that it heard of.
 */
final class Listener implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String QUERY =
      """
      subscription ($kinds: [NodeKind!], $ids: [ID!], $since: Int, $epoch: String) {
        changed(kinds: $kinds, ids: $ids, since: $since, epoch: $epoch) {
          epoch change { number kind entries(first: 1) { edges { node { id } } } }
        }
      }
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final String[] credentials;
  private final Map<String, ?> wanted;
  private final List<JsonNode> heard = Collections.synchronizedList(new ArrayList<>());
  private final Thread thread;
  private volatile int last;
  private volatile int connections;
  private volatile boolean closed;
  private volatile String refusal = "";

  /**
   * @param port to which it connects
   * @param application that gives it a token
   * @param after the number of the last change that it knows
   * @param wanted arguments, such as {@code kinds}
   */
  Listener(int port, int application, int after, Map<String, ?> wanted) {
    this.port = port;
    this.credentials = RoleTokens.header(application, Role.SCOUT).toArray(String[]::new);
    this.wanted = wanted;
    this.last = after;
    this.thread = Thread.startVirtualThread(this::listen);
  }

  /** The changes that it was told, in the order in which they came. */
  List<Integer> numbers() {
    synchronized (heard) {
      return heard.stream().map(each -> each.at("/change/number").asInt()).toList();
    }
  }

  List<JsonNode> heard() {
    return List.copyOf(heard);
  }

  /** The code of the error that ended it; empty where there is none. */
  String refusal() {
    return refusal;
  }

  /** How often it was connected. */
  int connections() {
    return connections;
  }

  private void listen() {
    while (!closed) {
      try (var stream = open()) {
        connections++;
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith("data:{")) {
            hear(JSON.readTree(line.substring("data:".length())));
          }
        }
      } catch (IOException _) {
        // cut: go on
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private void hear(JsonNode result) {
    if (result.has("errors")) {
      refusal = Caller.code(result);
      closed = true;
    } else {
      var news = result.at("/data/changed");
      heard.add(news);
      last = news.at("/change/number").asInt();
    }
  }

  private InputStream open() throws IOException, InterruptedException {
    Map<String, Object> variables = new HashMap<>(Map.of("since", last));
    variables.putAll(wanted);
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
            .headers(credentials)
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JSON.writeValueAsString(Map.of("query", QUERY, "variables", variables))));
    return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()).body();
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    http.shutdownNow();
  }
}
