package org.talentgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import tools.jackson.databind.json.JsonMapper;

/** Arguments and bodies that are larger or deeper than anybody needs. */
@IntegrationTest
class LargeInputsIT {

  private static final JsonMapper JSON = Caller.JSON;
  private static final String LOOKUP = "{ workstations(first: 1) { edges { node { id name } } } }";

  @LocalServerPort int port;
  private Caller caller;

  @BeforeEach
  void come() {
    caller = new Caller(port);
  }

  @AfterEach
  void leave() {
    caller.close();
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
                    ? caller.ask(
                        "{ experts(first: 1, where: %s) { totalCount } }"
                            .formatted(text(nested(operator, 199))))
                    : caller.ask(query, Map.of("where", nested(operator, 199))));
    assertThat(caller.ask(LOOKUP).at("/data/workstations/edges").size()).isOne();
    assertThat(Caller.code(answer.orTimeout(20, TimeUnit.SECONDS).join())).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"and", "or", "not", "some"})
  void answersAFilterOf20Levels(String operator) {
    var query = "query ($where: ExpertFilter) { experts(first: 1, where: $where) { totalCount } }";
    var answer =
        caller.ask(query, Map.of("where", nested(operator, operator.equals("some") ? 18 : 20)));
    assertThat(answer.at("/errors/0/extensions/code").asString("")).isIn("", "TIMEOUT");
    assertThat(caller.ask(LOOKUP).at("/data/workstations/edges").size()).isOne();
  }

  /** A skill is broader than others that are. */
  static Object nested(String operator, int levels) {
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
  void limitsTheListsOfAPerson() {
    var query =
        "query ($person: PersonInput!) { workPermitAssessment(person: $person, jurisdiction:"
            + " \"province:hebei\") { classes { __typename } } }";
    var posts = Collections.nCopies(20_000, Map.of());
    for (var person : List.of(Map.of("posts", posts), Map.of("otherAwards", names(20_000)))) {
      var answer = caller.ask(query, Map.of("person", person));
      assertThat(Caller.code(answer)).isEqualTo("INPUT_TOO_LARGE");
    }
  }

  @Test
  void countsTheConditionsOfMatches() {
    var where = Map.of("or", Collections.nCopies(150, Map.of("name", Map.of("eq", "a"))));
    var query =
        "query ($where: ExpertFilter) { demands(first: 1) { edges { node { matches(where: $where) {"
            + " candidates } } } } }";
    assertThat(Caller.code(caller.ask(query, Map.of("where", where))))
        .isEqualTo("FILTER_TOO_LARGE");
  }

  @Test
  void limitsIn() {
    var query = "query ($ids: [ID!]) { experts(where: {id: {in: $ids}}) { totalCount } }";
    assertThat(
            caller.ask(query, Map.of("ids", names(1_000))).at("/data/experts/totalCount").asInt())
        .isZero();
    assertThat(Caller.code(caller.ask(query, Map.of("ids", names(1_001)))))
        .isEqualTo("INPUT_TOO_LARGE");
  }

  @Test
  void refusesABodyOfMoreThanAMegabyte() {
    var body = ("{\"query\": \"" + " ".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    for (var publisher :
        List.of(
            BodyPublishers.ofByteArray(body),
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))) {
      var answer = caller.send(publisher, "X-Other");
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(Caller.code(JSON.readTree(answer.body()))).isEqualTo("BODY_TOO_LARGE");
    }
  }

  @Test
  void refusesNumbersThatAreNotFinite() {
    var query = "demands(where: {skills: {some: {weight: {gt: %s}}}}) { totalCount }";
    assertThat(Caller.code(caller.ask("{ " + query.formatted("1e999") + " }")))
        .isEqualTo("BAD_NUMBER");
    var body =
        "{\"query\": \"query ($n: Float) { %s }\", \"variables\": {\"n\": 1e999}}"
            .formatted(query.formatted("$n"));
    assertThat(
            Caller.code(
                JSON.readTree(caller.send(BodyPublishers.ofString(body), "X-Other").body())))
        .isEqualTo("INVALID_VARIABLE");
  }

  private static List<String> names(int number) {
    return IntStream.range(0, number).mapToObj(i -> "name " + i).toList();
  }
}
