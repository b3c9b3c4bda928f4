package org.talentgraph.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.talentgraph.IntegrationTest;
import org.talentgraph.matching.KnownAnswers;
import org.talentgraph.matching.KnownAnswers.Candidate;
import org.talentgraph.matching.KnownAnswers.Question;
import org.talentgraph.matching.KnownAnswers.Ranking;

/**
 * How high matching ranks the experts who answered demands of the demonstration data; {@link
 * KnownAnswers} says what the figures do not show.
 */
@IntegrationTest
class KnownAnswerBenchmark {

  private static final int FIRST = 10;
  private static final double LEAST_AS_RECORDED = 0.35;

  @Autowired private BeanFactory application;

  @Test
  void theKnownAnswersStandAmongTheFirst() throws Exception {
    var known = new KnownAnswers(application);
    Map<Question, Map<Ranking, Figure>> figures = new EnumMap<>(Question.class);
    for (var question : Question.values()) {
      figures.put(question, figures(known, question));
    }
    var report =
        """
        # Experts who answered demands of the demonstration data

        nDCG@%d of %d demands, each with one known answer among %d experts, higher is better; 95%% of samples of as \
        many demands, drawn with repetition, are in the interval.

        %s\
        """
            .formatted(FIRST, known.demands(), known.experts(), table(figures));
    System.out.println(report);
    var folder = Files.createDirectories(Path.of("target", "benchmarks"));
    Files.writeString(folder.resolve("known-answers.md"), report);
    var score = figures.get(Question.AS_RECORDED).get(Ranking.SCORE);
    assertThat(score.mean()).isGreaterThanOrEqualTo(LEAST_AS_RECORDED);
  }

  /** The mean of all demands. */
  private record Figure(double mean, Interval interval) {

    static Figure of(List<Double> gains) {
      return new Figure(meanOf(gains), Interval.of(gains, Figure::meanOf));
    }

    private static double meanOf(List<Double> gains) {
      return gains.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
  }

  private static Map<Ranking, Figure> figures(KnownAnswers known, Question question) {
    var gains = known.candidates(question).map(KnownAnswerBenchmark::gains).toList();
    Map<Ranking, Figure> figures = new EnumMap<>(Ranking.class);
    for (var ranking : Ranking.values()) {
      figures.put(ranking, Figure.of(gains.stream().map(each -> each.get(ranking)).toList()));
    }
    return figures;
  }

  private static Map<Ranking, Double> gains(List<Candidate> candidates) {
    Map<Ranking, Double> gains = new EnumMap<>(Ranking.class);
    for (var ranking : Ranking.values()) {
      var graded =
          candidates.stream()
              .map(each -> new Ndcg.Graded(each.answer() ? 1 : 0, each.scores().get(ranking)))
              .toList();
      gains.put(ranking, Ndcg.of(FIRST, graded));
    }
    return gains;
  }

  private static String table(Map<Question, Map<Ranking, Figure>> figures) {
    var table = new StringBuilder("| ranked by |");
    figures
        .keySet()
        .forEach(question -> table.append(" %s | interval |".formatted(words(question))));
    table.append("\n|---|").append("---:|---|".repeat(figures.size())).append('\n');
    for (var ranking : Ranking.values()) {
      table.append("| %s |".formatted(words(ranking)));
      for (var each : figures.values()) {
        var figure = each.get(ranking);
        table.append(String.format(Locale.ROOT, " %.3f | %s |", figure.mean(), figure.interval()));
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static String words(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
