package org.talentgraph.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;
import org.talentgraph.RoleTokens;
import org.talentgraph.security.Role;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the import and the export of many rows, and how long after a save those who listen hear
 * of it. System properties: {@code benchmark.rows} and {@code benchmark.listeners} (numbers of
 * these, in turn).
 */
class FilesBenchmark {

  private static final int ROWS = Integer.getInteger("benchmark.rows", 1_000_000);
  private static final String LISTENERS = System.getProperty("benchmark.listeners", "1,1000");
  private static final int SAVES = 40;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<String> rows = new ArrayList<>();
  private final AtomicLong peak = new AtomicLong();
  private HttpClient http = client();
  private URI address;
  private String token;

  @Test
  @Timeout(value = 3, unit = TimeUnit.HOURS)
  void movesFilesAndTellsChanges() throws Exception {
    var build =
        Path.of(FilesBenchmark.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .getParent();
    var folder = Files.createTempDirectory(build, "benchmark-neo4j-");
    try (var graph = ServedGraph.start(folder, "--talent-graph.security.run-tokens.printed=true")) {
      address = graph.address();
      token = RoleTokens.of(address.getPort(), Role.EDITOR);
      move(build.resolve("benchmark-rows.csv"));
      for (var listeners : LISTENERS.split(",")) {
        listen(Integer.parseInt(listeners));
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
      Files.createDirectories(build.resolve("benchmarks"));
      Files.write(build.resolve("benchmarks/files.md"), rows);
    }
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  private void move(Path file) throws Exception {
    try (var out = Files.newBufferedWriter(file)) {
      out.write("id,name.en,origin,birthYear,skills,synthetic\n");
      for (var i = 0; i < ROWS; i++) {
        out.write(
            "expert:row-%d,Sample Row %d,FOREIGN,%d,skill:wind-energy;level=PROFICIENT,true\n"
                .formatted(i, i, 1950 + i % 50));
      }
    }
    var watch = Thread.ofVirtual().start(this::watch);
    var sent =
        request("/imports/expert")
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofFile(file));
    measured("import", sent);
    measured("export, JSON lines", request("/exports/experts").GET());
    measured("export, CSV", request("/exports/experts?format=csv").GET());
    watch.interrupt();
    Files.delete(file);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private void measured(String what, HttpRequest.Builder request) throws Exception {
    System.gc();
    peak.set(0);
    var begin = System.nanoTime();
    var lines = 0;
    var last = "";
    try (var answer =
        new BufferedReader(
            new InputStreamReader(
                http.send(request.build(), BodyHandlers.ofInputStream()).body(),
                StandardCharsets.UTF_8))) {
      for (var line = answer.readLine(); line != null; line = answer.readLine()) {
        lines++;
        last = line;
      }
    }
    var seconds = (System.nanoTime() - begin) / 1e9;
    assertThat(what.equals("import") ? created(last) : lines).isGreaterThanOrEqualTo(ROWS);
    told("| %s | %,d | %.0f | %,.0f | %d |", what, ROWS, seconds, ROWS / seconds, peak.get() >> 20);
  }

  private static int created(String last) {
    return JSON.readTree(last).at("/done/created").asInt();
  }

  /** What is in use after a collection, the greatest of the samples. */
  private void watch() {
    try {
      while (true) {
        var used =
            ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(pool -> pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
        peak.accumulateAndGet(used, Math::max);
        Thread.sleep(200);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen(int listeners) throws Exception {
    Map<Integer, Long> saved = new ConcurrentHashMap<>();
    List<long[]> heard = Collections.synchronizedList(new ArrayList<>());
    var open = new AtomicInteger();
    for (var i = 0; i < listeners; i++) {
      subscribe(heard, open); // all at once
    }
    Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> open.get() == listeners);
    for (var i = 0; i < SAVES; i++) {
      saved.put(save(i), System.nanoTime());
      Thread.sleep(500);
    }
    Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> heard.size() >= listeners * SAVES);
    assertThat(heard).hasSize(listeners * SAVES);
    var delays =
        heard.stream()
            .mapToDouble(each -> Math.max(0, each[1] - saved.get((int) each[0])) / 1e6)
            .sorted()
            .toArray();
    told(
        "| %,d | %.0f | %.0f | %.0f |",
        listeners,
        delays[delays.length / 2],
        delays[(int) (delays.length * 0.99)],
        delays[delays.length - 1]);
    http.shutdownNow();
    http = client();
  }

  private void subscribe(List<long[]> heard, AtomicInteger open) {
    var query = Map.of("query", "subscription { changed { change { number } } }");
    var request =
        request("/graphql")
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(query)))
            .build();
    http.sendAsync(
        request,
        information -> {
          assertThat(information.statusCode()).isEqualTo(200);
          open.incrementAndGet();
          return BodySubscribers.fromLineSubscriber(new Ear(heard));
        });
  }

  private int save(int year) throws Exception {
    var query =
        "mutation { save(records: [{expert: {id: \"expert:heard\", name: {en: \"Sample\"}, origin:"
            + " FOREIGN, synthetic: true, birthYear: %d}}]) { change } }"
                .formatted(1950 + year % 40);
    var request =
        request("/graphql")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query))))
            .build();
    var answer = http.send(request, BodyHandlers.ofString()).body();
    return JSON.readTree(answer).at("/data/save/change").asInt();
  }

  private void told(String form, Object... values) {
    rows.add(String.format(Locale.ROOT, form, values));
    System.out.println(rows.getLast());
  }
}
