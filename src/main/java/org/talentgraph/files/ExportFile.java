package org.talentgraph.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.files.ExportPages.Row;
import org.talentgraph.handouts.Csv;
import org.talentgraph.language.InvalidRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of records, line by line.
 *
 * @param cursors whether each line ends with the cursor after which the file goes on
 */
record ExportFile(ExportFormat format, ExportColumns columns, boolean cursors, JsonMapper json) {

  private static final String CURSOR = "cursor";

  String head() {
    return format == ExportFormat.CSV
        ? Csv.BYTE_ORDER_MARK + Csv.line(withCursor(columns.names().stream(), CURSOR))
        : "";
  }

  String line(Row row) {
    if (format == ExportFormat.CSV) {
      var cells = columns.names().stream().map(each -> columns.cell(each, row.node()));
      return Csv.line(withCursor(cells, row.cursor()));
    }
    Map<String, Object> line = new LinkedHashMap<>(row.node());
    if (cursors) {
      line.put(CURSOR, row.cursor());
    }
    return json.writeValueAsString(line) + "\n";
  }

  private Stream<? extends @Nullable Object> withCursor(
      Stream<? extends @Nullable Object> cells, String cursor) {
    return cursors ? Stream.concat(cells, Stream.of(cursor)) : cells;
  }

  /** The last line of a file that breaks off; a table has no place for it. */
  String broken(InvalidRequest why) {
    return format == ExportFormat.CSV
        ? ""
        : json.writeValueAsString(Map.of("errors", List.of(FileProblem.of(why)))) + "\n";
  }
}
