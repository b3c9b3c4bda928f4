package org.talentgraph.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talentgraph.cases.Fact;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/**
 * A rule in force: what it asks for, all of it, and what follows.
 *
 * @param kind a constant of {@code RuleKind}
 * @param order where the source has it among the rules for the same, from 1; 0 when it does not say
 * @param route which of several ways it is, from 1; 0 when there is one
 * @param doubt why it is open whether it was in force on the day; null where it is not
 * @param modality how binding the document puts it, a constant of {@code Modality}
 * @param conditions what it asks for
 * @param grants the ids of what it grants: classes, procedures, cards
 * @param waives which conditions of grounds for a work permit it does away with
 * @param counts what it lets count in full towards those conditions
 * @param payment what it pays
 * @param caps the ids of the rules whose payments it limits
 */
public record Rule(
    String id,
    Text name,
    String kind,
    int order,
    int route,
    @Nullable Text doubt,
    @Nullable String modality,
    List<Condition> conditions,
    Set<String> grants,
    Set<Fact> waives,
    Set<Fact> counts,
    Payment payment,
    Set<String> caps) {

  /** Kinds of rules that describe or limit something; the others are met by somebody, or not. */
  private static final Set<String> DESCRIBING =
      Set.of("OBLIGATION", "PROCEDURE", "PURPOSE", "AMOUNT_LIMIT");

  /** Whether rules of a kind say how something is, so that they need not ask for anything. */
  public static boolean describes(String kind) {
    return DESCRIBING.contains(kind);
  }

  /** The same under another id, with other conditions. */
  Rule with(String otherId, List<Condition> others) {
    return new Rule(
        otherId, name, kind, order, route, doubt, modality, others, grants, waives, counts, payment,
        caps);
  }

  Reference reference() {
    return new Reference(id);
  }

  boolean open() {
    return openBecause() != null;
  }

  /** A rule that asks for nothing would be met by everybody, whomever the document means. */
  @Nullable Text openBecause() {
    return doubt == null && conditions.isEmpty() && !describes(kind)
        ? Wording.text("open.AUDIENCE")
        : doubt;
  }

  /** Null where it is not recorded. */
  @Nullable Modality binding() {
    return modality == null ? null : Modality.valueOf(modality);
  }

  boolean isPermitGround() {
    return kind.equals("PERMIT_GROUND");
  }
}
