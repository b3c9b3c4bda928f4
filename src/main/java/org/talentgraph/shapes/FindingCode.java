package org.talentgraph.shapes;

import org.talentgraph.language.Phrases;
import org.talentgraph.language.Text;

/** What is wrong with a record, for programs. The codes are stable; the words may change. */
enum FindingCode {
  MISSING_VALUE(FindingKind.MISSING),
  MISSING_RELATIONSHIP(FindingKind.MISSING),
  MISSING_CITATION(FindingKind.MISSING),
  WRONG_TYPE(FindingKind.CONTRADICTING),
  UNKNOWN_CONSTANT(FindingKind.CONTRADICTING),
  OUT_OF_RANGE(FindingKind.CONTRADICTING),
  MALFORMED(FindingKind.CONTRADICTING),
  WRONG_ORDER(FindingKind.CONTRADICTING),
  NOT_UNIQUE(FindingKind.CONTRADICTING),
  TOO_MANY_RELATIONSHIPS(FindingKind.CONTRADICTING),
  CYCLE(FindingKind.CONTRADICTING),
  WRONG_ENDS(FindingKind.CONTRADICTING),
  MIXED_PROVENANCE(FindingKind.CONTRADICTING),
  RULE_BROKEN(FindingKind.CONTRADICTING),
  OUTDATED(FindingKind.STALE),
  UNKNOWN_REFERENCE(FindingKind.DANGLING),
  UNKNOWN_KIND(FindingKind.DANGLING),
  UNCONNECTED(FindingKind.DANGLING),
  POSSIBLE_DUPLICATE(FindingKind.DUPLICATE);

  private static final Phrases PHRASES = new Phrases("org.talentgraph.shapes.findings");

  private final FindingKind kind;

  FindingCode(FindingKind kind) {
    this.kind = kind;
  }

  FindingKind kind() {
    return kind;
  }

  /**
   * What is wrong.
   *
   * @param subject the record or the relationship
   * @param field whose value or relationship is wrong
   * @param found the value that is there
   * @param wanted what it should be
   */
  Text problem(String subject, String field, String found, String wanted) {
    return PHRASES.text(name(), subject, field, found, wanted);
  }

  /** What to do instead. */
  Text remedy(String subject, String field, String found, String wanted) {
    return PHRASES.text(name() + ".remedy", subject, field, found, wanted);
  }
}
