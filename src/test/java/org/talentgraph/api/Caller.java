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
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that sees the whole answer, with its extensions. */
final class Caller implements AutoCloseable {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI uri;

  Caller(int port) {
    this.uri = URI.create("http://localhost:" + port + "/graphql");
  }

  /** The code of the first error; empty where there is none. */
  static String code(JsonNode answer) {
    return answer.at("/errors/0/extensions/code").asString("");
  }

  JsonNode ask(String query) {
    return ask(query, Map.of());
  }

  JsonNode ask(String query, Map<String, ?> variables) {
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
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(70))
            .POST(body)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header(header, "estimate")
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
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
