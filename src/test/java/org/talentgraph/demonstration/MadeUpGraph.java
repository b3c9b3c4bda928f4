package org.talentgraph.demonstration;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The nodes and relationships made so far, each marked synthetic or citing that it is. */
final class MadeUpGraph {

  static final String CITATION = "citation:demonstration";

  private final Map<String, Table> nodes = new TreeMap<>();
  private final Map<String, Table> relationships = new TreeMap<>();
  private final Set<String> known = new HashSet<>();

  Row node(String label, String id, Text name) {
    return node(label, id).text("name", name);
  }

  Row node(String label, String id) {
    refuseTwice(id);
    Row row = new Row().with("id", id).with("synthetic", true).with("citations", CITATION);
    nodes.computeIfAbsent(label, _ -> new Table()).rows().add(row);
    return row;
  }

  Row relate(String from, String type, String to) {
    refuseTwice(from + ' ' + type + ' ' + to);
    Row row = new Row().with("from", from).with("to", to).with("citations", CITATION);
    relationships.computeIfAbsent(type, _ -> new Table()).rows().add(row);
    return row;
  }

  /** The files by their path below the folder. */
  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    nodes.forEach((label, table) -> files.put("nodes/" + label + ".csv", table.csv()));
    relationships.forEach(
        (type, table) -> files.put("relationships/" + type + ".csv", table.csv()));
    return files;
  }

  private void refuseTwice(String key) {
    if (!known.add(key)) {
      throw new IllegalStateException("made twice: " + key);
    }
  }
}
