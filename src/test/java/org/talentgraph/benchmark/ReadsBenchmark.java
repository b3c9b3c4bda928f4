package org.talentgraph.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;
import org.talentgraph.benchmark.Line.Way;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures reads on growing graphs; {@code mvn verify -Pbenchmark} runs it. System properties set
 * its length: {@code benchmark.experts} (sizes of the graph), {@code benchmark.warm-up} and {@code
 * benchmark.slice} (seconds of all lines, of one slice), {@code benchmark.slices} (of each way of
 * each line).
 */
class ReadsBenchmark {

  private static final int[] SIZES =
      Arrays.stream(System.getProperty("benchmark.experts", "10000,100000").split(","))
          .mapToInt(Integer::parseInt)
          .toArray();
  private static final Duration WARM_UP =
      Duration.ofSeconds(Integer.getInteger("benchmark.warm-up", 40));
  private static final Duration SLICE =
      Duration.ofSeconds(Integer.getInteger("benchmark.slice", 2));
  private static final int SLICES = Integer.getInteger("benchmark.slices", 6);

  private final List<Result> results = new ArrayList<>();

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void readsAreNearlyAsFastAsStatementsByHand() throws Exception {
    var build =
        Path.of(ReadsBenchmark.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .getParent();
    var folder = Files.createTempDirectory(build, "benchmark-neo4j-");
    try (var graph = ServedGraph.start(folder)) {
      var load = new GraphLoad(graph.driver(), graph.model());
      var loaded = 0;
      for (var size : SIZES) {
        System.out.printf("Loading experts up to %,d%n", size);
        load.add(loaded, size);
        loaded = size;
        measure(new GraphQlClient(graph.address()), load.experts(), size);
        new Report(results).write(build.resolve("benchmarks"));
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    System.out.println(new Report(results).markdown());
  }

  private void measure(GraphQlClient client, GeneratedExperts generated, int experts)
      throws Exception {
    var lines = new Lines(client, generated, experts).all();
    lines.forEach(line -> assertSameAnswers(client, line));
    try (var clients = new Clients(client)) {
      for (var line : lines) {
        clients.ask(line, 1, WARM_UP.dividedBy(2L * lines.size()));
      }
      for (var line : lines) {
        var result = new Result(experts, line, clients.ask(line, SLICES, SLICE));
        System.out.printf("%,d experts, %s: %s%n", experts, line.name(), result.figures());
        results.add(result);
      }
    }
  }

  private static void assertSameAnswers(GraphQlClient client, Line line) {
    for (var variables : line.requests()) {
      assertThat(answer(client, line, Way.COMPILED, variables))
          .as("%s %s", line.name(), variables)
          .isEqualTo(answer(client, line, Way.BY_HAND, variables));
    }
  }

  /** Cursors apart: those of the product are signed. */
  private static JsonNode answer(
      GraphQlClient client, Line line, Way way, Map<String, Object> variables) {
    var answer = client.answer(client.request(line.document(way), variables));
    if (answer.get("pageInfo") instanceof ObjectNode pageInfo) {
      pageInfo.remove("endCursor");
    }
    assertThat(answer.isObject()).isTrue();
    return answer;
  }
}
