package org.talentgraph.benchmark;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What everybody tries first, as a yardstick: words of three letters or more, {@code (1 + ln tf) ·
 * ln(N / df)} with the papers as documents, cosine of the task and all of an expert's texts joined.
 */
record PlainTfIdf(Map<String, Long> frequencies, int documents) {

  private static final Pattern WORD = Pattern.compile("\\w{3,}");

  static PlainTfIdf of(Collection<String> papers) {
    return new PlainTfIdf(
        papers.stream()
            .flatMap(paper -> new HashSet<>(words(paper)).stream())
            .collect(groupingBy(identity(), counting())),
        papers.size());
  }

  double similarity(List<String> expertTexts, String taskText) {
    var expert = vector(String.join(" ", expertTexts));
    var task = vector(taskText);
    return product(expert, task) / Math.sqrt(product(expert, expert) * product(task, task));
  }

  private Map<String, Double> vector(String text) {
    return words(text).stream()
        .filter(frequencies::containsKey)
        .collect(groupingBy(identity(), counting()))
        .entrySet()
        .stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                word ->
                    (1 + Math.log(word.getValue()))
                        * Math.log((double) documents / frequencies.get(word.getKey()))));
  }

  private static double product(Map<String, Double> one, Map<String, Double> other) {
    return one.entrySet().stream()
        .mapToDouble(word -> word.getValue() * other.getOrDefault(word.getKey(), 0.0))
        .sum();
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }
}
