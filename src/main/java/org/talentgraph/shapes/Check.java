package org.talentgraph.shapes;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.Bound;

/**
 * One thing that stored values must keep to.
 *
 * @param code of what is wrong where they do not
 * @param field that it is about; empty where it is about the whole record
 * @param wanted what should be there, for the words of a finding
 * @param rule the list of {@code $rules} that it belongs to, which says how it is checked
 * @param parameters of the rule
 */
record Check(
    FindingCode code,
    String field,
    String wanted,
    String rule,
    Map<String, @Nullable Object> parameters) {

  /** What the statement has to know of it. */
  Map<String, @Nullable Object> on(LocalDate today, int number) {
    Map<String, @Nullable Object> known = new LinkedHashMap<>();
    parameters.forEach(
        (name, value) -> known.put(name, value instanceof Bound bound ? bound.on(today) : value));
    known.put("check", number);
    return known;
  }
}
