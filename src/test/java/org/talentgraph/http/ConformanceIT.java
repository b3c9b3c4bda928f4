package org.talentgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.http.Http.JSON;
import static org.talentgraph.http.Http.STANDARD;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;

/**
 * Every MUST and SHOULD of GraphQL over HTTP, September 2026, for servers; {@code docs/clients.md}
 * names the test of each.
 */
@IntegrationTest
class ConformanceIT {

  private static final Map<String, Object> NAME = Map.of("query", "{ __typename }");

  @LocalServerPort int port;

  private Http http;

  @BeforeEach
  void open() {
    http = new Http(port);
  }

  @Test
  void takesPost() throws Exception {
    var answer = http.post(NAME, STANDARD);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/data/__typename").asString()).isEqualTo("Query");
    assertThat(answer.json().has("errors")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/graphql-response+json                            | application/graphql-response+json
          application/graphql-response+json, application/json;q=0.9    | application/graphql-response+json
          application/json;q=0.9, application/graphql-response+json    | application/graphql-response+json
          application/json                                             | application/json
          application/json, application/graphql-response+json;q=0.5    | application/json
          application/json, application/graphql-response+json          | application/json
          application/graphql-response+json; charset=utf-8             | application/graphql-response+json
          application/*+json                                           | application/graphql-response+json
          application/json;q=0, */*                                    | application/graphql-response+json
          text/html, application/xhtml+xml, */*;q=0.8                  | application/json
          */*                                                          | application/json
          """)
  void answersInTheTypeThatTheClientLikesBest(String accept, String type) throws Exception {
    var answer = http.post(NAME, accept);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo(type + ";charset=utf-8");
  }

  @Test
  void answersJsonWithoutAccept() throws Exception {
    var answer =
        http.send("POST", "/graphql", "{\"query\":\"{__typename}\"}", "Content-Type", JSON);
    assertThat(answer.header("Content-Type")).isEqualTo(JSON + ";charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/png, text/*", "text/event-stream", "no type"})
  void refusesWhatItCannotAnswer(String accept) throws Exception {
    var answer = http.post(NAME, accept);
    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.code()).isEqualTo("NOT_ACCEPTABLE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "application/json; charset=utf-8", "application/JSON"})
  void readsUtf8WhetherNamedOrNot(String type) throws Exception {
    var body = "{\"query\":\"{ suggest(prefix: \\\"石家庄\\\") { node { id } } }\"}";
    var answer = http.send("POST", "/graphql", body, "Content-Type", type, "Accept", STANDARD);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("city:shijiazhuang");
  }

  @Test
  void refusesAnEncodingThatItDoesNotKnow() throws Exception {
    var type = "application/json; charset=none";
    var body = "{\"query\":\"{__typename}\"}";
    assertThat(http.send("POST", "/graphql", body, "Content-Type", type).status()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, text/plain",
    "POST, application/x-www-form-urlencoded",
    "POST, multipart/form-data",
    "POST, ''",
    "QUERY, ''",
    "QUERY, text/plain"
  })
  void refusesABodyOfAnotherTypeOrOfNone(String method, String type) throws Exception {
    var body = "{\"query\":\"{__typename}\"}";
    var answer =
        type.isEmpty()
            ? http.send(method, "/graphql", body, "Accept", STANDARD)
            : http.send(method, "/graphql", body, "Content-Type", type, "Accept", STANDARD);
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    assertThat(answer.header("Accept")).isEqualTo(JSON);
    assertThat(answer.header("Accept-Query")).isEqualTo(JSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"query\":\"{__typename}\",\"operationName\":null,\"variables\":null,\"extensions\":null}",
        "{\"query\":\"{__typename}\",\"documentId\":null}",
        "{\"query\":\"{__typename}\",\"variables\":{},\"extensions\":{\"ours\":[1]}}",
        "{\"query\":\"{__typename}\",\"unknown\":{\"ignored\":true},\"id\":7}",
        "{\"query\":\"query Q{__typename}\",\"operationName\":\"Q\"}"
      })
  void nullIsAsGoodAsNothingAndTheUnknownIsIgnored(String body) throws Exception {
    assertThat(http.post(body, STANDARD).status()).isEqualTo(200);
    assertThat(http.query(body, STANDARD).status()).isEqualTo(200);
    assertThat(http.post(body, JSON).json().has("errors")).isFalse();
  }

  @Test
  void readsTheParametersOfAnAddress() throws Exception {
    var answer =
        http.get(
            Map.of(
                "query", "query A($n: Int = 1) { experts(first: $n) { edges { node { id } } } }",
                "operationName", "A",
                "variables", Map.of("n", 2),
                "extensions", ""),
            STANDARD);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/data/experts/edges")).hasSize(2);
    assertThat(
            http.send("GET", "/graphql?query=%7B+__typename+%7D&variables=&operationName=", null)
                .status())
        .isEqualTo(200);
    assertThat(
            http.get(
                    Map.of("query", "query null { __typename }", "operationName", "null"), STANDARD)
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "QUERY"})
  void neverExecutesAMutationButByPost(String method) throws Exception {
    var document = "mutation { __typename }";
    var answer =
        method.equals("QUERY")
            ? http.query(Map.of("query", document), STANDARD)
            : http.send(method, Http.address(Map.of("query", document)), null, "Accept", STANDARD);
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("POST, OPTIONS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "BREW"})
  void refusesOtherMethodsAndNamesItsOwn(String method) throws Exception {
    var answer = http.send(method, "/graphql", null, "Accept", STANDARD);
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST, QUERY, OPTIONS");
  }

  @Test
  void tellsItsMethods() throws Exception {
    var answer = http.send("OPTIONS", "/graphql", null);
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST, QUERY, OPTIONS");
    assertThat(answer.header("Accept-Query")).isEqualTo(JSON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          NONSENSE                                                                             | 400 | BAD_REQUEST
          {"query":                                                                            | 400 | BAD_REQUEST
          {"query":"{__typename}"} x                                                           | 400 | BAD_REQUEST
          ``                                                                                   | 400 | BAD_REQUEST
          null                                                                                 | 422 | BAD_REQUEST
          []                                                                                   | 422 | BAD_REQUEST
          [{"query":"{__typename}"}]                                                           | 422 | BAD_REQUEST
          7                                                                                    | 422 | BAD_REQUEST
          {}                                                                                   | 422 | BAD_REQUEST
          {"qeury":"{__typename}"}                                                             | 422 | BAD_REQUEST
          {"query":null}                                                                       | 422 | BAD_REQUEST
          {"query":7}                                                                          | 422 | BAD_REQUEST
          {"query":{}}                                                                         | 422 | BAD_REQUEST
          {"query":["{__typename}"]}                                                           | 422 | BAD_REQUEST
          {"query":"{__typename}","operationName":7}                                           | 422 | BAD_REQUEST
          {"query":"{__typename}","operationName":{}}                                          | 422 | BAD_REQUEST
          {"query":"{__typename}","variables":[7]}                                             | 422 | BAD_REQUEST
          {"query":"{__typename}","variables":"{}"}                                            | 422 | BAD_REQUEST
          {"query":"{__typename}","extensions":false}                                          | 422 | BAD_REQUEST
          {"query":"{__typename}","documentId":"sha256:0"}                                     | 422 | BAD_REQUEST
          """)
  void refusesWhatIsNotWellFormed(String body, int status, String code) throws Exception {
    for (var type : new String[] {STANDARD, JSON}) {
      for (var answer : new Http.Answer[] {http.post(body, type), http.query(body, type)}) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().has("data")).isFalse();
        assertThat(answer.header("Content-Type")).startsWith(type);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?query",
        "?operationName=A",
        "?query=%7B__typename%7D&variables=7",
        "?query=%7B__typename%7D&variables=%5B%5D",
        "?query=%7Ba%7D&query=%7Bb%7D"
      })
  void refusesAnAddressThatIsNotWellFormed(String parameters) throws Exception {
    var status = parameters.equals("?query") ? 400 : 422; // it is a string that cannot be parsed
    assertThat(http.send("GET", "/graphql" + parameters, null, "Accept", STANDARD).status())
        .isEqualTo(status);
  }

