package org.talentgraph.api;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;
import tools.jackson.databind.json.JsonMapper;

/** Requests by which a careless or hostile client would take the service from the others. */
@IntegrationTest
class AbuseIT {

  private static final JsonMapper JSON = Caller.JSON;
  private static final String LOOKUP = "{ workstations(first: 1) { edges { node { id name } } } }";

  @LocalServerPort int port;
  @Autowired Statements statements;
  @Autowired Driver driver;
  private Caller caller;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @BeforeEach
  void come() {
    caller = new Caller(port);
  }

  @AfterEach
  void leave() {
    threads.close();
    caller.close();
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
    assertThat(Caller.code(caller.ask("{ " + aliases + " }"))).isEqualTo("TOO_MANY_NODES");
    assertThat(statements.texts()).isEmpty();
  }

  @Test
  void runsAQuestionOnceForEachLanguage() {
    var question = "{ competencyQuestions(ids: [\"01-workstations-recognised\"]) { %s } }";
    caller.ask(question.formatted("a: answer"));
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
    assertThat(caller.ask(query).has("errors")).isFalse();
    return statements.texts().size();
  }

  @Test
  void refusesFacetsOverEveryCombination() {
    var facets = "{ experts(first: 0) { facets(by: [%s]) { totalGroups } } }";
    var refusal = caller.ask(facets.formatted("SKILLS, LANGUAGES, INDUSTRIES"));
    assertThat(Caller.code(refusal)).isEqualTo("BAD_FACETS");
    assertThat(refusal.at("/errors/0/message").asString())
        .contains("several values of each of SKILLS, LANGUAGES, INDUSTRIES");
    var two = caller.ask(facets.formatted("SKILLS, INDUSTRIES, ORIGIN"));
    assertThat(two.at("/data/experts/facets/totalGroups").asInt()).isPositive();
  }

  @Test
  void readsEachPlaceAndTopicOnce() {
    var query =
        "query ($topics: [ID!], $places: [ID!]!) { policyComparison(topics: $topics, jurisdictions:"
            + " $places) { rows { __typename } jurisdictions { id } } }";
    var topic =
        caller
            .ask("{ topics(first: 1) { edges { node { id } } } }")
            .at("/data/topics/edges/0/node/id")
            .asString();
    var answer =
        caller.ask(
            query,
            Map.of(
                "topics",
                Collections.nCopies(200, topic),
                "places",
                Collections.nCopies(30, "province:hebei")));
    assertThat(answer.at("/data/policyComparison/rows").size()).isOne();
    assertThat(answer.at("/data/policyComparison/jurisdictions").size()).isOne();
    assertThat(
            Caller.code(
                caller.ask(
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
        caller.ask("{ a: __type(name: \"Expert\") { name } b: __type(name: \"Demand\") { name } }");
    assertThat(Caller.code(answer)).isEqualTo("INTROSPECTION_REFUSED");
    assertThat(answer.at("/errors/0/message").asString()).contains("once");
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
                Map.of("where", LargeInputsIT.nested("some", 17))));
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
    var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it happens within a minute").isLessThan(end);
      Thread.sleep(20);
    }
  }

  @Test
  void answersOthersMeanwhile() throws Exception {
    var aliases =
        IntStream.range(0, 9)
            .mapToObj(
                i ->
                    "a%d: paths(from: \"expert:konstantinos-pouleros\", to: \"workstation:baoding-%d\", maxLength: 8, first: 20) { complete }"
                        .formatted(i, i + 1))
            .collect(joining(" "));
    var hostile =
        IntStream.range(0, 8)
            .mapToObj(
                _ ->
                    CompletableFuture.supplyAsync(() -> caller.ask("{ " + aliases + " }"), threads))
            .toList();
    await(() -> running() > 0);
    var longest = 0L;
    var most = 0;
    for (var i = 0; i < 50; i++) {
      var begin = System.nanoTime();
      assertThat(caller.ask(LOOKUP).at("/data/workstations/edges").size()).isOne();
      longest = Math.max(longest, System.nanoTime() - begin);
      most = Math.max(most, running());
    }
    assertThat(most)
        .as("costly statements at a time, those that are being closed included")
        .isLessThanOrEqualTo(2 * Runtime.getRuntime().availableProcessors());
    assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(5));
    hostile.forEach(
        each ->
            assertThat(Caller.code(each.orTimeout(70, TimeUnit.SECONDS).join()))
                .isIn("", "TIMEOUT", "BUSY"));
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
}
