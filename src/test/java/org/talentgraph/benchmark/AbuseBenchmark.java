package org.talentgraph.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.util.FileSystemUtils;
import org.talentgraph.benchmark.Crowd.Outcome;
import org.talentgraph.benchmark.Crowd.Question;
import org.talentgraph.language.ErrorCode;

/**
 * Measures what is left for others beside hostile clients, and what many clients get. System
 * properties: {@code abuse.seconds} (beside hostile clients), {@code abuse.queries} (for the heap).
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class AbuseBenchmark {

  private static final Duration BESIDE_HOSTILE =
      Duration.ofSeconds(Integer.getInteger("abuse.seconds", 60));
  private static final int QUERIES = Integer.getInteger("abuse.queries", 5000);
  private static final int HOSTILE = 8;
  private static final Duration HEAD_START = Duration.ofSeconds(5);
  private static final Duration WITH_MANY = Duration.ofSeconds(20);
  private static final Duration SLICE = Duration.ofSeconds(3);
  private static final int SLICES = 4;
  private static final String RIGHT = "right";
  private static final String END_OF_DATA = ",\"extensions\"";

  private static Path folder;
  private static ServedGraph served;
  private static GraphQlClient client;
  private static List<Question> lookups;

  @BeforeAll
  static void start() throws Exception {
    folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "abuse-neo4j-");
    served =
        ServedGraph.start(
            folder.toAbsolutePath(),
            "--talent-graph.seed.folders=classpath:seed-data/demonstration",
            "--talent-graph.questions.ahead=false");
    client = new GraphQlClient(served.address());
    var ids =
        client.request("{ answer: workstations(first: 50) { edges { node { id } } } }", Map.of());
    lookups =
        StreamSupport.stream(client.answer(ids).get("edges").spliterator(), false)
            .map(edge -> lookup(edge.at("/node/id").asString()))
            .toList();
  }

  @AfterAll
  static void end() throws Exception {
    served.close();
    FileSystemUtils.deleteRecursively(folder);
  }

  private static Question lookup(String id) {
    var request = post("query ($id: ID!) { workstation(id: $id) { id name } }", Map.of("id", id));
    var expected = data(new String(client.send(request), StandardCharsets.UTF_8));
    assertThat(expected).contains(id);
    return new Question(
        request, response -> data(response.body()).equals(expected) ? RIGHT : code(response));
  }

  /** What is not answered for longer than a request may take counts as an error. */
  private static HttpRequest post(String document, Map<String, Object> variables) {
    return HttpRequest.newBuilder(client.request(document, variables), (_, _) -> true)
        .timeout(Duration.ofSeconds(70))
        .build();
  }

  /** All of an answer but what it took. */
  private static String data(String body) {
    return body.substring(0, Math.max(0, body.indexOf(END_OF_DATA)));
  }

  private static Outcome lookUp(int clients, Duration duration) throws Exception {
    return new Crowd(client.http(), lookups).ask(clients, duration);
  }

  @Test
  void leavesLookupsTheirShareBesideHostileClients() throws Exception {
    lookUp(4, Duration.ofSeconds(20));
    print("one client alone", lookUp(1, Duration.ofSeconds(10)));
    var questions =
        HostileRequests.all().stream()
            .map(each -> new Question(post(each, Map.of()), AbuseBenchmark::code))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var hostile =
          threads.submit(
              () ->
                  new Crowd(client.http(), questions)
                      .ask(HOSTILE, BESIDE_HOSTILE.plus(HEAD_START)));
      Thread.sleep(HEAD_START);
      var others = lookUp(1, BESIDE_HOSTILE);
      print("one client beside hostile ones", others);
      print("hostile clients", hostile.get());
      assertThat(hostile.get().words()).doesNotContainKey("INVALID_QUERY");
      assertThat(others.words().keySet()).isEqualTo(Set.of(RIGHT));
    }
  }

  private static String code(HttpResponse<String> response) {
    var code = response.body().replaceAll("(?s).*?\"code\":\"([A-Z_]+)\".*", "$1");
    return code.length() < 50 ? code : "answered " + response.statusCode();
  }

  @Test
  void answersAThousandClientsRightly() throws Exception {
    var outcome = lookUp(1000, WITH_MANY);
    print("1,000 clients", outcome);
    assertThat(outcome.words()).containsKey(RIGHT).containsOnlyKeys(RIGHT, ErrorCode.BUSY.name());
  }

  @Test
  void answersUnchangedFasterThanInFull() throws Exception {
    var query = "{ experts(first: 20) { edges { node { id name } } } }";
    var address =
        URI.create(served.address() + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    var full = HttpRequest.newBuilder(address).header("Accept", "application/json").build();
    var tag =
        client
            .http()
            .send(full, HttpResponse.BodyHandlers.discarding())
            .headers()
            .firstValue("ETag")
            .orElseThrow();
    var unchanged =
        HttpRequest.newBuilder(full, (_, _) -> true).header("If-None-Match", tag).build();
    for (var i = 0; i < SLICES; i++) {
      var whole = statuses(full);
      var none = statuses(unchanged);
      System.out.printf("ABUSE 304 %s, 200 %s%n", none.figures(), whole.figures());
      assertThat(none.words().keySet()).isEqualTo(Set.of("304"));
      assertThat(whole.words().keySet()).isEqualTo(Set.of("200"));
    }
  }

  private static Outcome statuses(HttpRequest request) throws Exception {
    var question = new Question(request, response -> String.valueOf(response.statusCode()));
    return new Crowd(client.http(), List.of(question)).ask(16, SLICE);
  }

  @Test
  void keepsNothingOfQueriesThatNeverComeAgain() {
    var queries = new RandomQueries(served.context().getBean(GraphQlSource.class).schema());
    ask(queries, QUERIES / 10);
    var before = heap();
    var refused = ask(queries, QUERIES);
    System.out.printf(
        "ABUSE heap in use: %,d MB before, %,d MB after %,d queries, %d of them not answered%n",
        before, heap(), QUERIES, refused);
    assertThat(refused).isZero();
  }

  /** How many were not answered in full. */
  private static long ask(RandomQueries queries, int number) {
    return IntStream.range(0, number)
        .filter(
            _ -> {
              var query = queries.next();
              try {
                client.send(post(query, Map.of()));
                return false;
              } catch (IllegalStateException e) {
                System.out.println(query + " " + e.getMessage());
                return true;
              }
            })
        .count();
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
  }

  private static void print(String who, Outcome outcome) {
    System.out.printf("ABUSE %s: %s %s%n", who, outcome.figures(), outcome.words());
  }
}
