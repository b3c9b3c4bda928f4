package org.talentgraph.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.talentgraph.likeness.TextSimilarity;

/**
 * Holds the comparison of texts against what experts themselves said of tasks; {@code mvn verify
 * -Pbenchmark} runs it where the judgements are, in {@code benchmark.expert-tasks}.
 */
class ExpertTaskBenchmark {

  private static final Path FOLDER =
      Path.of(System.getProperty("benchmark.expert-tasks", "../shared/data/expert-task-gold"));
  private static final double LARGEST_LOSS = 0.245;

  @Test
  void scoresOfTextsAgreeWithWhatExpertsSay() throws Exception {
    assumeThat(FOLDER).isDirectory();
    var gold = ExpertTasks.read(FOLDER);
    var losses = gold.losses(TextSimilarity.of(gold.texts())::similarity);
    var papers = gold.experts().values().stream().flatMap(Collection::stream).toList();
    var report =
        String.format(
            Locale.ROOT,
            """
            # Texts of experts and tasks against judgements

            Weighted Kendall loss of %d experts, lower is better; 95%% of samples of as many experts, drawn with \
            repetition, are in the interval.

            | score | loss | interval |
            |---|---:|---|
            | ours | %.3f | %s |
            | plain TF-IDF | %.3f | |
            | a constant | %.3f | |
            """,
            losses.size(),
            KendallLoss.ratio(losses),
            Interval.of(losses, KendallLoss::ratio),
            KendallLoss.ratio(gold.losses(PlainTfIdf.of(papers)::similarity)),
            KendallLoss.ratio(gold.losses((texts, task) -> 0)));
    System.out.println(report);
    var folder = Files.createDirectories(Path.of("target", "benchmarks"));
    Files.writeString(folder.resolve("expert-tasks.md"), report);
    assertThat(KendallLoss.ratio(losses)).isLessThanOrEqualTo(LARGEST_LOSS);
  }
}
