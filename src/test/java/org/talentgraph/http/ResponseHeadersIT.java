package org.talentgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;

@IntegrationTest
class ResponseHeadersIT {

  @LocalServerPort int port;

  private Http http;

  @BeforeEach
  void open() {
    http = new Http(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/explorer",
        "/graphiql",
        "/status",
        "/graphql",
        "/graphql/schema",
        "/unknown",
        "/actuator/health"
      })
  void everyAnswerTellsBrowsersWhatItDoesNotNeed(String path) throws Exception {
    var answer = http.send("GET", path, null);
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
        .doesNotContain("unsafe-eval", "script-src");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
  }

  @Test
  void whatNoRouteIsToHaveTellsThemTooAndIsNotKept() throws Exception {
    var answer = http.send("GET", "/graphql?query=" + "x".repeat(20_000), null);
    assertThat(answer.status()).isEqualTo(414);
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void theSchemaHasACharsetATagAndAHead() throws Exception {
    var answer = http.send("GET", "/graphql/schema", null);
    assertThat(answer.header("Content-Type")).isEqualTo("text/plain;charset=utf-8");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(answer.text()).contains("type Query {");
    var tag = answer.header("ETag");
    var again = http.send("GET", "/graphql/schema", null, "If-None-Match", tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();
    var head = http.send("HEAD", "/graphql/schema", null);
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("Content-Length")).isEqualTo(answer.header("Content-Length"));
    var post = http.send("POST", "/graphql/schema", "");
    assertThat(post.status()).isEqualTo(405);
    assertThat(post.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(post.code()).isEqualTo("METHOD_NOT_ALLOWED");
    assertThat(post.json().at("/errors/0/message").asString()).contains("POST", "by GET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/explorer", "/graphiql", "/status"})
  void pagesHaveAHead(String path) throws Exception {
    assertThat(http.send("HEAD", path, null).status()).isEqualTo(200);
  }

  @Test
  void everyErrorLinksToItsExplanation() throws Exception {
    var refusedByTheLimits = "{ workstations(first: 101) { totalCount } }";
    var refusedByItsField = "{ workstations(after: \"no cursor\") { totalCount } }";
    for (var answer :
        List.of(
            http.send("GET", "/unknown", null),
            http.send("GET", "/graphql?query=" + "x".repeat(20_000), null),
            http.get(Map.of("documentId", "unknown"), Http.STANDARD),
            http.get(Map.of("query", "{ nothing }"), Http.STANDARD),
            http.get(Map.of("query", refusedByTheLimits), Http.STANDARD),
            http.get(Map.of("query", refusedByItsField), Http.STANDARD))) {
      var error = answer.json().at("/errors/0/extensions");
      var link = URI.create(error.get("documentation").asString());
      assertThat(link).hasScheme("http").hasHost("localhost").hasPort(port).hasPath("/errors");
      assertThat(link).hasFragment(error.get("code").asString().toLowerCase(Locale.ROOT));
      var page = http.send("GET", link.getPath(), null);
      assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
      assertThat(page.text()).contains("<section id=\"%s\">".formatted(link.getFragment()), "请");
    }
  }

  @Test
  void textIsCompressed() throws Exception {
    var schema = http.send("GET", "/graphql/schema", null, "Accept-Encoding", "gzip");
    assertThat(schema.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(schema.header("Vary")).containsIgnoringCase("accept-encoding");
    var text = http.send("GET", "/graphql/schema", null).text();
    assertThat(unzip(schema)).isEqualTo(text);
    assertThat(schema.response().body().length).isLessThan(text.length() / 6);
    assertThat(schema.header("ETag")).isNotEmpty();

    var query = Map.<String, Object>of("query", "{ __schema { types { name description } } }");
    for (var type : new String[] {Http.STANDARD, Http.JSON}) {
      var answer = http.post(query, type, "Accept-Encoding", "gzip");
      assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
      assertThat(unzip(answer)).startsWith("{\"data\":{\"__schema\":{\"types\":[");
    }
  }

  @Test
  void deferIsNotOffered() throws Exception {
    var answer = http.post(Map.of("query", "{ __schema { directives { name } } }"), Http.STANDARD);
    var names = answer.json().at("/data/__schema/directives").findValuesAsString("name");
    assertThat(names).contains("skip", "include", "asOf").doesNotContain("defer");
  }

  private static String unzip(Http.Answer answer) throws Exception {
    try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.response().body()))) {
      return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