  @Test
  void refusesAnAddressWithJsonThatCannotBeParsed() throws Exception {
    var answer = http.get(Map.of("query", "{__typename}", "variables", "{x"), STANDARD);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("BAD_REQUEST");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"query":"{"}                                                                             | 400 | INVALID_SYNTAX
          {"query":""}                                                                              | 400 | INVALID_SYNTAX
          {"query":"{ nothing }"}                                                                   | 422 | INVALID_QUERY
          {"query":"{ experts { edges } }"}                                                         | 422 | INVALID_QUERY
          {"query":"query A {__typename} query B {__typename}"}                                     | 422 | INVALID_QUERY
          {"query":"query A {__typename}","operationName":"B"}                                      | 422 | INVALID_QUERY
          {"query":"query($n:Int){experts(first:$n){totalCount}}","variables":{"n":"x"}}            | 422 | INVALID_VARIABLE
          {"query":"query($id:ID!){node(id:$id){id}}"}                                              | 422 | INVALID_VARIABLE
          {"query":"subscription { __typename }"}                                                   | 422 | INVALID_QUERY
          {"query":"{ experts(first: 1000) { totalCount } }"}                                       | 422 | PAGE_TOO_LARGE
          {"documentId":"sha256:0"}                                                                 | 404 | UNKNOWN_DOCUMENT
          """)
  void aWellFormedRequestThatFailsHasAStatusOfItsKind(String body, int status, String code)
      throws Exception {
    var answer = http.post(body, STANDARD);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith(STANDARD);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().has("data")).isFalse();
    var older = http.post(body, JSON);
    assertThat(older.status()).isEqualTo(200);
    assertThat(older.header("Content-Type")).startsWith(JSON);
    assertThat(older.code()).isEqualTo(code);
  }

  @Test
  void dataAndErrorsAre294() throws Exception {
    var request =
        Map.<String, Object>of("query", "{ workstations(after: \"x\") { edges { cursor } } }");
    var answer = http.post(request, STANDARD);
    assertThat(answer.status()).isEqualTo(294);
    assertThat(answer.json().has("data")).isTrue();
    assertThat(answer.code()).isEqualTo("BAD_CURSOR");
    assertThat(http.get(request, STANDARD).status()).isEqualTo(294);
    assertThat(http.post(request, JSON).status()).isEqualTo(200);
  }

  @Test
  void refusesABodyThatIsTooLarge() throws Exception {
    var body = "{\"query\":\"{__typename}\",\"unknown\":\"" + "x".repeat(1_100_000) + "\"}";
    var answer = http.post(body, STANDARD);
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("BODY_TOO_LARGE");
    assertThat(http.query(body, STANDARD).status()).isEqualTo(413);
    var less = "{\"query\":\"{__typename}\",\"unknown\":\"" + "x".repeat(900_000) + "\"}";
    assertThat(http.post(less, STANDARD).status()).isEqualTo(200);
  }

  @Test
  void refusesAnAddressAndHeadersThatAreTooLong() throws Exception {
    var address = http.get(Map.of("query", "{__typename}" + "#".repeat(20_000)), STANDARD);
    assertThat(address.status()).isEqualTo(414);
    assertThat(address.code()).isEqualTo("ADDRESS_TOO_LONG");
    var headers = http.post(NAME, STANDARD, "X-Long", "x".repeat(20_000));
    assertThat(headers.status()).isEqualTo(431);
    assertThat(headers.code()).isEqualTo("HEADERS_TOO_LARGE");
    assertThat(http.get(Map.of("query", "{__typename}" + " ".repeat(8_000)), STANDARD).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/unknown", "/graphql/unknown"})
  void whatIsNoAnswerOfGraphQlDoesNotSayThatItIs(String path) throws Exception {
    var answer = http.send("GET", path, null, "Accept", STANDARD);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).doesNotContain("graphql");
  }
}
