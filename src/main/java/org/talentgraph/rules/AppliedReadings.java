package org.talentgraph.rules;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.Reference;

/** The readings of the documents by which a case was judged, and which of them decided. */
public final class AppliedReadings {

  private final Inquiry asked;
  private final Function<Inquiry, Object> verdicts;
  private @Nullable List<AppliedReading> list;

  /**
   * @param verdicts what comes of a case
   */
  public AppliedReadings(Inquiry asked, Function<Inquiry, Object> verdicts) {
    this.asked = asked;
    this.verdicts = verdicts;
  }

  /**
   * A reading by which a case was judged.
   *
   * @param decides whether another reading of the same point would give another verdict
   */
  public record AppliedReading(Reference reading, boolean decides) {}

  /** Judges by every other reading, too, when it is asked for. */
  public synchronized List<AppliedReading> list() {
    if (list == null) {
      var found = verdicts.apply(asked);
      list =
          asked.rules().readings().taken().stream()
              .sorted()
              .map(each -> new AppliedReading(new Reference(each), decides(each, found)))
              .toList();
    }
    return list;
  }

  private boolean decides(String reading, Object found) {
    return asked.rules().readings().without(reading).stream()
        .anyMatch(other -> !verdicts.apply(asked.by(other)).equals(found));
  }
}
