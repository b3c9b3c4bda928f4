package org.talentgraph.shapes;

import org.jspecify.annotations.Nullable;
import org.talentgraph.model.GraphField.Relation;

/**
 * One thing that a node or a relationship must keep to, as Cypher.
 *
 * @param code of what is wrong where it does not
 * @param field that it is about; empty where it is about the whole record
 * @param broken the condition under which it is broken
 * @param found an expression for what is there instead
 * @param wanted what should be there, for the words of a finding
 * @param relation the relation that it is about; null where a stored value decides
 */
record Check(
    FindingCode code,
    String field,
    String broken,
    String found,
    String wanted,
    @Nullable Relation relation) {

  static Check ofValue(
      FindingCode code, String field, String broken, String found, String wanted) {
    return new Check(code, field, broken, found, wanted, null);
  }

  /** Whether writing a relationship of a type may break it, though the record is as it was. */
  boolean isAbout(String relationshipType) {
    return relation != null && relation.relationshipType().equals(relationshipType);
  }
}
