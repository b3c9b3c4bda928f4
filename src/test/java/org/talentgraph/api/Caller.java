package org.talentgraph.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.talentgraph.RoleTokens;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that sees the whole answer, with its extensions; a guest, unless it takes a role. */
public final class Caller implements AutoCloseable {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client;
  private final int port;
  private final List<String> credentials;

  public Caller(int port) {
    this(HttpClient.newHttpClient(), port, List.of());
  }

  private Caller(HttpClient client, int port, List<String> credentials) {
    this.client = client;
    this.port = port;
    this.credentials = credentials;
  }

  /** The same application asked by a caller of this role, by its token of this run. */
  public Caller as(Role role) {
    return new Caller(client, port, RoleTokens.header(port, role));
  }

  /** The same application asked with an API key. */
  public Caller with(String key) {
    return new Caller(client, port, List.of("X-API-Key", key));
  }

  /** The same application asked with a token. */
  public Caller bearing(String token) {
    return new Caller(client, port, List.of("Authorization", "Bearer " + token));
  }

  /** The code of the first error; empty where there is none. */
  public static String code(JsonNode answer) {
    return answer.at("/errors/0/extensions/code").asString("");
  }

  /** The errors, each with its code and its place in the input; none where there are none. */
  public static List<String> refusals(JsonNode answer) {
    return answer
        .path("errors")
        .valueStream()
        .map(
            error ->
                error.at("/extensions/code").asString()
                    + " "
                    + error.at("/extensions/input").asString())
        .toList();
  }

  public JsonNode ask(String query) {
    return ask(query, Map.of());
  }

  public JsonNode ask(String query, Map<String, ?> variables) {
    return JSON.readTree(send(body(query, variables), "X-Other").body());
  }

  JsonNode estimate(String query) {
    return JSON.readTree(send(body(query, Map.of()), "X-Talent-Graph-Cost").body());
  }

  private static BodyPublisher body(String query, Map<String, ?> variables) {
    return BodyPublishers.ofString(
        JSON.writeValueAsString(Map.of("query", query, "variables", variables)));
  }

  /**
   * @param header that says {@code estimate}
   */
  HttpResponse<String> send(BodyPublisher body, String header) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
            .timeout(Duration.ofSeconds(70))
            .POST(body)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header(header, "estimate");
    if (!credentials.isEmpty()) {
      request.headers(credentials.toArray(String[]::new));
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
