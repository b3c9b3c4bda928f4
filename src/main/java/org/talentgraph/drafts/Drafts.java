package org.talentgraph.drafts;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.reading.DraftReader;
import org.talentgraph.reading.Part;
import org.talentgraph.reading.PartField;
import org.talentgraph.reading.Vocabularies;

/** Reads what callers say of demands and experts in their own words. */
@Component
public class Drafts {

  private final Vocabularies vocabularies;

  Drafts(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  /**
   * A demand as it was understood.
   *
   * @param row as {@link org.talentgraph.criteria.DemandRecord#SELECTION} reads one
   */
  public record Understood(Row row, @Nullable LocalDate deadline, @Nullable Integer quantity) {}

  /**
   * What a caller says of a demand.
   *
   * @throws org.talentgraph.language.InvalidRequest if it cannot be meant
   */
  public Understood demand(DemandDraft draft, View view) {
    var record = read(draft.given(), view);
    return new Understood(
        record.row(),
        draft.deadline() == null
            ? told(record, PartField.DEADLINE).map(LocalDate::parse).orElse(null)
            : draft.deadline(),
        draft.quantity() == null
            ? told(record, PartField.QUANTITY).map(Integer::valueOf).orElse(null)
            : draft.quantity());
  }

  private static Optional<String> told(DraftRecord record, PartField field) {
    return record.understanding().counted(field).map(Part::value).findFirst();
  }

  DraftRecord read(Given given, View view) {
    var vocabulary = vocabularies.get(view);
    new GivenCheck(given, vocabulary).check();
    var text = requireNonNullElse(given.text(), "");
    var read = DraftReader.read(text, vocabulary, view.today(), given.side());
    return new DraftRecord(given, read, vocabulary);
  }
}
