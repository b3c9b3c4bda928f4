package org.talentgraph.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * Measures what is asked of the documents at once: a page of a hundred published figures with what
 * is recorded of them, the permit classes of a thousand people, and what is to be read again.
 */
class DocumentsBenchmark {

  private static final int PEOPLE = 1_000;
  private static final int RUNS = 20;

  private static final String FIGURES =
      "{ publishedFigures(first: 100) { edges { node { id value recorded { documented synthetic } }"
          + " } } }";

  private static final String PEOPLE_QUERY =
      """
      query($people: [CaseInput!]!) {
        workPermitAssessments(people: $people, jurisdiction: "province:hebei", on: "2024-06-30") {
          verdict metClass { id } } }
      """;

  private static final String QUEUE =
      """
      { reviewQueue(how: DERIVED, first: 100) {
          totalCount edges { relationship to { id name } citations { id statement } node { id name citations { id statement } } } } }
      """;

  @Test
  void askedAtOnce() throws Exception {
    var build =
        Path.of(
                DocumentsBenchmark.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI())
            .getParent();
    var folder = Files.createTempDirectory(build, "documents-neo4j-");
    var folders = "classpath:seed-data/documented,classpath:seed-data/demonstration";
    try (var graph =
        ServedGraph.start(
            folder, "--talent-graph.seed.folders=" + folders, "--talent-graph.limits.time=5m")) {
      var client = new GraphQlClient(graph.address());
      var people =
          IntStream.rangeClosed(1, PEOPLE)
              .mapToObj(i -> Map.of("expert", "expert:demo-%04d".formatted(i)))
              .toList();
      measure("100 figures with recorded", client, FIGURES, Map.of());
      measure("1,000 people", client, PEOPLE_QUERY, Map.of("people", people));
      measure("100 facts to review", client, QUEUE, Map.of());
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static void measure(
      String what, GraphQlClient client, String document, Map<String, Object> variables) {
    var request = client.request(document, variables);
    List<Double> seconds =
        IntStream.range(0, RUNS)
            .mapToObj(
                _ -> {
                  var begin = System.nanoTime();
                  client.send(request);
                  return (System.nanoTime() - begin) / 1e9;
                })
            .toList();
    var sorted = seconds.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%s: first %.2f s, p50 %.2f s, worst of the others %.2f s%n",
        what,
        seconds.getFirst(),
        sorted.get(RUNS / 2),
        seconds.stream().skip(1).max(Double::compare).orElseThrow());
  }
}
