package org.talentgraph.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;
import org.talentgraph.api.Caller;
import org.talentgraph.demands.Acting;
import org.talentgraph.graph.LimitProperties;
import org.talentgraph.model.GraphModel;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Files of what connections list are what the API lists page by page. */
@IntegrationTest
class ExportsIT {

  private static final Map<String, Object> GERMANS =
      Map.of("nationality", Map.of("id", Map.of("eq", "country:DE")));

  @LocalServerPort int port;
  @Autowired Statements statements;
  @Autowired Neo4jClient client;
  @Autowired ApiRequests api;
  @Autowired GraphQlSource source;
  @Autowired GraphModel model;
  @Autowired LimitProperties limits;

  @Autowired
  @Qualifier("refusedFiles")
  Object refused;

  private FileClient guest() {
    return new FileClient(port, Role.GUEST);
  }

  @Test
  void hasWhatTheApiListsPageByPage() {
    var lines =
        guest()
            .lines(
                "experts",
                Map.of(
                    "where", GERMANS,
                    "orderBy", "-birthYear,name",
                    "fields", "id name skills(first: 2) { edges { level node { id } } }"));
    var listed = listed();
    assertThat(lines).hasSizeGreaterThan(20);
    assertThat(lines.stream().map(ExportsIT::withoutCursor)).isEqualTo(listed);
  }

  private List<JsonNode> listed() {
    List<JsonNode> all = new ArrayList<>();
    try (var caller = new Caller(port)) {
      Map<String, Object> variables = new HashMap<>(Map.of("where", GERMANS));
      for (var more = true; more; ) {
        var page =
            caller
                .ask(
                    "query ($where: ExpertFilter, $after: String) { experts(first: 100, after:"
                        + " $after, where: $where, orderBy: [{birthYear: DESC}, {name: ASC}]) {"
                        + " edges { node { id name skills(first: 2) { edges { level node { id } } }"
                        + " } } pageInfo { hasNextPage endCursor } } }",
                    variables)
                .at("/data/experts");
        page.get("edges").forEach(edge -> all.add(edge.get("node")));
        variables.put("after", page.at("/pageInfo/endCursor").asString());
        more = page.at("/pageInfo/hasNextPage").asBoolean();
      }
    }
    return all;
  }

  private static JsonNode withoutCursor(JsonNode line) {
    var copy = (ObjectNode) line.deepCopy();
    copy.remove("cursor");
    return copy;
  }

  @Test
  void goesOnAfterTheCursorOfAnyLine() {
    var whole = guest().lines("institutions", Map.of("orderBy", "name"));
    var cut = whole.get(123).get("cursor").asString();
    assertThat(guest().lines("institutions", Map.of("orderBy", "name", "after", cut)))
        .isEqualTo(whole.subList(124, whole.size()));
    assertThat(guest().lines("institutions", Map.of("orderBy", "name", "after", cut, "first", 7)))
        .isEqualTo(whole.subList(124, 131));
  }

