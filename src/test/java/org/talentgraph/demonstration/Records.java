package org.talentgraph.demonstration;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rows of a folder of CSV files, asked by label and by relationship type. */
final class Records {

  private final Map<String, List<Map<String, String>>> rows = new TreeMap<>();

  Records(Map<String, String> files) {
    files.forEach((file, csv) -> rows.put(file, CsvRows.of(csv)));
  }

  /** The content of each CSV file by its path below the folder. */
  static Map<String, String> read(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(".csv"))
          .collect(
              toMap(path -> folder.relativize(path).toString().replace('\\', '/'), Records::text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, List<Map<String, String>>> files(String kind) {
    Map<String, List<Map<String, String>>> files = new TreeMap<>(rows);
    files.keySet().removeIf(file -> !file.startsWith(kind + "/"));
    return files;
  }

  Set<String> ids() {
    return files("nodes").values().stream()
        .flatMap(List::stream)
        .map(row -> row.get("id"))
        .collect(toSet());
  }

  List<Map<String, String>> nodes(String label) {
    return rows.getOrDefault("nodes/" + label + ".csv", List.of());
  }

  List<Map<String, String>> relationships(String type) {
    return rows.getOrDefault("relationships/" + type + ".csv", List.of());
  }

  /** Ids of the nodes of a label that have the value in the column. */
  Set<String> nodes(String label, String column, String value) {
    return ids(nodes(label), row -> row.get(column).equals(value), "id");
  }

  /** Nodes of one kind that have the relationship to the node. */
  Set<String> sources(String kind, String type, String to) {
    return ids(
        relationships(type),
        row -> row.get("to").equals(to) && row.get("from").startsWith(kind + ":"),
        "from");
  }

  /** Nodes that any of the given ones has the relationship to. */
  Set<String> targets(Collection<String> from, String type) {
    return ids(relationships(type), row -> from.contains(row.get("from")), "to");
  }

  /** How many of the given nodes have the relationship to each other node. */
  Map<String, Long> count(Collection<String> from, String type) {
    return relationships(type).stream()
        .filter(row -> from.contains(row.get("from")))
        .collect(groupingBy(row -> row.get("to"), TreeMap::new, counting()));
  }

  /** How many of the given nodes of a label have each value of the column. */
  Map<String, Long> values(String label, Collection<String> ids, String column) {
    return nodes(label).stream()
        .filter(row -> ids.contains(row.get("id")))
        .map(row -> row.get(column))
        .collect(groupingBy(Function.identity(), TreeMap::new, counting()));
  }

  int sum(String label, String column) {
    return nodes(label).stream().mapToInt(row -> Integer.parseInt(row.get(column))).sum();
  }

  private static Set<String> ids(
      List<Map<String, String>> rows, Predicate<Map<String, String>> test, String column) {
    return rows.stream().filter(test).map(row -> row.get(column)).collect(toSet());
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
