package org.talentgraph.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a GraphQL API over HTTP. */
record GraphQlClient(URI address, HttpClient http) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  GraphQlClient(URI address) {
    this(address, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
  }

  HttpRequest request(String document, Map<String, Object> variables) {
    return HttpRequest.newBuilder(address)
        .timeout(Duration.ofSeconds(15))
        .header("Content-Type", "application/json")
        .POST(
            BodyPublishers.ofByteArray(
                JSON.writeValueAsBytes(Map.of("query", document, "variables", variables))))
        .build();
  }

  /** The value of the answer's one root field. */
  JsonNode answer(HttpRequest request) {
    return JSON.readTree(send(request)).at("/data/answer");
  }

  /**
   * @throws IllegalStateException if the answer is not a whole one
   */
  byte[] send(HttpRequest request) {
    try {
      var response = http.send(request, BodyHandlers.ofByteArray());
      var body = response.body();
      if (response.statusCode() != 200
          || new String(body, 0, Math.min(body.length, 12)).startsWith("{\"errors\"")) {
        throw new IllegalStateException(response.statusCode() + " " + new String(body));
      }
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
