package org.talentgraph.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.talentgraph.criteria.Weights;
import org.talentgraph.matching.Scores;
import org.talentgraph.model.View;

/** Measures how long it takes to judge all pairs of 500 demands and 2,000 experts, for an event. */
class ScoresBenchmark {

  private static final int DEMANDS = 500;
  private static final int EXPERTS = 2_000;
  private static final int RUNS = 3;

  @Test
  void allPairsOfAnEventAreJudged() throws Exception {
    var build =
        Path.of(ScoresBenchmark.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .getParent();
    var folder = Files.createTempDirectory(build, "scores-neo4j-");
    try (var graph = ServedGraph.start(folder)) {
      var load = new GraphLoad(graph.driver(), graph.model());
      load.add(0, EXPERTS);
      load.addDemands(DEMANDS, EXPERTS);
      var scores = graph.context().getBean(Scores.class);
      var demands = IntStream.range(0, DEMANDS).mapToObj(GeneratedDemands::demand).toList();
      var experts = IntStream.range(0, EXPERTS).mapToObj(GeneratedExperts::expert).toList();
      for (var run = 1; run <= RUNS; run++) {
        System.out.printf("%s%n", measured(scores, demands, experts));
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static String measured(Scores scores, List<String> demands, List<String> experts) {
    var processor = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    var used = processor.getProcessCpuTime();
    var begin = System.nanoTime();
    var table = scores.of(demands, experts, Weights.of(null), View.WHOLE);
    var seconds = (System.nanoTime() - begin) / 1e9;
    var busy = (processor.getProcessCpuTime() - used) / 1e9;
    var open =
        IntStream.range(0, DEMANDS)
            .flatMap(
                row -> IntStream.range(0, EXPERTS).filter(each -> !table.isRuledOut(row, each)))
            .count();
    return "%,d demands by %,d experts, reads included: %.1f s, of all processors %.1f s; %,d pairs are not ruled out"
        .formatted(table.demands().size(), table.experts().size(), seconds, busy, open);
  }
}
