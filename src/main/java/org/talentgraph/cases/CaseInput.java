package org.talentgraph.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose case is judged.
 *
 * @param expert id of an expert whose records count
 * @param person what the caller knows besides
 */
public record CaseInput(@Nullable String expert, @Nullable PersonInput person) {

  /** What the caller knows. */
  public PersonInput given() {
    return Objects.requireNonNullElse(person, PersonInput.NOTHING);
  }

  /** Whether nobody is named and nothing is known. */
  public boolean isNobody() {
    return expert == null && person == null;
  }

  /** What of the graph it names. */
  public Dossiers.Named named(@Nullable String employer, List<GivenRecord> more) {
    var all = new ArrayList<>(given().records());
    all.addAll(more);
    return new Dossiers.Named(expert, employer, all);
  }
}
