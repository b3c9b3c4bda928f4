package org.talentgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.http.Http.STANDARD;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;

/** The application of these tests allows localhost and one other origin. */
@IntegrationTest
class OtherOriginsIT {

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({
    "http://localhost:5173, POST",
    "http://localhost:5173, QUERY",
    "https://app.example, GET"
  })
  void aPreflightTellsWhatIsAllowed(String origin, String method) throws Exception {
    var answer = preflight(origin, method);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(origin);
    assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("GET,HEAD,POST,QUERY");
    assertThat(answer.header("Access-Control-Allow-Headers"))
        .contains("content-type", "x-request-id");
    assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("7200");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(answer.header("Vary")).contains("Origin");
  }

  @ParameterizedTest
  @CsvSource({
    "https://elsewhere.example, POST",
    "https://app.example.elsewhere.example, POST",
    "https://localhost.elsewhere.example, POST",
    "http://localhost:5173, DELETE",
    "null, POST"
  })
  void aPreflightRefusesTheRest(String origin, String method) throws Exception {
    var answer = preflight(origin, method);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(answer.header("Allow")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/graphql?query=%7B__typename%7D", "/graphql/schema", "/graphql"})
  void aPageOfAnAllowedOriginReadsAnswersAndRefusals(String path) throws Exception {
    var answer = new Http(port).send("GET", path, null, "Origin", "http://localhost:5173");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:5173");
    assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "Retry-After");
  }

  @Test
  void thePagesHereNeedNoPermission() throws Exception {
    var origin = "http://localhost:" + port;
    var answer = new Http(port).post(Map.of("query", "{__typename}"), STANDARD, "Origin", origin);
    assertThat(answer.status()).isEqualTo(200);
  }

  private Http.Answer preflight(String origin, String method) throws Exception {
    return new Http(port)
        .send(
            "OPTIONS",
            "/graphql",
            null,
            "Origin",
            origin,
            "Access-Control-Request-Method",
            method,
            "Access-Control-Request-Headers",
            "content-type,x-request-id");
  }
}
