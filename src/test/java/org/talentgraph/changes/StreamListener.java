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
import java.util.Map;
import org.talentgraph.RoleTokens;
import org.talentgraph.security.Role;
import tools.jackson.databind.json.JsonMapper;

/** One that hears changes by a stream of events. */
final class StreamListener extends Listener {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final String[] credentials;

  /**
   * @param port to which it connects
   * @param application that gives it a token
   */
  StreamListener(int port, int application, int after, Map<String, ?> wanted) {
    super(after, wanted);
    this.port = port;
    this.credentials = RoleTokens.header(application, Role.SCOUT).toArray(String[]::new);
    begin();
  }

  @Override
  void listen(Map<String, ?> variables) throws IOException, InterruptedException {
    try (var stream = open(variables)) {
      connected();
      var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data:{")) {
          hear(JSON.readTree(line.substring("data:".length())));
        }
      }
    }
  }

  private InputStream open(Map<String, ?> variables) throws IOException, InterruptedException {
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
    super.close();
    http.shutdownNow();
  }
}
