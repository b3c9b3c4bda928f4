package org.talentgraph.ingestion;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.talentgraph.writing.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * A comma-separated file (RFC 4180, UTF-8 with or without a byte order mark) whose first line names
 * the columns.
 *
 * @param path its path below the folder: {@code nodes/<Label>.csv} or {@code
 *     relationships/<TYPE>.csv}
 * @param problems what is wrong with it as a table
 */
record CsvFile(String path, List<String> header, List<String[]> rows, List<Problem> problems) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

  static CsvFile read(String path, byte[] content) {
    var origin = new CsvPlace(path, 1, null);
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return parse(path, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return new CsvFile(
          path, List.of(), List.of(), List.of(origin.problem("the file is not written in UTF-8")));
    } catch (JacksonException e) {
      var line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      var problem =
          new CsvPlace(path, line, null)
              .problem("not a comma-separated file: " + e.getOriginalMessage());
      return new CsvFile(path, List.of(), List.of(), List.of(problem));
    }
  }

  private static CsvFile parse(String path, String text) {
    try (var lines = CSV.readerFor(String[].class).<String[]>readValues(text)) {
      var rows = lines.readAll();
      if (rows.isEmpty()) {
        var problem =
            new CsvPlace(path, 1, null)
                .problem("the file is empty; its first line names the columns");
        return new CsvFile(path, List.of(), List.of(), List.of(problem));
      }
      var file =
          new CsvFile(
              path, List.of(rows.getFirst()), rows.subList(1, rows.size()), new ArrayList<>());
      file.findProblems();
      return file;
    }
  }

  private void findProblems() {
    var known = new HashSet<String>();
    header.stream()
        .filter(column -> !known.add(column))
        .forEach(column -> problems.add(origin(1).at(column).problem("the column is there twice")));
    for (var i = 0; i < rows.size(); i++) {
      var cells = rows.get(i).length;
      if (cells != header.size()) {
        problems.add(
            origin(i + 2)
                .problem(
                    "has %d cell(s), the header names %d column(s)"
                        .formatted(cells, header.size())));
      }
    }
  }

  boolean isNodes() {
    return path.startsWith("nodes/");
  }

  /** The label or the relationship type of its rows. */
  String subject() {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - ".csv".length());
  }

  CsvPlace origin(int row) {
    return new CsvPlace(path, row, null);
  }

  /** Passes each row with its non-empty cells by column. */
  void forEachRow(BiConsumer<CsvPlace, Map<String, String>> reader) {
    for (var i = 0; i < rows.size(); i++) {
      Map<String, String> cells = new LinkedHashMap<>();
      var row = rows.get(i);
      for (var column = 0; column < Math.min(row.length, header.size()); column++) {
        if (!row[column].isEmpty()) {
          cells.put(header.get(column), row[column]);
        }
      }
      reader.accept(origin(i + 2), cells);
    }
  }
}
