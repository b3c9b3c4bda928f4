package org.talentgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.http.Http.JSON;
import static org.talentgraph.http.Http.STANDARD;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.RoleTokens;
import org.talentgraph.Statements;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/**
 * What tools try first on an API of GraphQL: the thirteen checks of graphql-cop, and the list of
 * OWASP's cheat sheet for GraphQL. Others try the same more thoroughly: depth, cost and time {@code
 * ErrorsIT}, {@code CostIT}, {@code LargeInputsIT}, {@code AbuseIT} and {@code DeadlineIT}; rates
 * {@code BudgetsIT}; what a role may do {@code AllowedFieldsIT}; files {@code ExportsIT}.
 *
 * <p>Three of the thirteen find what is meant to be: queries by GET, which caches need, and which
 * change nothing; introspection and suggestions, since the schema is published. With {@code
 * talent-graph.documents.mode=stored} there is no introspection ({@code GraphQlOverHttpTests}).
 */
@IntegrationTest
class AttacksIT {

  @LocalServerPort int port;
  @Autowired Neo4jClient client;
  @Autowired Statements statements;

  private Http http;

  @BeforeEach
  void come() {
    http = new Http(port);
  }

  private JsonNode ask(String query) throws Exception {
    return http.post(Map.of("query", query), STANDARD).json();
  }

  private String code(String query) throws Exception {
    return ask(query).at("/errors/0/extensions/code").asString("");
  }

  private static String times(int number, String part) {
    return IntStream.range(0, number)
        .mapToObj(part::formatted)
        .collect(Collectors.joining(" ", "{ ", " }"));
  }

  // the thirteen of graphql-cop

  @Test
  void manyAliasesAndManyCopiesOfAFieldAreRefused() throws Exception {
    assertThat(code(times(101, "a%d: __typename"))).isEqualTo("TOO_MANY_FIELDS");
    assertThat(code(times(101, "a%d: limits { depth }"))).isEqualTo("TOO_MANY_FIELDS");
    assertThat(code(times(500, "__typename"))).isEqualTo("TOO_MANY_FIELDS");
    var below = times(101, "a%d: name").replace("%", "");
    assertThat(code("{ workstations(first: 1) { edges { node %s } } }".formatted(below)))
        .isEqualTo("TOO_MANY_FIELDS");
    var spread = "{ ...A ...B } fragment A on Query %s fragment B on Query %s";
    assertThat(code(spread.formatted(times(60, "a%d: __typename"), times(60, "b%d: __typename"))))
        .isEqualTo("TOO_MANY_FIELDS");
    assertThat(code(times(100, "a%d: __typename"))).isEmpty();
  }

