package org.talentgraph.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talentgraph.RoleTokens;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that takes and sends files. */
record FileClient(int port, Role role) {

  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  HttpResponse<String> export(String connection, Map<String, ?> parameters, String... headers) {
    return send(request("/exports/" + connection, parameters, headers).GET().build());
  }

  /** The lines of an export that is not refused. */
  List<JsonNode> lines(String connection, Map<String, ?> parameters, String... headers) {
    return lines(export(connection, parameters, headers));
  }

  InputStream open(String connection, Map<String, ?> parameters) throws Exception {
    return CLIENT
        .send(
            request("/exports/" + connection, parameters).GET().build(),
            BodyHandlers.ofInputStream())
        .body();
  }

  HttpResponse<String> importing(
      String kind, String type, String body, Map<String, ?> parameters, String... headers) {
    return importing(kind, type, body.getBytes(StandardCharsets.UTF_8), parameters, headers);
  }

  HttpResponse<String> importing(
      String kind, String type, byte[] body, Map<String, ?> parameters, String... headers) {
    return send(
        request("/imports/" + kind, parameters, headers)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  /**
   * A part of a form.
   *
   * @param file the name of the file that it is; empty for a parameter
   * @param type empty where it is not told
   */
  record Part(String name, String file, String type, String content) {

    static Part parameter(String name, String value) {
      return new Part(name, "", "", value);
    }

    @Override
    public String toString() {
      return "Content-Disposition: form-data; name=\"%s\"%s\r\n%s\r\n%s\r\n"
          .formatted(
              name,
              file.isEmpty() ? "" : "; filename=\"%s\"".formatted(file),
              type.isEmpty() ? "" : "Content-Type: %s\r\n".formatted(type),
              content);
    }
  }

  HttpResponse<String> form(String kind, Map<String, ?> parameters, Part... parts) {
    var body =
        Stream.of(parts)
            .map(Part::toString)
            .collect(Collectors.joining("--edge\r\n", "--edge\r\n", "--edge--\r\n"));
    return importing(kind, "multipart/form-data; boundary=edge", body, parameters);
  }

  static List<JsonNode> lines(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return answer.body().lines().map(JSON::readTree).toList();
  }

  /** The code of a refusal, with its status, whose words are there in both languages. */
  static String refusal(HttpResponse<String> answer) {
    var error = JSON.readTree(answer.body()).at("/errors/0");
    if (!error.at("/extensions/message/zh").asString().matches("(?s).*\\p{IsHan}.*")) {
      throw new AssertionError(answer.body());
    }
    return answer.statusCode() + " " + error.at("/extensions/code").asString();
  }

  private HttpRequest.Builder request(String path, Map<String, ?> parameters, String... headers) {
    var query =
        parameters.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path + "?" + query));
    var credentials = RoleTokens.header(port, role);
    if (!credentials.isEmpty()) {
      request.headers(credentials.toArray(String[]::new));
    }
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static String encoded(Object value) {
    var text = value instanceof String given ? given : JSON.writeValueAsString(value);
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
