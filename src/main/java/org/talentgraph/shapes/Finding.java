package org.talentgraph.shapes;

import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;

/** Something wrong with a record or a relationship. */
record Finding(FindingCode code, Place place, Text problem, Text remedy) {

  /**
   * Where it is wrong.
   *
   * @param subject the kind of node or type of relationship that has the shape
   * @param type the kind of the record, or of the one from which the relationship leads
   * @param id of the record, or of the one from which the relationship leads
   * @param to the id of the other one; null where a record is meant
   * @param relationship the type of the relationship; null where a record is meant
   * @param property the field that is wrong, or the name of a rule; null where it is none
   */
  record Place(
      String subject,
      @Nullable String type,
      String id,
      @Nullable String to,
      @Nullable String relationship,
      @Nullable String property) {

    /** The record or the relationship, in words. */
    private String name() {
      return relationship == null ? id : "%s –%s→ %s".formatted(id, relationship, to);
    }
  }

  static Finding of(FindingCode code, Place place, String found, String wanted) {
    var field = place.property == null ? "" : place.property;
    return new Finding(
        code,
        place,
        code.problem(place.name(), field, found, wanted),
        code.remedy(place.name(), field, found, wanted));
  }

  public FindingKind kind() {
    return code.kind();
  }

  public String shape() {
    return place.property == null ? place.subject : place.subject + "." + place.property;
  }

  public String recordId() {
    return place.id;
  }

  /** Null where it is of no kind, so that nobody can read it. */
  public @Nullable Reference record() {
    return place.type == null ? null : new Reference(place.id);
  }

  public @Nullable Reference other() {
    return place.to == null ? null : new Reference(place.to);
  }

  public @Nullable String relationship() {
    return place.relationship;
  }

  public @Nullable String property() {
    return place.property;
  }

  String id() {
    return place.id;
  }

  /** Tells it apart from all others, and stays when it is found again. */
  String key() {
    var words = Integer.toHexString(problem.english().hashCode());
    return String.join(
        " ", place.id, shape(), code.name(), place.to == null ? "" : place.to, words);
  }

  /** What is wrong and what to do, in one text. */
  Text reason() {
    return new Text(
        problem.english() + " " + remedy.english(), problem.chinese() + remedy.chinese());
  }
}
