package org.talentgraph.demonstration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a file: values by column, an absent value being no entry. */
final class Row {

  private final Map<String, String> cells = new LinkedHashMap<>();

  Row with(String column, @Nullable Object value) {
    if (value != null) {
      cells.put(column, value.toString());
    }
    return this;
  }

  Row text(String column, Text text) {
    return with(column + "En", text.en()).with(column + "Zh", text.zh());
  }

  /** A date of which only the part named by {@code precision} is meant. */
  Row date(String column, LocalDate date, String precision) {
    return with(column, date).with(column + "Precision", precision);
  }

  Row from(LocalDate start, @Nullable LocalDate end, String precision) {
    return with("validFrom", start).with("validTo", end).with("validPrecision", precision);
  }

  String get(String column) {
    return cells.getOrDefault(column, "");
  }

  Map<String, String> cells() {
    return cells;
  }
}
