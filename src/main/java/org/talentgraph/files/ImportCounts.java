package org.talentgraph.files;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What became of the rows so far. */
final class ImportCounts {

  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private int row;

  ImportCounts() {
    for (var outcome : new String[] {"CREATED", "CHANGED", "UNCHANGED", ImportReport.REFUSED}) {
      counts.put(outcome, 0);
    }
  }

  void add(String outcome) {
    counts.merge(outcome, 1, Integer::sum);
  }

  /** The last row up to which everything is done. */
  void at(int number) {
    row = number;
  }

  int refused() {
    return counts.getOrDefault(ImportReport.REFUSED, 0);
  }

  Map<String, Object> told() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("row", row);
    counts.forEach((outcome, count) -> told.put(outcome.toLowerCase(Locale.ROOT), count));
    return told;
  }
}
