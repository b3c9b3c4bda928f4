package org.talentgraph.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;
import org.talentgraph.RoleTokens;
import org.talentgraph.benchmark.Line.Way;
import org.talentgraph.security.Role;

/**
 * Measures saves by 1, 4 and 16 writers, and a lookup beside 100 saves asked for a second, on the
 * seed data and generated experts. System properties set its length: {@code benchmark.experts}
 * (sizes of the graph), {@code benchmark.slice} (seconds of each measurement).
 */
class WritesBenchmark {

  private static final int[] SIZES =
      Arrays.stream(System.getProperty("benchmark.experts", "1000,100000").split(","))
          .mapToInt(Integer::parseInt)
          .toArray();
  private static final Duration SLICE =
      Duration.ofSeconds(Integer.getInteger("benchmark.slice", 8));
  private static final int READERS = 4;
  private static final int TURNS = 3;
  private static final Duration BETWEEN_SAVES = Duration.ofMillis(10);
  private static final String SAVE =
      "mutation ($records: [RecordInput!]!) { answer: save(records: $records) { change } }";

  private final AtomicInteger saved = new AtomicInteger();
  private final List<String> rows = new ArrayList<>();

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void savesAndReadsBesideSaves() throws Exception {
    var build =
        Path.of(WritesBenchmark.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .getParent();
    var folder = Files.createTempDirectory(build, "benchmark-neo4j-");
    try (var graph =
        ServedGraph.start(
            folder,
            "--talent-graph.seed.folders=classpath:seed-data/demonstration",
            "--talent-graph.security.run-tokens.printed=true")) {
      var load = new GraphLoad(graph.driver(), graph.model());
      var client = new GraphQlClient(graph.address());
      var loaded = 0;
      for (var size : SIZES) {
        load.add(loaded, size);
        loaded = size;
        measure(client, new Lines(client, load.experts(), size).all().getFirst(), size);
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    Files.createDirectories(build.resolve("benchmarks"));
    Files.write(build.resolve("benchmarks/writes.md"), rows);
  }

  private void measure(GraphQlClient client, Line lookup, int experts) throws Exception {
    run(client, 4, _ -> save(client, 1)); // warms up
    for (var records : List.of(1, 1_000)) {
      for (var writers : List.of(1, 4, 16)) {
        var figures = run(client, writers, _ -> save(client, records));
        told(experts, "%d writers, %d records".formatted(writers, records), figures);
        assertThat(figures.requests()).isPositive();
      }
    }
    var lookups =
        lookup.requests().stream()
            .map(each -> client.request(lookup.document(Way.COMPILED), each))
            .toList();
    IntFunction<HttpRequest> next = i -> lookups.get(i % lookups.size());
    run(client, READERS, next);
    for (var turn = 0; turn < TURNS; turn++) {
      told(experts, "lookup", run(client, READERS, next));
      var before = saved.get();
      try (var saves = Executors.newScheduledThreadPool(1);
          var writers = Executors.newVirtualThreadPerTaskExecutor()) {
        saves.scheduleAtFixedRate(
            () -> writers.submit(() -> client.send(save(client, 1))),
            0,
            BETWEEN_SAVES.toMillis(),
            TimeUnit.MILLISECONDS);
        var figures = run(client, READERS, next);
        saves.shutdownNow();
        var each = (saved.get() - before) / (double) SLICE.toSeconds();
        told(experts, "lookup beside %.0f saves asked for a second".formatted(each), figures);
      }
    }
  }

  /** An expert with three links, who lives somewhere; each is a new one. */
  private HttpRequest save(GraphQlClient client, int records) {
    var some = IntStream.range(0, records).mapToObj(_ -> expert(saved.incrementAndGet())).toList();
    var request = client.request(SAVE, Map.of("records", some));
    return HttpRequest.newBuilder(request, (_, _) -> true)
        .timeout(Duration.ofMinutes(2))
        .header("Authorization", "Bearer " + RoleTokens.of(client.address().getPort(), Role.EDITOR))
        .build();
  }

  private static Map<String, Object> expert(int number) {
    var skills =
        List.of("control-engineering", "batteries-and-storage", "additive-manufacturing").stream()
            .map(each -> Map.of("id", "skill:" + each, "level", "EXPERT"))
            .toList();
    return Map.of(
        "expert",
        Map.of(
            "id",
            "expert:saved-" + number,
            "name",
            Map.of("en", "Saved " + number),
            "origin",
            "FOREIGN",
            "yearsOfExperience",
            number % 40,
            "synthetic",
            true,
            "residence",
            Map.of("id", "city:baoding"),
            "skills",
            Map.of("add", skills)));
  }

  private Figures run(GraphQlClient client, int clients, IntFunction<HttpRequest> next)
      throws Exception {
    var turn = new AtomicInteger();
    var begin = System.nanoTime();
    List<Future<LongStream>> running = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(clients)) {
      for (var i = 0; i < clients; i++) {
        running.add(threads.submit(() -> oneClient(client, next, turn, begin + SLICE.toNanos())));
      }
    }
    var measured = Duration.ofNanos(System.nanoTime() - begin);
    var times = LongStream.empty();
    for (var each : running) {
      times = LongStream.concat(times, each.get());
    }
    return Figures.of(times, measured);
  }

  private static LongStream oneClient(
      GraphQlClient client, IntFunction<HttpRequest> next, AtomicInteger turn, long end) {
    var times = LongStream.builder();
    while (System.nanoTime() < end) {
      var request = next.apply(turn.getAndIncrement());
      var begin = System.nanoTime();
      client.send(request);
      times.add(System.nanoTime() - begin);
    }
    return times.build();
  }

  private void told(int experts, String what, Figures figures) {
    rows.add(
        String.format(
            Locale.ROOT,
            "| %,d | %s | %.1f | %.1f | %.1f |",
            experts,
            what,
            figures.perSecond(),
            figures.p50(),
            figures.p99()));
    System.out.println(rows.getLast());
  }
}
