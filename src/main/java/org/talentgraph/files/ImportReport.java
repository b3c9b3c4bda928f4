package org.talentgraph.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.InvalidRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells how an import goes on, an object on each line: rows that are refused, differences where
 * they are wanted, how far it is, and the end.
 */
final class ImportReport {

  static final String REFUSED = "REFUSED";

  private final Writer out;
  private final JsonMapper json;

  /** Where {@code save} names a row, and perhaps a field of it. */
  private final Pattern place;

  private final @Nullable Mapping mapping;
  private final ImportCounts counts = new ImportCounts();

  /**
   * @throws UncheckedIOException from every method, if the client has left
   */
  ImportReport(Writer out, JsonMapper json, String kind, @Nullable Mapping mapping) {
    this.out = out;
    this.json = json;
    this.place = Pattern.compile("records\\[(\\d+)]\\.%s\\.?".formatted(kind));
    this.mapping = mapping;
  }

  ImportCounts counts() {
    return counts;
  }

  /** What {@code save} answered about a row. */
  void saved(ImportRow row, Map<?, ?> record, boolean withDifferences) {
    var outcome = String.valueOf(record.get("outcome"));
    counts.add(outcome);
    if (withDifferences && !outcome.equals("UNCHANGED")) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("row", row.number());
      line.put("outcome", outcome);
      line.put("id", String.valueOf(record.get("id")));
      line.put("differences", record.get("differences"));
      write(line);
    }
  }

  /**
   * @param rows those that were sent together, in the order in which problems number them
   */
  void refused(ImportRow row, List<InvalidRequest> problems, List<ImportRow> rows) {
    counts.add(REFUSED);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("row", row.number());
    line.put("outcome", REFUSED);
    line.put("problems", problems.stream().map(each -> problem(each, rows)).toList());
    write(line);
  }

  private Map<String, Object> problem(InvalidRequest problem, List<ImportRow> rows) {
    Map<String, Object> told = new LinkedHashMap<>();
    if (problem.details().get("input") instanceof String input) {
      var field = place.matcher(input).replaceFirst("");
      var column = mapping == null ? null : mapping.columnOf(field);
      if (column != null) {
        told.put("column", column);
      }
      told.put("field", field);
    }
    told.put("code", problem.code().name());
    told.put(
        "message",
        Map.of(
            "en", inRows(problem.english(), rows, "row %d"),
            "zh", inRows(problem.chinese(), rows, "第 %d 行")));
    return told;
  }

  /** The words of {@code save} with the numbers of the file. */
  private String inRows(String words, List<ImportRow> rows, String row) {
    var places = place.matcher(words);
    return places.find()
        ? places
            .replaceAll(
                found -> row.formatted(rows.get(Integer.parseInt(found.group(1))).number()) + " ")
            .replace(" :", ":")
        : words;
  }

  /** How far it is after a batch. */
  void progress(@Nullable Object change) {
    var told = counts.told();
    if (change != null) {
      told.put("change", change);
    }
    write(Map.of("progress", told));
    flush();
  }

  /** That it cannot go on. */
  void stopped(InvalidRequest why) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("stopped", counts.told());
    line.put("errors", List.of(FileProblem.of(why)));
    write(line);
    flush();
  }

  void done() {
    write(Map.of("done", counts.told()));
    flush();
  }

  private void write(Map<String, ?> line) {
    try {
      out.write(json.writeValueAsString(line));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
