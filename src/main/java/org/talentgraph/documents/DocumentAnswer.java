package org.talentgraph.documents;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What came of a document.
 *
 * @param change the number by which it is undone; null for a dry run, and where nothing differed
 * @param created how many records are new
 * @param changed how many are different
 * @param unchanged how many are there already
 * @param records those that are created or changed, with what is different
 * @param problems because of which nothing is written
 * @param warnings what to look at again
 * @param preview which answers differ; null where it is not written, and where there are problems
 * @param corrections what becomes of the passages of texts that are others than before
 */
record DocumentAnswer(
    boolean dryRun,
    @Nullable Object change,
    int created,
    int changed,
    int unchanged,
    List<Saved> records,
    List<Finding> problems,
    List<Finding> warnings,
    Preview.@Nullable Differences preview,
    List<Correction> corrections) {

  /** A record that is created or changed. */
  record Saved(String file, @Nullable Integer row, String id, String outcome, List<?> differences) {

    static Saved of(GivenFact fact, Map<?, ?> saved) {
      var differences = saved.get("differences") instanceof List<?> list ? list : List.of();
      return new Saved(
          fact.place().file(),
          fact.place().row(),
          String.valueOf(saved.get("id")),
          String.valueOf(saved.get("outcome")),
          differences);
    }
  }

  /** Of a document that is not written, not even to try it. */
  static DocumentAnswer read(boolean dryRun, ReadDocument document) {
    return new DocumentAnswer(
        dryRun,
        null,
        0,
        0,
        0,
        List.of(),
        document.findings().problems(),
        document.findings().warnings(),
        null,
        document.corrections());
  }

  /**
   * @param answered what {@code save} says
   */
  static DocumentAnswer of(
      boolean dryRun, ReadDocument document, Map<?, ?> answered, Preview preview) {
    var records = (List<?>) requireNonNull(answered.get("records"));
    var facts = document.facts();
    var saved =
        IntStream.range(0, facts.size())
            .mapToObj(i -> Saved.of(facts.get(i), (Map<?, ?>) records.get(i)))
            .toList();
    return new DocumentAnswer(
        dryRun,
        answered.get("change"),
        count(saved, "CREATED"),
        count(saved, "CHANGED"),
        count(saved, "UNCHANGED"),
        saved.stream().filter(each -> !each.outcome().equals("UNCHANGED")).toList(),
        List.of(),
        document.findings().warnings(),
        preview.differences(),
        document.corrections());
  }

  private static int count(List<Saved> saved, String outcome) {
    return (int) saved.stream().filter(each -> each.outcome().equals(outcome)).count();
  }
}
