package org.talentgraph.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
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
    var ours = gold.losses(product(TextSimilarity.of(gold.texts())));
    var papers = gold.experts().values().stream().flatMap(Collection::stream).toList();
    var plain = gold.losses(PlainTfIdf.of(papers)::similarity);
    var report =
        String.format(
            Locale.ROOT,
            """
            # Texts of experts and tasks against judgements

            Weighted Kendall loss of %d experts, lower is better; 95%% of samples of as many experts, drawn with \
            repetition, are in the interval. The last line compares both in the same samples.

            | score | loss | interval |
            |---|---:|---|
            | the product's criterion TEXT | %.3f | %s |
            | plain TF-IDF | %.3f | %s |
            | a constant | %.3f | |
            | what plain TF-IDF loses more | %.3f | %s |
            """,
            ours.size(),
            KendallLoss.ratio(ours),
            Interval.of(ours, KendallLoss::ratio),
            KendallLoss.ratio(plain),
            Interval.of(plain, KendallLoss::ratio),
            KendallLoss.ratio(gold.losses((texts, task) -> 0)),
            KendallLoss.ratio(plain) - KendallLoss.ratio(ours),
            Interval.of(
                IntStream.range(0, ours.size()).boxed().toList(),
                sample -> ratio(plain, sample) - ratio(ours, sample)));
    System.out.println(report);
    var folder = Files.createDirectories(Path.of("target", "benchmarks"));
    Files.writeString(folder.resolve("expert-tasks.md"), report);
    assertThat(KendallLoss.ratio(ours)).isLessThanOrEqualTo(LARGEST_LOSS);
  }

  /** As a match is judged. */
  private static ToDoubleBiFunction<List<String>, String> product(TextSimilarity similarity) {
    return (texts, task) ->
        TextSimilarity.similarity(
            texts.stream().map(similarity::vector).toList(), similarity.vector(task));
  }

  private static double ratio(List<KendallLoss> losses, List<Integer> sample) {
    return KendallLoss.ratio(sample.stream().map(losses::get).toList());
  }
}
