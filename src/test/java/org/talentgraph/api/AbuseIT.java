package org.talentgraph.api;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests by which a careless or hostile client would take the service from the others. */
@IntegrationTest
class AbuseIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String LOOKUP = "{ workstations(first: 1) { edges { node { id name } } } }";
  private static final Duration SECONDS = Duration.ofSeconds(70);

  @LocalServerPort int port;
  @Autowired Statements statements;
  @Autowired Driver driver;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void leave() {
    threads.close();
    client.close();
  }

  @ParameterizedTest
  @CsvSource({
    "and, FILTER_TOO_DEEP",
    "or, FILTER_TOO_DEEP",
    "not, ''",
    "some, FILTER_TOO_DEEP",
    "and, DOCUMENT_TOO_LARGE",
    "not, DOCUMENT_TOO_LARGE"
  })
  void answersAFilterOf199Levels(String operator, String code) {
    var query = "query ($where: ExpertFilter) { experts(first: 1, where: $where) { totalCount } }";
    var answer =
        CompletableFuture.supplyAsync(
            () ->
                code.startsWith("DOCUMENT")
                    ? ask(
                        "{ experts(first: 1, where: %s) { totalCount } }"
                            .formatted(text(nested(operator, 199))))
                    : ask(query, Map.of("where", nested(operator, 199))));
    assertThat(ask(LOOKUP).at("/data/workstations/edges").size()).isOne();
    assertThat(code(answer.orTimeout(20, TimeUnit.SECONDS).join())).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"and", "or", "not", "some"})
  void answersAFilterOf20Levels(String operator) {
    var query = "query ($where: ExpertFilter) { experts(first: 1, where: $where) { totalCount } }";
    var answer = ask(query, Map.of("where", nested(operator, operator.equals("some") ? 18 : 20)));
    assertThat(answer.at("/errors/0/extensions/code").asString("")).isIn("", "TIMEOUT");
    assertThat(ask(LOOKUP).at("/data/workstations/edges").size()).isOne();
  }

  /** A skill is broader than others that are. */
  private static Object nested(String operator, int levels) {
    Object filter =
        operator.equals("some")
            ? Map.of("id", Map.of("eq", "skill:control-engineering"))
            : Map.of("academician", Map.of("eq", true));
    for (var level = 0; level < levels; level++) {
      filter =
          switch (operator) {
            case "some" -> Map.of("narrower", Map.of("some", filter));
            case "not" -> Map.of("not", filter);
            default -> Map.of(operator, List.of(filter));
          };
    }
    return operator.equals("some")
        ? Map.of("skills", Map.of("some", Map.of("node", filter)))
        : filter;
  }

  private static String text(Object filter) {
    return JSON.writeValueAsString(filter).replace("\"", "");
  }

  @Test
  void refusesManyAliasesOfWhatCostsMuch() {
    var aliases =
        IntStream.range(0, 330)
            .mapToObj(
                i ->
                    "a%d: paths(from: \"expert:konstantinos-pouleros\", to: \"province:hebei\") { complete }"
                        .formatted(i))
            .collect(joining(" "));
    statements.clear();
    assertThat(code(ask("{ " + aliases + " }"))).isEqualTo("TOO_MANY_NODES");
    assertThat(statements.texts()).isEmpty();
  }

  @Test
  void saysWhichQueryIsCheapEnough() {
    var query =
        "{ demands(first: %s) { edges { node { name matches { matches { expert { name } } } } } }"
            + " }";
    statements.clear();
    var refusal = ask(query.formatted(100));
    assertThat(code(refusal)).isEqualTo("TOO_MANY_NODES");
    assertThat(refusal.at("/data").isNull() || refusal.at("/data").isMissingNode()).isTrue();
    var words = refusal.at("/errors/0/message").asString();
    assertThat(words).contains("demands.edges.node.matches may read 10,000", "at most 10,000");
    var first = Pattern.compile("Ask for demands with first: (\\d+)").matcher(words);
    assertThat(first.find()).isTrue();
    assertThat(statements.texts()).isEmpty();
    var estimate = estimate(query.formatted(first.group(1)));
    assertThat(estimate.has("errors")).isFalse();
    assertThat(estimate.at("/extensions/cost/estimated").asInt()).isBetween(9_000, 10_000);
    assertThat(code(estimate(query.formatted(Integer.parseInt(first.group(1)) + 1))))
        .isEqualTo("TOO_MANY_NODES");
    assertThat(statements.texts()).isEmpty();
  }

  @Test
  void tellsWhatAnAnswerCost() {
    var cost = ask(LOOKUP).at("/extensions/cost");
    assertThat(cost.at("/estimated").asInt()).isOne();
    assertThat(cost.at("/limit").asInt()).isEqualTo(10_000);
    assertThat(cost.at("/statements").asInt()).isOne();
    assertThat(cost.at("/rows").asInt()).isBetween(1, 3);
    assertThat(cost.at("/milliseconds").isNumber()).isTrue();
    var ofJava =
        ask("{ demands(first: 2) { edges { node { matches(first: 1) { candidates } } } } }")
            .at("/extensions/cost");
    assertThat(ofJava.at("/statements").asInt()).isGreaterThan(2);
    assertThat(ofJava.at("/rows").asInt()).isGreaterThan(50);
  }

  @Test
  void estimatesWithoutRunningAnything() {
    statements.clear();
    var answer = estimate("{ a: workstations(first: 7) { edges { cursor } } limits { nodes } }");
    assertThat(answer.has("errors")).isFalse();
    assertThat(answer.get("data").isNull()).isTrue();
    assertThat(answer.at("/extensions/cost/fields"))
        .isEqualTo(
            JSON.readTree(
                "[{\"field\": \"a\", \"estimated\": 7}, {\"field\": \"limits\", \"estimated\":"
                    + " 0}]"));
    assertThat(statements.texts()).isEmpty();
  }

  @Test
  void publishesTheLimits() {
    var limits =
        ask("{ limits { depth page facetKeys conditions filterDepth list values text nodes"
                + " fields body time statementTime statements connections } }")
            .at("/data/limits");
    assertThat(limits)
        .isEqualTo(
            JSON.readTree(
                """
                {"depth": 15, "page": 100, "facetKeys": 4, "conditions": 200, "filterDepth": 20,
                 "list": 200, "values": 1000, "text": 2000, "nodes": 10000, "fields": 1000,
                 "body": 1048576, "time": 60000, "statementTime": 10000, "statements": 4,
                 "connections": 90}
                """));
  }

  @Test
  void limitsTheListsOfAPerson() {
    var query =
        "query ($person: PersonInput!) { workPermitAssessment(person: $person, jurisdiction:"
            + " \"province:hebei\") { classes { __typename } } }";
    var posts = Collections.nCopies(20_000, Map.of());
    for (var person : List.of(Map.of("posts", posts), Map.of("otherAwards", names(20_000)))) {
      var answer = ask(query, Map.of("person", person));
      assertThat(code(answer)).isEqualTo("INPUT_TOO_LARGE");
    }
  }

  @Test
  void countsTheConditionsOfMatches() {
    var where = Map.of("or", Collections.nCopies(150, Map.of("name", Map.of("eq", "a"))));
    var query =
        "query ($where: ExpertFilter) { demands(first: 1) { edges { node { matches(where: $where) {"
            + " candidates } } } } }";
    assertThat(code(ask(query, Map.of("where", where)))).isEqualTo("FILTER_TOO_LARGE");
  }

  @Test
  void limitsIn() {
    var query = "query ($ids: [ID!]) { experts(where: {id: {in: $ids}}) { totalCount } }";
    assertThat(ask(query, Map.of("ids", names(1_000))).at("/data/experts/totalCount").asInt())
        .isZero();
    assertThat(code(ask(query, Map.of("ids", names(1_001))))).isEqualTo("INPUT_TOO_LARGE");
  }

  @Test
  void refusesABodyOfMoreThanAMegabyte() {
    var body = ("{\"query\": \"" + " ".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    for (var publisher :
        List.of(
            BodyPublishers.ofByteArray(body),
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))) {
      var answer = send(publisher, "X-Nothing");
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(code(JSON.readTree(answer.body()))).isEqualTo("BODY_TOO_LARGE");
    }
  }

  @Test
  void runsAQuestionOnceForEachLanguage() {
    var question = "{ competencyQuestions(ids: [\"01-workstations-recognised\"]) { %s } }";
    ask(question.formatted("a: answer"));
    var one = statements(question.formatted("a: answer(in: ZH)"));
    assertThat(one).isPositive();
    assertThat(
            statements(question.formatted("a: answer(in: ZH) b: answer(in: ZH) c: answer(in: ZH)")))
        .isEqualTo(one);
    assertThat(statements(question.formatted("a: answer(in: ZH) b: answer(in: EN) holds errors")))
        .isEqualTo(2 * one);
  }

  private int statements(String query) {
    statements.clear();
    assertThat(ask(query).has("errors")).isFalse();
    return statements.texts().size();
  }

  @Test
  void refusesFacetsOverEveryCombination() {
    var facets = "{ experts(first: 0) { facets(by: [%s]) { totalGroups } } }";
    var refusal = ask(facets.formatted("SKILLS, LANGUAGES, INDUSTRIES"));
    assertThat(code(refusal)).isEqualTo("BAD_FACETS");
    assertThat(refusal.at("/errors/0/message").asString())
        .contains("several values of each of SKILLS, LANGUAGES, INDUSTRIES");
    var two = ask(facets.formatted("SKILLS, INDUSTRIES, ORIGIN"));
    assertThat(two.at("/data/experts/facets/totalGroups").asInt()).isPositive();
  }

  @Test
  void readsEachPlaceAndTopicOnce() {
    var query =
        "query ($topics: [ID!], $places: [ID!]!) { policyComparison(topics: $topics, jurisdictions:"
            + " $places) { rows { __typename } jurisdictions { id } } }";
    var topic =
        ask("{ topics(first: 1) { edges { node { id } } } }")
            .at("/data/topics/edges/0/node/id")
            .asString();
    var answer =
        ask(
            query,
            Map.of(
                "topics",
                Collections.nCopies(200, topic),
                "places",
                Collections.nCopies(30, "province:hebei")));
    assertThat(answer.at("/data/policyComparison/rows").size()).isOne();
    assertThat(answer.at("/data/policyComparison/jurisdictions").size()).isOne();
    assertThat(
            code(
                ask(
                    query,
                    Map.of(
                        "topics",
                        Collections.nCopies(20_000, topic),
                        "places",
                        List.of("province:hebei")))))
        .isEqualTo("INPUT_TOO_LARGE");
  }

  @Test
  void refusesIntrospectionThatNoToolNeeds() {
    var answer =
        ask("{ a: __type(name: \"Expert\") { name } b: __type(name: \"Demand\") { name } }");
    assertThat(code(answer)).isEqualTo("INTROSPECTION_REFUSED");
    assertThat(answer.at("/errors/0/message").asString()).contains("once");
  }

  @Test
  void refusesNumbersThatAreNotFinite() {
    var query = "demands(where: {skills: {some: {weight: {gt: %s}}}}) { totalCount }";
    assertThat(code(ask("{ " + query.formatted("1e999") + " }"))).isEqualTo("BAD_NUMBER");
    var body =
        "{\"query\": \"query ($n: Float) { %s }\", \"variables\": {\"n\": 1e999}}"
            .formatted(query.formatted("$n"));
    assertThat(code(JSON.readTree(send(BodyPublishers.ofString(body), "X-Nothing").body())))
        .isEqualTo("INVALID_VARIABLE");
  }

  @Test
  void endsTheStatementsOfAClientThatLeaves() throws Exception {
    var body =
        JSON.writeValueAsString(
            Map.of(
                "query",
                "query ($where: ExpertFilter) { experts(first: 1, where: $where) { totalCount"
                    + " facets(by: [SKILLS, INDUSTRIES]) { totalGroups } } }",
                "variables",
                Map.of("where", nested("some", 17))));
    var request =
        "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(body.getBytes(StandardCharsets.UTF_8).length, body);
    statements.clear();
    try (var socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      await(() -> running() > 0);
    }
    await(() -> running() == 0);
    assertThat(statements.texts()).as("answered in full").isEmpty();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (var i = 0; i < 200 && !condition.getAsBoolean(); i++) {
      Thread.sleep(20);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  @Test
  void answersOthersMeanwhile() {
    var aliases =
        IntStream.range(0, 9)
            .mapToObj(
                i ->
                    "a%d: paths(from: \"expert:konstantinos-pouleros\", to: \"workstation:baoding-%d\", maxLength: 8, first: 20) { complete }"
                        .formatted(i, i + 1))
            .collect(joining(" "));
    var hostile =
        IntStream.range(0, 8)
            .mapToObj(_ -> CompletableFuture.supplyAsync(() -> ask("{ " + aliases + " }"), threads))
            .toList();
    var longest = 0L;
    for (var i = 0; i < 50; i++) {
      var begin = System.nanoTime();
      assertThat(ask(LOOKUP).at("/data/workstations/edges").size()).isOne();
      longest = Math.max(longest, System.nanoTime() - begin);
    }
    System.out.println("LOOKUP longest " + longest / 1_000_000);
    assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(5));
    hostile.forEach(
        each -> assertThat(code(each.orTimeout(70, TimeUnit.SECONDS).join())).isIn("", "TIMEOUT"));
  }

  private int running() {
    return driver
        .executableQuery(
            "SHOW TRANSACTIONS YIELD currentQuery, metaData WHERE metaData.statement IS NOT NULL"
                + " RETURN count(*) AS number")
        .execute()
        .records()
        .getFirst()
        .get("number")
        .asInt();
  }

  private static List<String> names(int number) {
    return IntStream.range(0, number).mapToObj(i -> "name " + i).toList();
  }

  private static String code(JsonNode answer) {
    return answer.at("/errors/0/extensions/code").asString("");
  }

  private JsonNode ask(String query) {
    return ask(query, Map.of());
  }

  private JsonNode ask(String query, Map<String, ?> variables) {
    return JSON.readTree(send(body(query, variables), "X-Nothing").body());
  }

  private JsonNode estimate(String query) {
    return JSON.readTree(send(body(query, Map.of()), "X-Talent-Graph-Cost").body());
  }

  private static BodyPublisher body(String query, Map<String, ?> variables) {
    return BodyPublishers.ofString(
        JSON.writeValueAsString(Map.of("query", query, "variables", variables)));
  }

  private HttpResponse<String> send(BodyPublisher body, String header) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
            .timeout(SECONDS)
            .POST(body)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header(header, "estimate")
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
