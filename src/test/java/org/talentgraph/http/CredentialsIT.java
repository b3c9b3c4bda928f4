package org.talentgraph.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.http.Http.JSON;
import static org.talentgraph.http.Http.STANDARD;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.talentgraph.RoleTokens;
import org.talentgraph.TestIssuer;
import org.talentgraph.security.Role;

/** Who a request is taken for by its headers, and what HTTP says of that. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class CredentialsIT {

  private static final Map<String, Object> ME = Map.of("query", "{ me { name role } }");
  private static final Map<String, Object> REVOKE =
      Map.of("query", "mutation { revokeApiKey(id: \"none\") { id } }");
  private static final Map<String, Object> EXPERTS =
      Map.of("query", "{ experts(first: 1) { totalCount } }");

  @LocalServerPort int port;

  private Http http;

  @BeforeEach
  void ask() {
    http = new Http(port);
  }

  @Test
  void aTokenOfTheIssuerTellsItsCaller() throws Exception {
    var token =
        TestIssuer.token(
            Map.of(
                "sub",
                "wang",
                "role",
                "employer",
                "institutions",
                List.of("institution:demo-272")));
    var answer =
        http.post(Map.of("query", "{ me { name role institutions } }"), JSON, bearer(token));
    assertThat(answer.data().toString())
        .isEqualTo(
            """
            {"me":{"name":"wang","role":"EMPLOYER","institutions":["institution:demo-272"]}}\
            """);
  }

  @Test
  void aTokenWithoutARoleIsOfAGuestWhomWeKnow() throws Exception {
    var token = TestIssuer.token(Map.of("sub", "nobody", "role", List.of("PAINTER")));
    assertThat(http.post(ME, JSON, bearer(token)).data().toString())
        .contains("\"nobody\"", "\"GUEST\"");
    var refused = http.post(REVOKE, JSON, bearer(token));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("FORBIDDEN");
  }

  @Test
  void aHeaderMayHoldChinese() throws Exception {
    var answer = http.post(ME, JSON, "X-Note", new String("中文".getBytes(UTF_8), ISO_8859_1));
    assertThat(answer.status()).isEqualTo(200);
  }

  static Stream<Arguments> badTokens() {
    var later = Instant.now().plusSeconds(600);
    Map<String, Object> admin = Map.of("sub", "eve", "role", "ADMIN");
    var name = TestIssuer.NAME;
    var audience = TestIssuer.AUDIENCE;
    var key = TestIssuer.KEY;
    var claims =
        base64("{\"iss\":\"%s\",\"aud\":\"%s\",\"role\":\"ADMIN\"}".formatted(name, audience));
    var valid = TestIssuer.token(admin);
    return Stream.of(
        Arguments.of(
            "expired",
            TestIssuer.token(key, name, audience, Instant.now().minusSeconds(120), admin)),
        Arguments.of(
            "of another issuer",
            TestIssuer.token(key, "https://elsewhere.example", audience, later, admin)),
        Arguments.of("for another API", TestIssuer.token(key, name, "mail", later, admin)),
        Arguments.of(
            "signed with another key",
            TestIssuer.token(TestIssuer.key("ours"), name, audience, later, admin)),
        Arguments.of("not signed", base64("{\"alg\":\"none\"}") + "." + claims + "."),
        Arguments.of("changed", valid.replaceFirst("\\.[^.]+\\.", "." + claims + ".")),
        Arguments.of("no token", "hello"),
        Arguments.of("empty", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  void aBadTokenIsRefusedForReadsToo(String name, String token) throws Exception {
    var answers =
        List.of(
            http.get(EXPERTS, STANDARD, bearer(token)),
            http.query(EXPERTS, JSON, bearer(token)),
            http.post(ME, JSON, bearer(token)),
            http.send("GET", "/graphql/schema", null, bearer(token)));
    assertThat(answers)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(401);
              assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
              assertThat(answer.header("WWW-Authenticate"))
                  .isEqualTo("Bearer realm=\"talent-graph\", error=\"invalid_token\"");
              assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
              assertThat(answer.header("Content-Security-Policy")).isNotEmpty();
              assertThat(answer.json().at("/errors/0/extensions/message/zh").asString())
                  .containsPattern("\\p{IsHan}");
            });
  }

  @Test
  void credentialsThatCannotBeCheckedAreNoFaultOfTheirs() throws Exception {
    var key = TestIssuer.key("not seen yet"); // so the keys are asked for again
    var token =
        TestIssuer.token(
            key, TestIssuer.NAME, TestIssuer.AUDIENCE, Instant.now().plusSeconds(60), Map.of());
    Http.Answer[] answer = new Http.Answer[1];
    TestIssuer.away(
        () -> {
          try {
            answer[0] = http.post(ME, JSON, bearer(token));
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    assertThat(answer[0].status()).isEqualTo(503);
    assertThat(answer[0].code()).isEqualTo("CALLERS_UNKNOWN");
    assertThat(answer[0].header("Retry-After")).isEqualTo("5");
  }

  @Test
  void oneRequestHasOneCaller() throws Exception {
    var answer =
        http.post(
            ME,
            JSON,
            "Authorization",
            "Bearer " + RoleTokens.of(port, Role.SCOUT),
            "X-API-Key",
            IntegrationTest.FIRST_KEY);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().toString()).contains("Send one of them");
  }

  @ParameterizedTest
  @CsvSource({STANDARD, JSON})
  void aMutationWithoutCredentialsIs401AndByAnotherRole403(String accept) throws Exception {
    var guest = http.post(REVOKE, accept);
    assertThat(guest.status()).isEqualTo(401);
    assertThat(guest.code()).isEqualTo("UNAUTHENTICATED");
    assertThat(guest.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"talent-graph\"");
    var scout = http.post(REVOKE, accept, as(Role.SCOUT));
    assertThat(scout.status()).isEqualTo(403);
    assertThat(scout.code()).isEqualTo("FORBIDDEN");
    assertThat(scout.header("WWW-Authenticate")).isEmpty();
    var read = http.get(Map.of("query", "{ apiKeys { id } me { name } }"), accept, as(Role.SCOUT));
    assertThat(read.status()).isEqualTo(403);
    assertThat(read.text()).doesNotContain("\"scout\"");
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerIsKeptForItsCallerOnly(Role role) throws Exception {
    var guest = http.get(EXPERTS, STANDARD);
    var answer = http.get(EXPERTS, STANDARD, as(role));
    assertThat(answer.header("Vary")).contains("Authorization", "X-API-Key");
    assertThat(answer.header("Cache-Control"))
        .isEqualTo(role == Role.GUEST ? "no-cache" : "private, no-cache");
    assertThat(answer.header("ETag").equals(guest.header("ETag"))).isEqualTo(role == Role.GUEST);
    var tag = answer.header("ETag");
    var again = http.get(EXPERTS, STANDARD, with(as(role), "If-None-Match", tag));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.header("Cache-Control")).isEqualTo(answer.header("Cache-Control"));
    assertThat(again.header("Vary")).contains("Authorization", "X-API-Key");
    var other = role == Role.EDITOR ? Role.SCOUT : Role.EDITOR;
    assertThat(http.get(EXPERTS, STANDARD, with(as(other), "If-None-Match", tag)).status())
        .isEqualTo(200);
  }

  @Test
  void aPageOfAnotherOriginMaySendCredentials() throws Exception {
    var answer =
        http.send(
            "OPTIONS",
            "/graphql",
            null,
            "Origin",
            "https://app.example",
            "Access-Control-Request-Method",
            "POST",
            "Access-Control-Request-Headers",
            "authorization,x-api-key,content-type");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Headers"))
        .contains("authorization", "x-api-key");
    var refused = http.post(ME, JSON, with(bearer("bad"), "Origin", "https://app.example"));
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("https://app.example");
    assertThat(refused.header("Access-Control-Expose-Headers")).contains("WWW-Authenticate");
  }

  @Test
  void theTokensOfTheRunStayOnThisMachine() throws Exception {
    assertThat(http.send("GET", "/graphiql/tokens", null).text()).contains("ADMIN");
    for (var header : List.of("X-Forwarded-For", "Forwarded", "Via")) {
      assertThat(http.send("GET", "/graphiql/tokens", null, header, "10.0.0.1").text())
          .isEqualTo("{}");
    }
    assertThat(raw("evil.example")).contains("200").doesNotContain("ADMIN");
    assertThat(raw("localhost:" + port)).contains("ADMIN");
    var page = http.send("GET", "/graphiql/tokens", null, "Origin", "https://app.example");
    assertThat(page.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void noCredentialIsLogged(CapturedOutput output) throws Exception {
    var token = TestIssuer.token(Map.of("sub", "quiet", "role", "ADMIN"));
    var made =
        http.post(
            Map.of(
                "query",
                "mutation { createApiKey(input: {name: \"q\", role: ADMIN}) { key apiKey { id } }"
                    + " }"),
            JSON,
            bearer(token));
    var key = made.json().at("/data/createApiKey/key").asString();
    http.post(ME, JSON, "X-API-Key", key);
    http.post(ME, JSON, "X-API-Key", key + "x");
    http.post(ME, JSON, bearer(token + "x"));
    http.post(Map.of("query", "{ nothing }"), JSON, "X-API-Key", key);
    http.post(
        Map.of(
            "query",
            "mutation Q($id: ID!) { revokeApiKey(id: $id) { id } }",
            "variables",
            Map.of("id", made.json().at("/data/createApiKey/apiKey/id").asString())),
        JSON,
        "X-API-Key",
        IntegrationTest.FIRST_KEY);
    assertThat(output.getAll())
        .contains("quiet made the API key", "first key revoked the API key")
        .doesNotContain(key, token, IntegrationTest.FIRST_KEY);
  }

  private String raw(String host) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var request = "GET /graphiql/tokens HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.formatted(host).getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  private static String[] bearer(String token) {
    return new String[] {"Authorization", "Bearer " + token};
  }

  private String[] as(Role role) {
    return RoleTokens.header(port, role).toArray(String[]::new);
  }

  private static String[] with(String[] headers, String name, String value) {
    return Stream.concat(Stream.of(headers), Stream.of(name, value)).toArray(String[]::new);
  }
}
