package org.talentgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class ErrorsIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort int port;

  @Autowired Statements statements;
  @Autowired ServletWebServerApplicationContext context;

  @Test
  void aWholeRequestMayTakeTwoMinutes() {
    var server = (TomcatWebServer) context.getWebServer();
    assertThat(server.getTomcat().getConnector().getAsyncTimeout()).isEqualTo(120_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PAGE_TOO_LARGE | workstations: first is 101         | { workstations(first: 101) { totalCount } }
          BAD_PAGE       | workstations: last is -1           | { workstations(last: -1) { totalCount } }
          BAD_PAGE       | workstations: first and last       | { workstations(first: 1, last: 1) { totalCount } }
          BAD_FACETS     | workstations.facets: by has 0 keys | { workstations { facets(by: []) { totalGroups } } }
          TOO_DEEP       | is 16 levels deep                  | { places { edges { node { within { within { within { within { within { within { within { within { within { within { within { within { id } } } } } } } } } } } } } } } }
          TOO_MANY_NODES | workstations.edges.node.experts may read 10,000 nodes | { workstations(first: 100) { edges { node { experts(first: 100) { edges { node { id } } } } } } }
          INVALID_SYNTAX | offending token                    | { workstations {
          INVALID_QUERY  | 'foo'                              | { workstations { foo } }
          INVALID_QUERY  | 'Mutation'                         | mutation { x }
          """)
  void refusesBeforeAnythingRuns(String code, String words, String query) throws Exception {
    statements.clear();
    var error = ask(query, Map.of(), "en");
    assertThat(error.at("/extensions/code").asString()).isEqualTo(code);
    assertThat(error.at("/message").asString()).contains(words);
    assertThat(error.at("/extensions/message/en")).isEqualTo(error.at("/message"));
    assertThat(ask(query, Map.of(), "zh-CN,en;q=0.5").at("/message"))
        .isEqualTo(error.at("/extensions/message/zh"));
    assertThat(error.at("/extensions/message/zh").asString()).containsPattern("\\p{IsHan}");
    assertThat(statements.texts()).isEmpty();
  }

  @Test
  void tellsOfAVariableOfTheWrongType() throws Exception {
    var error =
        ask("query ($n: Int) { workstations(first: $n) { totalCount } }", Map.of("n", "x"), "en");
    assertThat(error.at("/extensions/code").asString()).isEqualTo("INVALID_VARIABLE");
    assertThat(error.at("/message").asString()).contains("'n'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          query ($x: Date = "2022-01-01") @asOf(date: $x) { limits { nodes } }  | @asOf(date:)
          query ($x: ID = "city:baoding") { node(id: $x) { id } }               | Query.node(id:)
          query ($x: Int = 1) { suggest(prefix: "a", first: $x) { kind } }      | Query.suggest(first:)
          """)
  void tellsOfANullThatADefaultHidesFromValidation(String query, String coordinate)
      throws Exception {
    Map<String, Object> variables = new HashMap<>();
    variables.put("x", null);
    var error = ask(query, variables, "zh");
    assertThat(error.at("/extensions/code").asString()).isEqualTo("INVALID_VARIABLE");
    assertThat(error.at("/extensions/coordinate").asString()).isEqualTo(coordinate);
    assertThat(error.at("/message").asString())
        .contains("$x", "null")
        .doesNotContain("Give", " is ");
    assertThat(error.at("/extensions/message/en").asString()).contains("$x", "null", " is ");
  }

  @Test
  void refusesADamagedAndAForeignCursor() throws Exception {
    var given =
        post(
                "application/json",
                "en",
                body("{ cities: places(first: 1) { pageInfo { endCursor } } }", Map.of()))
            .at("/data/cities/pageInfo/endCursor")
            .asString();
    assertThat(given).isNotEmpty();
    for (var cursor : new String[] {given, given + "A", "no cursor"}) {
      var query = "query ($c: String) { workstations(after: $c) { edges { cursor } } }";
      var error = ask(query, Map.of("c", cursor), "en");
      assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_CURSOR");
      assertThat(error.at("/path/0").asString()).isEqualTo("workstations");
      assertThat(error.at("/locations/0/line").asInt()).isEqualTo(1);
      assertThat(error.at("/message").asString()).contains("cursor");
      assertThat(ask(query, Map.of("c", cursor), "zh").at("/message").asString()).contains("游标");
    }
  }

  @Test
  void refusesFragmentsThatDoubleAtEveryStep() throws Exception {
    var fragments =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    "fragment F%d on Place { a: within { ...F%d } b: within { ...F%d } }"
                        .formatted(i, i + 1, i + 1))
            .collect(Collectors.joining(" "));
    var error =
        ask(
            "{ places { edges { node { ...F0 } } } } "
                + fragments
                + " fragment F40 on Place { id }",
            Map.of(),
            "en");
    assertThat(error.at("/extensions/code").asString()).isEqualTo("TOO_MANY_FIELDS");
  }

  @Test
  void answersTheIntrospectionOfTools() throws Exception {
    var answer =
        post("application/json", "en", body(IntrospectionQuery.INTROSPECTION_QUERY, Map.of()));
    assertThat(answer.has("errors")).isFalse();
    assertThat(answer.at("/data/__schema/types").size()).isGreaterThan(50);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          POST   | /graphql | application/json | {              | 400 | BAD_REQUEST
          POST   | /graphql | application/json | []             | 422 | BAD_REQUEST
          POST   | /graphql | application/json | {}             | 422 | BAD_REQUEST
          POST   | /graphql | application/json | ``             | 400 | BAD_REQUEST
          POST   | /graphql | application/json | {"query":null} | 422 | BAD_REQUEST
          POST   | /graphql | text/plain       | { __typename } | 415 | UNSUPPORTED_MEDIA_TYPE
          GET    | /graphql | application/json | ``             | 422 | BAD_REQUEST
          PUT    | /graphql | application/json | {}             | 405 | METHOD_NOT_ALLOWED
          GET    | /unknown | text/html        | ``             | 404 | NOT_FOUND
          """)
  void answersWhatIsNoGraphQlRequest(
      String method, String path, String type, String body, int status, String code)
      throws Exception {
    var response = send(method, path, type, "zh", body);
    assertThat(response.statusCode()).isEqualTo(status);
    var error = JSON.readTree(response.body()).at("/errors/0");
    assertThat(error.at("/extensions/code").asString()).isEqualTo(code);
    assertThat(error.at("/message")).isEqualTo(error.at("/extensions/message/zh"));
  }

  private JsonNode ask(String query, Map<String, Object> variables, String language)
      throws Exception {
    return post("application/json", language, body(query, variables)).at("/errors/0");
  }

  private JsonNode post(String type, String language, String body) throws Exception {
    return JSON.readTree(send("POST", "/graphql", type, language, body).body());
  }

  private HttpResponse<String> send(
      String method, String path, String type, String language, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", type)
            .header("Accept", "application/json, text/html")
            .header("Accept-Language", language)
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(response.body())
          .doesNotContain("\tat ", "stackTrace", "Exception", "org.talentgraph");
      return response;
    }
  }

  private static String body(String query, Map<String, Object> variables) {
    return JSON.writeValueAsString(Map.of("query", query, "variables", variables));
  }
}
