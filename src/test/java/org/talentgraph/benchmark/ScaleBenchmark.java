package org.talentgraph.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.unit.DataSize;
import org.talentgraph.matching.ExhaustiveMatches;

/**
 * Measures searches and matches on graphs of up to a million experts. System properties: {@code
 * scale.experts} (sizes), {@code scale.folder} (where loaded graphs are kept), {@code
 * scale.page-cache}, {@code scale.warm-up} and {@code scale.seconds} (of each query), {@code
 * scale.questions} (names of those to ask; all without).
 */
class ScaleBenchmark {

  private static final List<Integer> SIZES =
      List.of(System.getProperty("scale.experts", "10000").split(",")).stream()
          .map(Integer::valueOf)
          .toList();
  private static final Path FOLDER =
      Path.of(System.getProperty("scale.folder", "target/scale")).toAbsolutePath();
  private static final DataSize PAGE_CACHE =
      DataSize.parse(System.getProperty("scale.page-cache", "2GB"));
  private static final Duration WARM_UP =
      Duration.ofSeconds(Integer.getInteger("scale.warm-up", 20));
  private static final Duration MEASURED =
      Duration.ofSeconds(Integer.getInteger("scale.seconds", 30));
  private static final String QUESTIONS = System.getProperty("scale.questions", "");
  private static final int RECALLED = 30;
  private static final int MOST_REQUESTS = 20_000;

  @Test
  @Timeout(value = 60, unit = TimeUnit.MINUTES)
  void everyQuestionIsAnsweredOnEverySize() throws Exception {
    Map<Integer, Map<String, String>> measured = new LinkedHashMap<>();
    for (var size : SIZES) {
      var graph = new ScaledGraph(FOLDER.resolve(String.valueOf(size)), size, PAGE_CACHE);
      measured.put(size, measure(graph));
      Files.createDirectories(Path.of("target/benchmarks"));
      Files.writeString(Path.of("target/benchmarks/scale.md"), markdown(measured));
    }
    System.out.println(markdown(measured));
  }

  private static Map<String, String> measure(ScaledGraph graph) throws Exception {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("load, seconds", "%,d".formatted(graph.loaded().toSeconds()));
    try (var served = graph.serve()) {
      assertThat(searchable(served)).isGreaterThanOrEqualTo(graph.experts());
      var client = new GraphQlClient(served.address());
      var generated = new GeneratedExperts(ScaledGraph.ids(served));
      for (var query :
          NamedQuery.all(generated, graph.experts(), graph.employers(), graph.demands())) {
        if (!isAsked(query.name())) {
          continue;
        }
        var requests =
            query.requests().stream().map(each -> client.request(query.document(), each)).toList();
        assertThat(client.answer(requests.getFirst()).isNull()).as(query.name()).isFalse();
        ask(client, requests, WARM_UP);
        var figures = ask(client, requests, MEASURED);
        System.out.printf("%,d experts, %s: %s%n", graph.experts(), query.name(), figures);
        lines.put(
            query.name() + ", ms",
            "%.1f / %.1f / %.1f".formatted(figures.p50(), figures.p95(), figures.p99()));
      }
      if (isAsked("ordered page")) {
        lines.put(
            "ordered page, times as long as by bare characters",
            "%.2f".formatted(new OrderedPages(client, served.driver()).ratio()));
      }
      if (isAsked("recall")) {
        lines.put(
            "recall@10 of the candidates",
            "%.3f".formatted(new ExhaustiveMatches(served.context()).recall(demands(graph))));
      }
      lines.put("heap in use, MB", "%,d".formatted(heap()));
    }
    lines.put("store, MB", "%,.0f".formatted(graph.store()));
    lines.put("of it indexes, MB", "%,.0f".formatted(graph.indexes("")));
    lines.put("of these full-text, MB", "%,.0f".formatted(graph.indexes("fulltext")));
    lines.put("page cache at most, MB", "%,d".formatted(graph.pageCache().toMegabytes()));
    return lines;
  }

  private static boolean isAsked(String question) {
    return QUESTIONS.isEmpty() || List.of(QUESTIONS.split(",")).contains(question);
  }

  private static int searchable(ServedGraph served) {
    return served
        .driver()
        .executableQuery("MATCH (expert:Expert&Searchable) RETURN count(*) AS count")
        .execute()
        .records()
        .getFirst()
        .get("count")
        .asInt();
  }

  /** As many as are scored against everybody in some minutes. */
  private static List<String> demands(ScaledGraph graph) {
    return new SplittableRandom(5)
        .ints(RECALLED, 0, graph.demands())
        .mapToObj(GeneratedDemands::demand)
        .toList();
  }

  /** One client, which asks its next question when it has the answer to the one before. */
  private static Figures ask(GraphQlClient client, List<HttpRequest> requests, Duration duration) {
    var times = LongStream.builder();
    var begin = System.nanoTime();
    var last = begin;
    for (var i = 0; i < MOST_REQUESTS && last - begin < duration.toNanos(); i++) {
      client.send(requests.get(i % requests.size()));
      var done = System.nanoTime();
      times.add(done - last);
      last = done;
    }
    return Figures.of(times.build(), Duration.ofNanos(last - begin));
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
  }

  private static String markdown(Map<Integer, Map<String, String>> measured) {
    var table = new StringBuilder("| p50 / p95 / p99 |");
    measured.keySet().forEach(size -> table.append(" %,d experts |".formatted(size)));
    table.append("\n|---|").append("---:|".repeat(measured.size())).append('\n');
    for (var line : measured.values().iterator().next().keySet()) {
      table.append("| ").append(line).append(" |");
      measured.values().forEach(each -> table.append(' ').append(each.get(line)).append(" |"));
      table.append('\n');
    }
    return table.toString();
  }
}
