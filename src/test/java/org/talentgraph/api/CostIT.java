package org.talentgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;
import tools.jackson.databind.JsonNode;

/** What an answer says of its cost, and what may not cost so much. */
@IntegrationTest
class CostIT {

  private static final String LOOKUP = "{ workstations(first: 1) { edges { node { id name } } } }";

  @LocalServerPort int port;
  @Autowired Statements statements;
  private Caller caller;

  @BeforeEach
  void come() {
    caller = new Caller(port);
  }

  @AfterEach
  void leave() {
    caller.close();
  }

  @Test
  void saysWhichQueryIsCheapEnough() {
    var query =
        "{ demands(first: %s) { edges { node { name matches { matches { expert { name } } } } } }"
            + " }";
    statements.clear();
    var refusal = caller.ask(query.formatted(100));
    assertThat(Caller.code(refusal)).isEqualTo("TOO_MANY_NODES");
    assertThat(refusal.at("/data").isNull() || refusal.at("/data").isMissingNode()).isTrue();
    var words = refusal.at("/errors/0/message").asString();
    assertThat(words).contains("demands.edges.node.matches may read 10,000", "at most 10,000");
    var first = Pattern.compile("Ask for demands with first: (\\d+)").matcher(words);
    assertThat(first.find()).isTrue();
    assertThat(statements.texts()).isEmpty();
    var estimate = caller.estimate(query.formatted(first.group(1)));
    assertThat(estimate.get("errors")).as("%s: %s", words, estimate).isNull();
    assertThat(estimate.at("/extensions/cost/estimated").asInt()).isBetween(9_000, 10_000);
    assertThat(Caller.code(caller.estimate(query.formatted(Integer.parseInt(first.group(1)) + 1))))
        .isEqualTo("TOO_MANY_NODES");
    assertThat(statements.texts()).isEmpty();
  }

  @Test
  void tellsWhatAnAnswerCost() {
    var cost = caller.ask(LOOKUP).at("/extensions/cost");
    assertThat(cost.at("/estimated").asInt()).isOne();
    assertThat(cost.at("/limit").asInt()).isEqualTo(10_000);
    assertThat(cost.at("/statements").asInt()).isOne();
    assertThat(cost.at("/rows").asInt()).isBetween(1, 3);
    assertThat(cost.at("/milliseconds").isNumber()).isTrue();
    var ofJava =
        caller
            .ask("{ demands(first: 2) { edges { node { matches(first: 1) { candidates } } } } }")
            .at("/extensions/cost");
    assertThat(ofJava.at("/statements").asInt()).isGreaterThan(2);
    assertThat(ofJava.at("/rows").asInt()).isGreaterThan(50);
    var counted =
        caller.ask(
            "{ experts(first: 0) { totalCount facets(by: [ORIGIN]) { groups { count } } } }");
    assertThat(counted.at("/extensions/cost/rows").asInt())
        .isEqualTo(1 + counted.at("/data/experts/facets/groups").size());
  }

  @Test
  void pricesALaterPageOfADayLikeTheFirst() {
    var page =
        "{ experts(first: 50, asOf: \"2022-01-01\"%s) { pageInfo { endCursor } edges { node { id }"
            + " } } }";
    var first = caller.ask(page.formatted(""));
    var after =
        ", after: \"%s\"".formatted(first.at("/data/experts/pageInfo/endCursor").asString());
    var next = caller.ask(page.formatted(after));
    assertThat(next.has("errors")).isFalse();
    assertThat(next.at("/extensions/cost/estimated"))
        .isEqualTo(first.at("/extensions/cost/estimated"));
    assertThat(next.at("/extensions/cost/estimated").asInt()).isPositive();
  }

  @Test
  void estimatesWithoutRunningAnything() {
    statements.clear();
    var answer =
        caller.estimate("{ a: workstations(first: 7) { edges { cursor } } limits { nodes } }");
    assertThat(answer.has("errors")).isFalse();
    assertThat(answer.get("data").isNull()).isTrue();
    assertThat(answer.at("/extensions/cost/fields"))
        .isEqualTo(
            Caller.JSON.readTree(
                "[{\"field\": \"a\", \"estimated\": 7}, {\"field\": \"limits\", \"estimated\":"
                    + " 0}]"));
    assertThat(statements.texts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search(text: \"a\"%s)",
        "neighbourhood(id: \"province:hebei\"%s)",
        "paths(from: \"expert:konstantinos-pouleros\", to: \"province:hebei\"%s)",
        "demand(id: \"demand:beilun-0002\") { matches%s }",
        "demand(id: \"demand:beilun-0002\") { similarRecords%s }",
        "expert(id: \"expert:konstantinos-pouleros\") { matches%s }",
        "expert(id: \"expert:konstantinos-pouleros\") { similarRecords%s }"
      })
  void pricesThePageThatIsGivenWhereNoneIsNamed(String field) {
    var page = " { edges { node { __typename } } }";
    var below = field.endsWith("}");
    var given = below ? "(%s)" : ", %s";
    var query = "{ " + (below ? field.replace(" }", page + " }") : field + page) + " }";
    var edges =
        caller.ask(query.formatted("")).findValues("edges").stream().mapToInt(JsonNode::size).max();
    assertThat(edges).as(query).isPresent();
    var asked = query.formatted(given.formatted("first: " + edges.getAsInt()));
    assertThat(estimated(query.formatted(""))).isEqualTo(estimated(asked));
  }

  private int estimated(String query) {
    return caller.estimate(query).at("/extensions/cost/estimated").asInt();
  }

  @Test
  void publishesTheLimits() {
    var limits =
        caller
            .ask(
                "{ limits { depth page facetKeys conditions filterDepth list values text nodes"
                    + " fields body time statementTime statements connections costly"
                    + " costlyStatements costlyWait } }")
            .at("/data/limits");
    assertThat(limits)
        .isEqualTo(
            Caller.JSON.readTree(
                """
                {"depth": 15, "page": 100, "facetKeys": 4, "conditions": 200, "filterDepth": 20,
                 "list": 200, "values": 1000, "text": 2000, "nodes": 10000, "fields": 1000,
                 "body": 1048576, "time": 60000, "statementTime": 10000, "statements": 4,
                 "connections": 90, "costly": 500, "costlyStatements": %d, "costlyWait": 800}
                """
                    .formatted(Runtime.getRuntime().availableProcessors())));
  }
}