  @Test
  void aListOfRequestsIsNotTaken() throws Exception {
    var batch = "[" + "{\"query\": \"{ __typename }\"},".repeat(9) + "{\"query\": \"{ a }\"}]";
    var answer = http.send("POST", "/graphql", batch, "Content-Type", JSON);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().isObject()).isTrue();
  }

  @Test
  void manyDirectivesAreOneError() throws Exception {
    var answer = ask("{ __typename %s }".formatted("@aa".repeat(10)));
    assertThat(answer.get("errors").size()).isLessThan(3);
    assertThat(answer.at("/errors/0/locations").size()).isGreaterThan(1);
  }

  @Test
  void introspectionInCirclesIsRefused() throws Exception {
    var circle = "fields { type { ".repeat(4) + "name" + " } }".repeat(4);
    assertThat(code("{ __schema { types { %s } } }".formatted(circle)))
        .isEqualTo("INTROSPECTION_REFUSED");
  }

  @Test
  void aMutationIsTakenByPostOfJsonOnly() throws Exception {
    for (var mutation :
        List.of(
            "mutation cop { __typename }", "query a { __typename } mutation cop { __typename }")) {
      var asked = Map.<String, Object>of("query", mutation, "operationName", "cop");
      assertThat(http.get(asked, JSON).status()).isEqualTo(405);
      assertThat(http.query(asked, JSON).status()).isEqualTo(405);
    }
    var types = List.of("application/x-www-form-urlencoded", "text/plain", "multipart/form-data");
    for (var type : types) {
      var form = http.send("POST", "/graphql", "query={__typename}", "Content-Type", type);
      assertThat(form.status()).as(type).isEqualTo(415);
    }
    var foreign =
        http.post(Map.of("query", "{ __typename }"), JSON, "Origin", "https://evil.example");
    assertThat(foreign.header("Access-Control-Allow-Origin")).isEmpty();
    var query = http.get(Map.of("query", "query cop { __typename }"), JSON);
    assertThat(query.header("Set-Cookie")).isEmpty();
    assertThat(query.header("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void noPageIsWhereTheApiIs() throws Exception {
    var page = http.send("GET", "/graphql", null, "Accept", "text/html");
    assertThat(page.status()).isEqualTo(406);
    assertThat(page.text()).doesNotContain("GraphiQL", "Playground");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qwerty cop { abc }",
        "query cop { __typename }",
        "{ expert(id: 5) { id } }",
        "{ __type(name: \"A\\u0000B\") { name } }",
        "subscription { planProgress(event: \"x\", run: \"y\") { status } }"
      })
  void nothingIsTracedAndNoFailureTellsItsInside(String query) throws Exception {
    var answer = http.post(Map.of("query", query), STANDARD).text();
    assertThat(answer)
        .doesNotContain("tracing", "exception", "Exception", "org.talentgraph", "\\tat ", "Cypher");
  }

  /** What is suggested stands in the published schema; no storage shows. */
  @Test
  void suggestionsAndIntrospectionTellWhatIsPublished() throws Exception {
    var published = http.send("GET", "/graphql/schema", null).text();
    var schema = ask("{ __schema { types { name fields { name } } directives { name } } }");
    assertThat(
            schema
                .at("/data/__schema/types")
                .valueStream()
                .filter(type -> !type.get("name").asString().startsWith("__"))
                .flatMap(type -> type.findValuesAsString("name").stream()))
        .isNotEmpty()
        .allMatch(published::contains);
    assertThat(schema.at("/data/__schema/directives").findValuesAsString("name"))
        .doesNotContain("node", "relationship", "cypher", "match", "price");
    var suggestion = ask("{ __schema { directive } }").at("/errors/0/message").asString();
    assertThat(suggestion).contains("directives").doesNotContain("relationship", "cypher");
    assertThat(published).doesNotContain("@cypher", "@relationship", "@match");
  }

  // the list of OWASP

  /** Of Cypher, of Lucene's syntax, of the pattern of an id, of a header's end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'}) DETACH DELETE (n) //",
        "\\\" OR 1=1 RETURN apiKey //",
        "x` MATCH (n) SET n:Admin RETURN n //",
        "name:* OR *:* ~ ^ [ } \\\\",
        "$where | gt: ''",
        "a\\r\\nSet-Cookie: b=c",
        "\\u0000\\u202e"
      })
  void textsAreValues(String text) throws Exception {
    var nodes = count();
    var queries =
        List.of(
            "{ experts(first: 1, where: {name: {contains: \"%s\"}}) { totalCount } }",
            "{ node(id: \"%s\") { id } }",
            "{ search(text: \"%s\", first: 1) { edges { node { id } } } }",
            "{ experts(first: 1, after: \"%s\") { totalCount } }",
            "{ suggest(prefix: \"%s\") { node { id } } }");
    for (var query : queries) {
      var answer = http.post(Map.of("query", query.formatted(text)), STANDARD);
      assertThat(answer.status()).as(answer.text()).isIn(200, 294, 400, 422);
      assertThat(answer.text()).doesNotContain("\"hash\"", "INTERNAL_ERROR");
      assertThat(answer.header("Set-Cookie")).isEmpty();
    }
    assertThat(count()).isEqualTo(nodes);
  }

  private long count() {
    return client.query("MATCH (n) RETURN count(n)").fetchAs(Long.class).one().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PAGE_TOO_LARGE  | { experts(first: 99999999) { totalCount } }
          PAGE_TOO_LARGE  | { places(last: 2147483647) { totalCount } }
          TOO_MANY_NODES  | { demands(first: 100) { edges { node { matches(first: 50) { edges { node { score } } } } } } }
          INVALID_QUERY   | { experts(first: 99999999999) { totalCount } }
          INVALID_QUERY   | { experts(where: {name: {contains: 5}}) { totalCount } }
          INVALID_QUERY   | { experts(where: {password: {eq: "x"}}) { totalCount } }
          INVALID_QUERY   | query ($a: [[[Int]]] = [[[1]]]) { limits { depth } }
          INVALID_QUERY   | { ...A } fragment A on Query { ...B } fragment B on Query { ...A }
          """)
  void whatIsTooMuchOrNotAllowedIsRefusedBeforeItRuns(String code, String query) throws Exception {
    statements.clear();
    assertThat(code(query)).isEqualTo(code);
    assertThat(statements.texts()).isEmpty();
  }

  /** What is no record has no way in by its id, whoever asks. */
  @Test
  void nobodyReachesByAnIdWhatIsNoRecord() throws Exception {
    for (var label : List.of("ApiKey", "Shortlist", "Webhook", "EventPart", "GraphState")) {
      for (var id : ids(label)) {
        for (var role : List.of(Role.GUEST, Role.SCOUT, Role.ADMIN)) {
          var query = "{ node(id: \"%1$s\") { id } nodes(ids: [\"%1$s\"]) { id } }".formatted(id);
          var answer =
              http.post(
                  Map.of("query", query),
                  STANDARD,
                  RoleTokens.header(port, role).toArray(String[]::new));
          assertThat(answer.json().at("/data/node").isNull()).as("%s %s", label, id).isTrue();
          assertThat(answer.json().at("/data/nodes/0").isObject()).isFalse();
        }
      }
    }
  }

  private List<String> ids(String label) {
    return client
        .query("MATCH (n:$($label)) WHERE n.id IS NOT NULL RETURN toString(n.id) LIMIT 3")
        .bind(label)
        .to("label")
        .fetchAs(String.class)
        .all()
        .stream()
        .toList();
  }

  /** A server must not be sent to hosts of its own network, or to files. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "gopher://localhost:6379/_",
        "https://example.com@evil.example/",
        "https://evil.example/"
      })
  void theServerIsNotSentToForeignHosts(String url) throws Exception {
    var query = "mutation { createWebhook(input: {url: \"%s\"}) { secret } }".formatted(url);
    var editor = RoleTokens.header(port, Role.EDITOR).toArray(String[]::new);
    var answer = http.post(Map.of("query", query), STANDARD, editor);
    assertThat(answer.code()).isEqualTo("BAD_WEBHOOK");
  }
}
