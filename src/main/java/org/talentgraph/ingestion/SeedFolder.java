package org.talentgraph.ingestion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.writing.NodeRow;
import org.talentgraph.writing.Origin;
import org.talentgraph.writing.Problem;
import org.talentgraph.writing.RecordTypes;
import org.talentgraph.writing.RelationshipRow;

/**
 * The rows of a folder: {@code nodes/<Label>.csv} and {@code relationships/<TYPE>.csv}, each row
 * read by the SDL.
 *
 * @param name the name of the folder
 */
record SeedFolder(
    String name, List<NodeRow> nodes, List<RelationshipRow> relationships, List<Problem> problems) {

  private static final String ID = "id";
  private static final String FROM = "from";
  private static final String TO = "to";

  /**
   * @param today the day from which dates may be counted
   */
  static SeedFolder read(String name, List<CsvFile> files, GraphModel model, LocalDate today) {
    var types = new RecordTypes(model);
    var folder = new SeedFolder(name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    var values = new Values(types, model, today, folder.problems);
    if (files.isEmpty()) { // rather a wrong path than the wish to remove everything
      folder.problems.add(
          new CsvPlace(name, 1, null).problem("has no nodes/*.csv and no relationships/*.csv"));
    }
    for (var file : files) {
      folder.problems.addAll(file.problems());
      if (file.isNodes()) {
        folder.readNodes(file, model, values);
      } else {
        folder.readRelationships(file, types, values);
      }
    }
    folder.findDuplicates();
    return folder;
  }

  private void readNodes(CsvFile file, GraphModel model, Values values) {
    var type = model.findType(file.subject()).filter(each -> each.kind() == GraphType.Kind.NODE);
    if (type.isEmpty()) {
      problems.add(file.origin(1).problem("there is no label " + file.subject()));
      return;
    }
    if (hasOnly(file, values.columns(type.get()))) {
      file.forEachRow(
          (origin, cells) ->
              nodes.add(
                  NodeRow.whole(
                      origin,
                      type.get(),
                      end(origin, cells, ID),
                      values.read(origin, type.get(), cells))));
    }
  }

  private void readRelationships(CsvFile file, RecordTypes types, Values values) {
    var properties = types.propertiesOf(file.subject());
    if (properties.isEmpty()) {
      problems.add(file.origin(1).problem("there is no relationship type " + file.subject()));
      return;
    }
    var columns = values.columns(properties.get());
    columns.addAll(List.of(FROM, TO));
    if (hasOnly(file, columns)) {
      file.forEachRow(
          (origin, cells) ->
              relationships.add(
                  RelationshipRow.whole(
                      origin,
                      file.subject(),
                      end(origin, cells, FROM),
                      end(origin, cells, TO),
                      values.read(origin, properties.get(), cells))));
    }
  }

  private String end(CsvPlace origin, Map<String, String> cells, String column) {
    if (!cells.containsKey(column)) {
      problems.add(origin.at(column).problem("must have a value"));
    }
    return cells.getOrDefault(column, "");
  }

  private boolean hasOnly(CsvFile file, Set<String> columns) {
    var unknown = file.header().stream().filter(column -> !columns.contains(column)).toList();
    unknown.forEach(
        column ->
            problems.add(
                file.origin(1).at(column).problem("unknown column; known are " + columns)));
    return unknown.isEmpty();
  }

  private void findDuplicates() {
    Map<Object, Origin> seen = new HashMap<>();
    nodes.stream()
        .filter(row -> !row.id().isEmpty())
        .forEach(row -> duplicate(seen.putIfAbsent(row.id(), row.origin()), row.origin().at("id")));
    relationships.forEach(
        row -> {
          var content = new LinkedHashMap<>(row.properties());
          content.remove("citations");
          var key = List.of(row.type(), row.from(), row.to(), content);
          duplicate(seen.putIfAbsent(key, row.origin()), row.origin());
        });
  }

  private void duplicate(@Nullable Origin first, Origin again) {
    if (first != null) {
      problems.add(((CsvPlace) again).problem("duplicate of " + first));
    }
  }
}