  @Test
  void isATableForSpreadsheets() {
    var table = workstations(Map.of("first", 2));
    var lines = table.body().lines().toList();
    assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst())
        .isEqualTo(
            "\uFEFF\"id\",\"host.name\",\"host.locatedIn.name\",\"serves\",\"synthetic\",\"cursor\"");
    assertThat(lines.get(1))
        .containsPattern("\\p{IsHan}")
        .contains("[{\"\"name\"\":")
        .contains(",true,");
    var cursor = lines.get(1).substring(lines.get(1).lastIndexOf(',') + 1).replace("\"", "");
    assertThat(workstations(Map.of("first", 1, "after", cursor)).body().lines())
        .as("what goes on behind the rows that are there")
        .containsExactly(lines.get(2));
  }

  private HttpResponse<String> workstations(Map<String, Object> part) {
    Map<String, Object> parameters = new HashMap<>(part);
    parameters.put("fields", "id host { name locatedIn { name } } serves { name } synthetic");
    return guest()
        .export("workstations", parameters, "Accept", "text/csv", "Accept-Language", "zh");
  }

  @Test
  void readsAsOfADayAndLeavesCursorsOut() {
    var then = Map.of("asOf", "2015-01-01", "fields", "id", "cursors", "false");
    var now = guest().lines("policies", Map.of("fields", "key"));
    var before = guest().lines("policies", then);
    assertThat(before).hasSizeBetween(1, now.size() - 1);
    assertThat(before.getFirst().properties()).hasSize(1);
    assertThat(before.getFirst().get("id").asString()).endsWith("@2015-01-01");
  }

  @Test
  void exportsWhatOnlySomeMayRead() {
    assertThat(FileClient.refusal(guest().export("changes", Map.of())))
        .isEqualTo("401 UNAUTHENTICATED");
    var changes =
        new FileClient(port, Role.SCOUT).lines("changes", Map.of("first", 1, "by", "documented"));
    assertThat(changes).extracting(each -> each.get("by").asString()).containsExactly("documented");
    var experts = guest().lines("experts", Map.of("first", 1));
    assertThat(experts.getFirst().has("id")).isTrue();
    assertThat(experts.getFirst().has("history")).isFalse();
  }

  /** Some changes are hidden from others, and a page may have nothing else. */
  @Test
  void goesOnBehindAPageOfWhichNothingIsSeen() {
    try (var acting = new Acting(port, client)) {
      acting.post("unseen export"); // the first one also enters its source, which is seen
      var before = acting.lastChange();
      acting.publish("seen export");
      var changes =
          new FileClient(port, Role.SCOUT).lines("changes", Map.of("first", 1, "since", before));
      assertThat(changes).hasSize(1);
      assertThat(changes.getFirst().get("number").asLong()).isGreaterThan(before + 1);
    }
  }

  @Test
  void closesTheConnectionWhereItCannotGoOn() throws Exception {
    var pages = new AtomicInteger();
    statements.afterEach(
        () -> {
          if (pages.incrementAndGet() == 3) {
            throw new IllegalStateException("no further page");
          }
        });
    var lines = new ArrayList<String>();
    try (var body = guest().open("experts", Map.of("fields", "id"));
        var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      assertThatIOException()
          .isThrownBy(
              () -> {
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                  lines.add(line);
                }
              });
    } finally {
      statements.clear();
    }
    assertThat(lines).hasSizeGreaterThan(100);
    assertThat(lines.getLast()).startsWith("{\"errors\":[").contains("INTERNAL_ERROR");
    assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.startsWith("{\"id\":"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "expert | first | 1 | 404 UNKNOWN_CONNECTION",
        "experts | wher | {} | 422 BAD_REQUEST",
        "experts | where | {nobody} | 422 BAD_REQUEST",
        "experts | where | {\"nobody\": 1} | 422 INVALID_VARIABLE",
        "experts | orderBy | nobody | 422 INVALID_VARIABLE",
        "experts | after | x | 422 BAD_CURSOR",
        "experts | first | 0 | 422 BAD_PAGE",
        "experts | fields | id } } } other: experts { edges { node { id | 422 INVALID_SYNTAX",
        "experts | fields | nobody | 422 INVALID_QUERY",
        "experts | fields | history { edges { cursor } } | 401 UNAUTHENTICATED",
        "experts | format | xlsx | 406 NOT_ACCEPTABLE",
        "experts | asOf | yesterday | 422 INVALID_VARIABLE",
      })
  void refusesBeforeAnythingIsSent(String connection, String name, String value, String refusal) {
    assertThat(FileClient.refusal(guest().export(connection, Map.of(name, value))))
        .isEqualTo(refusal);
  }

  @Test
  void answersStoredDocumentsOnlyWhereNothingElseIsAnswered() throws Exception {
    Set<String> stored = new HashSet<>();
    var exports = new Exports(api, source, model, limits, stored::contains, FileClient.JSON);
    var http = MockMvcBuilders.standaloneSetup(exports).setControllerAdvice(refused).build();
    var export =
        get("/exports/experts")
            .param("fields", "id  name")
            .param("where", "{\"id\": {\"eq\": \"expert:konstantinos-pouleros\"}}");
    var refusal = http.perform(export).andReturn().getResponse();
    var problem = FileClient.JSON.readTree(refusal.getContentAsString()).at("/errors/0/extensions");
    assertThat(refusal.getStatus()).isEqualTo(403);
    assertThat(problem.get("code").asString()).isEqualTo("DOCUMENT_NOT_STORED");
    stored.add(problem.get("document").asString());
    var answer = http.perform(export).andReturn().getResponse();
    assertThat(answer.getContentAsString()).contains("Konstantinos Pouleros");
    var other = http.perform(export.param("orderBy", "name")).andReturn().getResponse();
    assertThat(other.getStatus()).isEqualTo(403);
    assertThat(other.getContentAsString()).contains("DOCUMENT_NOT_STORED");
  }

  @Test
  void endsWhenItsClientLeaves() throws Exception {
    statements.clear();
    statements.afterEach(ExportsIT::pause);
    try (var lines = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).startsWith("{\"id\":");
    }
    var seen = new AtomicInteger(-1);
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofSeconds(2))
        .until(() -> statements.texts().size() == seen.getAndSet(statements.texts().size()));
    assertThat(statements.texts()).hasSizeLessThan(10);
    statements.clear();
  }

  private InputStream open() throws Exception {
    return guest().open("demands", Map.of("fields", "id name"));
  }

  /** So that the client leaves before the last page is read. */
  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
