package org.talentgraph.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.DateRange;
import org.talentgraph.cases.RecordedDate;
import org.talentgraph.cases.Verdict;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/**
 * Something in the policies of a place that began, ended or took the place of something else.
 *
 * @param open whether the precision of the date leaves open that it falls into the period
 * @param relationship the type of the relationship that changed; null when the subject itself did
 * @param note what the documents leave out
 */
record PolicyChange(
    ChangeKind kind,
    RecordedDate when,
    boolean open,
    Text text,
    Reference subject,
    @Nullable String relationship,
    @Nullable Reference before,
    @Nullable Reference after,
    @Nullable Text note,
    List<Reference> citations) {

  public LocalDate date() {
    return when.first();
  }

  public RecordedDate.Precision precision() {
    return when.precision();
  }

  /** The change as it lies in an range; nothing when it does not. */
  Stream<PolicyChange> in(DateRange range) {
    var within = when.within(range);
    return within == Verdict.NOT_MET
        ? Stream.of()
        : Stream.of(
            new PolicyChange(
                kind,
                when,
                within == Verdict.UNKNOWN,
                text,
                subject,
                relationship,
                before,
                after,
                note,
                citations));
  }
}
