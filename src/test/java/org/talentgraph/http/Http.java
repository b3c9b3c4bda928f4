package org.talentgraph.http;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain HTTP client of the running application. */
record Http(int port) {

  static final String STANDARD = "application/graphql-response+json";
  static final String JSON = "application/json";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /**
   * @param body its characters as they are; null for none
   * @param headers names and values in turn
   */
  Answer send(String method, String path, @Nullable String body, String... headers)
      throws Exception {
    var publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, publisher);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
  }

  Answer post(Object body, String accept, String... headers) throws Exception {
    return send(
        "POST", "/graphql", text(body), with(headers, "Content-Type", JSON, "Accept", accept));
  }

  Answer query(Object body, String accept, String... headers) throws Exception {
    return send(
        "QUERY", "/graphql", text(body), with(headers, "Content-Type", JSON, "Accept", accept));
  }

  Answer get(Map<String, Object> parameters, String accept, String... headers) throws Exception {
    return send("GET", address(parameters), null, with(headers, "Accept", accept));
  }

  static String address(Map<String, Object> parameters) {
    return "/graphql?"
        + parameters.entrySet().stream()
            .map(
                parameter ->
                    parameter.getKey()
                        + "="
                        + URLEncoder.encode(text(parameter.getValue()), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }

  private static String text(Object value) {
    return value instanceof String text ? text : MAPPER.writeValueAsString(value);
  }

  private static String[] with(String[] headers, String... more) {
    return Stream.of(List.of(more), List.of(headers)).flatMap(List::stream).toArray(String[]::new);
  }

  record Answer(HttpResponse<byte[]> response) {

    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return String.join(", ", response.headers().allValues(name));
    }

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
      return MAPPER.readTree(text());
    }

    /** What the cost of an answer does not change. */
    JsonNode data() {
      return json().at("/data");
    }

    String code() {
      return json().at("/errors/0/extensions/code").asString();
    }
  }
}
