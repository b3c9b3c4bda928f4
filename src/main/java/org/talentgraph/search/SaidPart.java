package org.talentgraph.search;

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
 * A part of a text that says something of an expert.
 *
 * @param node the record that it names; null for a number or a value
 * @param value the number or the value; null where it names a record
 * @param relation to the part before it
 * @param ids the records of which an expert has one: what is named, and what it contains
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
    List<String> ids) {

  static SaidPart of(Part part, Understanding read, Map<String, List<String>> below) {
    var record = part.value().contains(":");
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
            : List.of(part.value()));
  }

  static SaidPart of(PartField field, List<String> ids, Span span) {
    return new SaidPart(
        field, new Reference(ids.getFirst()), null, null, null, 0.8, true, Relation.AND, span, ids);
  }

  /** The same part, as a record of an expert fulfils it. */
  SaidPart by(String id) {
    return new SaidPart(
        field, new Reference(id), value, level, weight, sure, counts, relation, span, ids);
  }
}
