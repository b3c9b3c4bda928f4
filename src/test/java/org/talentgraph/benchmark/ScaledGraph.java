package org.talentgraph.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * A graph of generated experts, skills, demands, employers and workstations in a folder of its own,
 * which is kept: the next run finds it loaded.
 *
 * @param pageCache memory outside the heap for pages of the graph
 */
record ScaledGraph(Path folder, int experts, DataSize pageCache) {

  private static final int EXPERTS_PER_EMPLOYER = 20;
  private static final int EXPERTS_PER_DEMAND = 50;
  private static final int EXPERTS_PER_WORKSTATION = 100;

  int demands() {
    return experts / EXPERTS_PER_DEMAND;
  }

  int employers() {
    return experts / EXPERTS_PER_EMPLOYER;
  }

  ServedGraph serve() {
    return ServedGraph.start(
        folder,
        "--talent-graph.embedded.page-cache=" + pageCache.toMegabytes() + "MB",
        "--talent-graph.security.run-tokens.printed=true",
        "--talent-graph.questions.ahead=false");
  }

  /** The ids from which experts and demands are drawn: generated skills, all else as documented. */
  static Map<String, List<String>> ids(ServedGraph served) {
    var ids = GraphLoad.taxonomy(served.driver());
    ids.put("Skill", GeneratedSkills.ids());
    return ids;
  }

  /** How long it took to load the graph; it is loaded now if it was not. */
  Duration loaded() throws Exception {
    var mark = folder.resolve("loaded");
    if (!Files.exists(mark)) {
      FileSystemUtils.deleteRecursively(folder);
      Files.createDirectories(folder);
      var begin = System.nanoTime();
      load();
      System.out.printf("%,d experts written after %d s%n", experts, secondsSince(begin));
      serve().close(); // derives what searches and matches read
      Files.writeString(mark, Duration.ofNanos(System.nanoTime() - begin).toString());
    }
    return Duration.parse(Files.readString(mark));
  }

  private static long secondsSince(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
  }

  private void load() throws Exception {
    Map<String, List<String>> ids;
    Map<String, List<String>> labels;
    try (var served = serve()) {
      ids = ids(served);
      labels =
          Stream.of("Skill", "Institution", "Expert", "Workstation", "Demand")
              .collect(
                  Collectors.toMap(
                      Function.identity(),
                      type -> List.copyOf(served.model().labelsOf(served.model().getType(type)))));
    }
    var skills = new GeneratedSkills(ids.get("Industry"));
    var people = new GeneratedExperts(ids);
    var wanted = new GeneratedDemands(ids);
    var employers = employers();
    try (var load = new BulkLoad(folder, pageCache.toBytes())) {
      load.write(labels.get("Skill"), GeneratedSkills.COUNT, skills::skill);
      load.write(labels.get("Institution"), employers, people::employer);
      load.write(labels.get("Expert"), experts, number -> people.expert(number, employers));
      load.write(
          labels.get("Workstation"),
          experts / EXPERTS_PER_WORKSTATION,
          number -> people.workstation(number, employers, experts));
      load.write(labels.get("Demand"), demands(), number -> wanted.demand(number, employers));
    }
  }

  /** Megabytes of the store, its indexes included. */
  double store() throws IOException {
    return megabytes(folder.resolve("data/databases/neo4j"), "");
  }

  /**
   * Megabytes of indexes.
   *
   * @param kind how the folder of their provider begins, for example fulltext
   */
  double indexes(String kind) throws IOException {
    return megabytes(folder.resolve("data/databases/neo4j/schema/index"), kind);
  }

  private static double megabytes(Path folder, String beginning) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
              .filter(Files::isRegularFile)
              .filter(file -> folder.relativize(file).toString().startsWith(beginning))
              .mapToLong(file -> file.toFile().length())
              .sum()
          / 1e6;
    }
  }
}
