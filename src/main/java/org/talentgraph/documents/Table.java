package org.talentgraph.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.talentgraph.language.ErrorCode;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** A table of a folder, whose first row names the columns. */
record Table(String file, List<String> columns, List<Row> rows) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

  /** A row with its cells that are not empty, by columns. */
  record Row(Place place, Map<String, String> cells) {

    String cell(String column) {
      return cells.getOrDefault(column, "").strip();
    }
  }

  /** A table without rows where it cannot be read. */
  static Table read(String file, byte[] content, Findings findings) {
    var text = DocumentText.decoded(file, content);
    var plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    try (var lines = CSV.readerFor(String[].class).<String[]>readValues(plain)) {
      var rows = lines.readAll();
      var columns = rows.isEmpty() ? List.<String>of() : Stream.of(rows.getFirst()).toList();
      var table = new Table(file, columns, new ArrayList<>());
      for (var i = 1; i < rows.size(); i++) {
        table.add(new Place(file, i + 1, null), rows.get(i), findings);
      }
      return table;
    } catch (JacksonException e) {
      findings.problem(
          Place.of(file), ErrorCode.BAD_FILE, "table.unreadable", e.getOriginalMessage());
      return new Table(file, List.of(), List.of());
    }
  }

  private void add(Place place, String[] cells, Findings findings) {
    if (Stream.of(cells).allMatch(String::isBlank)) {
      return;
    }
    if (cells.length != columns.size()) {
      findings.problem(place, ErrorCode.BAD_FILE, "table.cells", cells.length, columns.size());
      return;
    }
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (var i = 0; i < cells.length; i++) {
      if (!cells[i].isBlank()) {
        byColumn.put(columns.get(i), cells[i]);
      }
    }
    rows.add(new Row(place, byColumn));
  }

  /** Tells of columns that are not known; those of others are read all the same. */
  void expect(List<String> known, Findings findings) {
    columns.stream()
        .filter(column -> !known.contains(column))
        .forEach(
            column ->
                findings.problem(
                    new Place(file, 1, column),
                    ErrorCode.BAD_MAPPING,
                    "table.column",
                    column,
                    String.join(", ", known)));
  }
}
