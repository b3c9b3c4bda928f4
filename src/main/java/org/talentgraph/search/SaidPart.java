package org.talentgraph.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.Reference;
import org.talentgraph.reading.Part;
import org.talentgraph.reading.PartField;
import org.talentgraph.reading.Relation;
import org.talentgraph.reading.Span;
import org.talentgraph.reading.Understanding;

/**
 * A part of a text that says something of a record.
 *
 * @param node the record that it names; null for a number or a value
 * @param value the number or the value; null where it names a record
 * @param relation to the part before it
 * @param ids the records of which one has to be there: what is named, and what it contains
 * @param levels the level that is named and all above; empty where none is named
 * @param at of a post the employers of which one has it; empty for any
 */
record SaidPart(
    PartField field,
    @Nullable Reference node,
    @Nullable String value,
    @Nullable String level,
    @Nullable Double weight,
    double sure,
    boolean counts,
    Relation relation,
    Span span,
    List<String> ids,
    List<String> levels,
    List<String> at) {

  private static final double SURE_OF_NAME = 0.8;

  /**
   * @param below of records the ids of those that they contain, and their own
   * @param ranks of the levels of its field, from the lowest
   */
  static SaidPart of(
      Part part, Understanding read, Map<String, List<String>> below, List<String> ranks) {
    var record = part.field() != PartField.POST && part.value().contains(":");
    var level = part.level() == null ? ranks.size() : ranks.indexOf(part.level());
    return new SaidPart(
        part.field(),
        record ? new Reference(part.value()) : null,
        record ? null : part.value(),
        part.level(),
        null,
        part.sure(),
        part.counts(),
        read.relation(part),
        read.span(part),
        record && part.field() != PartField.NATIONALITY
            ? below.getOrDefault(part.value(), List.of(part.value()))
            : List.of(part.value()),
        List.copyOf(ranks.subList(level, ranks.size())),
        List.of());
  }

  static SaidPart ofEmployer(List<String> ids, Span span) {
    return new SaidPart(
        PartField.EMPLOYER,
        new Reference(ids.getFirst()),
        null,
        null,
        null,
        SURE_OF_NAME,
        true,
        Relation.AND,
        span,
        ids,
        List.of(),
        List.of());
  }

  /** The same part, as a record fulfils it. */
  SaidPart by(String id) {
    return with(new Reference(id), at);
  }

  /** The same post, with one of some employers. */
  SaidPart at(List<String> employers) {
    return with(node, employers);
  }

  private SaidPart with(@Nullable Reference node, List<String> at) {
    return new SaidPart(
        field, node, value, level, weight, sure, counts, relation, span, ids, levels, at);
  }

  /** The number or the value, where it names no record. */
  String said() {
    return requireNonNull(value);
  }

  boolean isConstant() {
    return isConstant(said());
  }

  /** Whether a text is written like a value of an enum. */
  static boolean isConstant(String text) {
    return text.matches("[A-Z][A-Z_0-9]*");
  }

  /** The filter for one of its records. */
  Map<String, Object> among() {
    return Map.of("id", Map.of("in", ids));
  }
}
