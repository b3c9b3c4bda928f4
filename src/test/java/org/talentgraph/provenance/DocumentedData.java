package org.talentgraph.provenance;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** The rows of {@code seed-data/documented}, asked by label and by relationship type. */
final class DocumentedData {

  private static final Path FOLDER = Path.of("seed-data/documented");
  private static final CsvMapper CSV = CsvMapper.builder().build();

  private final Map<String, List<Map<String, String>>> files = new TreeMap<>();

  DocumentedData() {
    try (Stream<Path> paths = Files.walk(FOLDER)) {
      paths
          .filter(path -> path.toString().endsWith(".csv"))
          .forEach(
              path -> files.put(FOLDER.relativize(path).toString().replace('\\', '/'), rows(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Map<String, String>> nodes(String label) {
    return rows("nodes/" + label + ".csv");
  }

  List<Map<String, String>> relationships(String type) {
    return rows("relationships/" + type + ".csv");
  }

  /** The nodes of all labels. */
  Stream<Map<String, String>> nodes() {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith("nodes/"))
        .flatMap(file -> file.getValue().stream());
  }

  /** The types of relationship that hold for a time. */
  Stream<String> datedTypes() {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith("relationships/"))
        .filter(file -> !file.getValue().isEmpty())
        .filter(file -> file.getValue().getFirst().containsKey("validFrom"))
        .map(file -> file.getKey().replaceAll("relationships/|\\.csv", ""));
  }

  /** The node of a label that has the id. */
  Map<String, String> node(String label, String id) {
    return nodes(label).stream()
        .filter(row -> id.equals(row.get("id")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no " + id));
  }

  /** To which node each node of a kind has the one relationship of a type. */
  Map<String, String> targets(String kind, String type) {
    return relationships(type).stream()
        .filter(row -> row.get("from").startsWith(kind + ":"))
        .collect(toMap(row -> row.get("from"), row -> row.get("to")));
  }

  /** Every cell that is filled, citations and ids included. */
  Stream<Cell> cells() {
    return files.entrySet().stream()
        .flatMap(
            file ->
                file.getValue().stream()
                    .flatMap(
                        row ->
                            row.entrySet().stream()
                                .filter(cell -> !cell.getValue().isEmpty())
                                .map(
                                    cell ->
                                        new Cell(
                                            file.getKey(), row, cell.getKey(), cell.getValue()))));
  }

  private List<Map<String, String>> rows(String file) {
    return files.getOrDefault(file, List.of());
  }

  private static List<Map<String, String>> rows(Path path) {
    var reader = CSV.readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader());
    try (var rows = reader.<Map<String, String>>readValues(path.toFile())) {
      return rows.readAll();
    }
  }

  /** One value of a row, and where it stands. */
  record Cell(String file, Map<String, String> row, String column, String value) {

    /** In which language the value is a text, such as {@code En}; empty where it is none. */
    String language() {
      return column.endsWith("En") || column.endsWith("Zh")
          ? column.substring(column.length() - 2)
          : "";
    }

    boolean isName() {
      return column.startsWith("name") || column.startsWith("title");
    }

    @Override
    public String toString() {
      return "%s %s %s: %s"
          .formatted(
              file,
              row.getOrDefault("id", row.get("from") + " -> " + row.get("to")),
              column,
              value);
    }
  }
}
