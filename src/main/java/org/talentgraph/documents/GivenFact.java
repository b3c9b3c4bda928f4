package org.talentgraph.documents;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.files.Mapping;

/**
 * A record that a folder gives, as {@code save} takes it.
 *
 * @param kind the field of {@code RecordInput}
 * @param mapping which column became which field; null where it was not mapped
 */
record GivenFact(Place place, String kind, Map<String, Object> record, @Nullable Mapping mapping) {

  static final String CITATIONS = "citations";

  String id() {
    return record.get("id") instanceof String id ? id : "";
  }

  Map<String, Object> input() {
    return Map.of(kind, record);
  }

  /** A text in one of its languages, or another text; empty where it is not given. */
  String text(String field, String language) {
    return record.get(field) instanceof Map<?, ?> text && text.get(language) instanceof String given
        ? given
        : "";
  }

  List<?> list(String field) {
    return record.get(field) instanceof List<?> list ? list : List.of();
  }

  /** The ids to which a field links. */
  List<String> links(String field) {
    if (!(record.get(field) instanceof Map<?, ?> links)) {
      return List.of();
    }
    if (links.get("id") instanceof String id) {
      return List.of(id);
    }
    return links.values().stream()
        .filter(List.class::isInstance)
        .flatMap(list -> ((List<?>) list).stream())
        .filter(Map.class::isInstance)
        .map(link -> String.valueOf(((Map<?, ?>) link).get("id")))
        .toList();
  }
}
