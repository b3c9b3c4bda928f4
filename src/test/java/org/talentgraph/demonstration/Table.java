package org.talentgraph.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * The rows of one label or one relationship type, written as one CSV file (RFC 4180, lines end with
 * LF).
 */
record Table(List<Row> rows) {

  private static final List<String> LAST =
      List.of("validFrom", "validTo", "validPrecision", "synthetic", "citations");

  Table() {
    this(new ArrayList<>());
  }

  String csv() {
    SequencedSet<String> columns = columns();
    StringBuilder csv = new StringBuilder(String.join(",", columns)).append('\n');
    for (Row row : rows) {
      csv.append(String.join(",", columns.stream().map(row::get).map(Table::quoted).toList()))
          .append('\n');
    }
    return csv.toString();
  }

  private SequencedSet<String> columns() {
    SequencedSet<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.cells().keySet()));
    for (String last : LAST) {
      if (columns.remove(last)) {
        columns.addLast(last);
      }
    }
    return columns;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
