package org.talentgraph.shapes;

import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/**
 * Something wrong with a record or a relationship.
 *
 * @param shape what it breaks, such as {@code Expert.birthYear}
 * @param type the kind of the record, or of the one from which the relationship leads
 * @param id of the record, or of the one from which the relationship leads
 * @param to the id of the other one; null where a record is meant
 * @param relationship the type of the relationship; null where a record is meant
 * @param property the field that is wrong; null where it is none
 */
record Finding(
    FindingCode code,
    String shape,
    @Nullable String type,
    String id,
    @Nullable String to,
    @Nullable String relationship,
    @Nullable String property,
    Text problem,
    Text remedy) {

  public FindingKind kind() {
    return code.kind();
  }

  public Reference record() {
    return new Reference(id);
  }

  public @Nullable Reference other() {
    return to == null ? null : new Reference(to);
  }

  /** Tells it apart from all others, and stays when it is found again. */
  String key() {
    return String.join(" ", id, shape, code.name(), to == null ? "" : to);
  }

  /** What is wrong and what to do, in one text. */
  Text reason() {
    return new Text(
        problem.english() + " " + remedy.english(), problem.chinese() + remedy.chinese());
  }
}
