package org.talentgraph.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.talentgraph.matching.TextSimilarity;

/**
 * Holds the comparison of texts against what experts themselves said of tasks; {@code mvn verify
 * -Pbenchmark} runs it where the judgements are, in {@code benchmark.expert-tasks}.
 */
class ExpertTaskBenchmark {

  private static final Path FOLDER =
      Path.of(System.getProperty("benchmark.expert-tasks", "../shared/data/expert-task-gold"));
  private static final double LARGEST_LOSS = 0.245;
  private static final int SAMPLES = 10_000;

  @Test
  void scoresOfTextsAgreeWithWhatExpertsSay() throws Exception {
    assumeThat(FOLDER).isDirectory();
    var gold = ExpertTasks.read(FOLDER);
    var losses = gold.losses(TextSimilarity.of(gold.texts())::similarity);
    var papers = gold.experts().values().stream().flatMap(Collection::stream).toList();
    var samples = samples(losses);
    var report =
        String.format(
            Locale.ROOT,
            """
            # Texts of experts and tasks against judgements

            Weighted Kendall loss of %d experts, lower is better; 95%% of samples of as many experts, drawn with \
            repetition, are in the interval.

            | score | loss | interval |
            |---|---:|---|
            | ours | %.3f | %.3f to %.3f |
            | plain TF-IDF | %.3f | |
            | a constant | %.3f | |
            """,
            losses.size(),
            KendallLoss.ratio(losses),
            samples[SAMPLES * 25 / 1000],
            samples[SAMPLES * 975 / 1000 - 1],
            KendallLoss.ratio(gold.losses(PlainTfIdf.of(papers)::similarity)),
            KendallLoss.ratio(gold.losses((texts, task) -> 0)));
    System.out.println(report);
    var folder = Files.createDirectories(Path.of("target", "benchmarks"));
    Files.writeString(folder.resolve("expert-tasks.md"), report);
    assertThat(KendallLoss.ratio(losses)).isLessThanOrEqualTo(LARGEST_LOSS);
  }

  /** Losses of experts drawn anew, in order. */
  private static double[] samples(List<KendallLoss> losses) {
    var random = new Random(1);
    return IntStream.range(0, SAMPLES)
        .mapToDouble(
            sample ->
                KendallLoss.ratio(
                    losses.stream()
                        .map(each -> losses.get(random.nextInt(losses.size())))
                        .toList()))
        .sorted()
        .toArray();
  }
}
