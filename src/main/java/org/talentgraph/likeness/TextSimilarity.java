package org.talentgraph.likeness;

import static java.util.Comparator.comparingDouble;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares what an expert has shown with the text of a task. A term weighs {@code (1 + ln tf) ·
 * ln(1 + N / df)}: tf is how often the text has it, df how many of all N texts do (Salton and
 * Buckley, "Term-weighting approaches in automatic text retrieval", 1988). Two texts are as near as
 * the cosine of their weights.
 *
 * <p>The three nearest texts c₁, c₂, c₃ of an expert count, as {@code 1 - (1 - c₁)(1 - c₂)(1 -
 * c₃)}: one text may fit by chance, several do not, and neither further evidence nor work in
 * another field ever lowers the score.
 */
public final class TextSimilarity {

  private static final int NEAREST = 3;

  private final Map<String, Integer> frequencies;
  private final int documents;

  private TextSimilarity(Map<String, Integer> frequencies, int documents) {
    this.frequencies = frequencies;
    this.documents = documents;
  }

  /** Learns from all texts, of experts and of tasks, which terms are rare. */
  public static TextSimilarity of(Collection<String> documents) {
    return new TextSimilarity(
        documents.stream()
            .flatMap(document -> new HashSet<>(Terms.of(document)).stream())
            .collect(groupingBy(identity(), summingInt(term -> 1))),
        documents.size());
  }

  /** A text made ready for comparing; a term of no other text counts as the rarest. */
  public TermVector vector(String text) {
    Map<String, Double> weights = new TreeMap<>(); // sorted, so that sums always come out the same
    Terms.of(text).forEach(term -> weights.merge(term, 1.0, Double::sum));
    weights.replaceAll(this::weight);
    return TermVector.ofLengthOne(new LinkedHashMap<>(weights), text);
  }

  private double weight(String term, double count) {
    // A text that is not one of the documents is one more
    var all = Math.max(1, documents);
    var frequency = frequencies.getOrDefault(term, 1);
    return (1 + Math.log(count)) * Math.log1p((double) all / frequency);
  }

  /** Whether a term tells texts apart: at most one in five has it. */
  public boolean isTelling(String term) {
    return frequencies.getOrDefault(term, 1) <= Math.max(1, documents / 5);
  }

  /** How near the expert's texts are to the task's, from 0 to 1. */
  public static double similarity(Collection<TermVector> expertTexts, TermVector task) {
    var distance =
        expertTexts.stream()
            .mapToDouble(text -> 1 - text.cosine(task))
            .sorted()
            .limit(NEAREST)
            .reduce(1, (one, other) -> one * other);
    return 1 - distance;
  }

  /** What of the expert's texts counts: the terms of the nearest ones together. */
  public static TermVector nearest(Collection<TermVector> expertTexts, TermVector task) {
    return TermVector.sum(
        expertTexts.stream()
            .sorted(comparingDouble(text -> -text.cosine(task)))
            .limit(NEAREST)
            .toList());
  }
}
