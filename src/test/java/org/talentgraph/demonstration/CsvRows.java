package org.talentgraph.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a CSV text by column name. */
final class CsvRows {

  private final List<List<String>> records = new ArrayList<>();
  private List<String> record = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private boolean quoted;

  private CsvRows(String csv) {
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
        cell.append(csv.charAt(++i));
      } else {
        take(c);
      }
    }
  }

  static List<Map<String, String>> of(String csv) {
    List<List<String>> records = new CsvRows(csv).records;
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> cells : records.subList(1, records.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(records.getFirst().get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private void take(char c) {
    if (c == '"') {
      quoted = !quoted;
    } else if (quoted || (c != ',' && c != '\n')) {
      cell.append(c);
    } else {
      record.add(cell.toString());
      cell.setLength(0);
      if (c == '\n') {
        records.add(record);
        record = new ArrayList<>();
      }
    }
  }
}
