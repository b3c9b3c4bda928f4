package org.talentgraph.files;

import static graphql.schema.GraphQLTypeUtil.isList;
import static graphql.schema.GraphQLTypeUtil.unwrapNonNull;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Nearest;

/**
 * Which column of a file becomes which field of a record.
 *
 * @param targets by the names of the columns; without those that are left out
 */
public record Mapping(Map<String, Target> targets) {

  private static final String ID = "id";

  /**
   * A field of an input.
   *
   * @param path for example {@code name.en}
   * @param type of what stands there
   */
  public record Target(String path, GraphQLType type) {

    List<String> steps() {
      return List.of(path.split("\\."));
    }
  }

  /**
   * @param columns of the file
   * @param given fields by columns; null for a column that is left out. A column that it does not
   *     name becomes the field of its own name
   * @throws InvalidRequest {@code BAD_MAPPING} if there is no such column or field
   */
  public static Mapping of(
      List<String> columns, Map<String, @Nullable String> given, GraphQLInputObjectType record) {
    for (var column : given.keySet()) {
      if (!columns.contains(column)) {
        throw unknown("column", "列", column, columns);
      }
    }
    Map<String, Target> targets = new LinkedHashMap<>();
    Map<String, String> columnOf = new HashMap<>();
    for (var column : columns) {
      var path = given.containsKey(column) ? given.get(column) : column;
      if (path != null) {
        var other = columnOf.put(path, column);
        if (other != null) {
          throw twice(path, other, column);
        }
        targets.put(column, target(path, record));
      }
    }
    return new Mapping(targets);
  }

  private static Target target(String path, GraphQLInputObjectType record) {
    GraphQLType type = record;
    for (var step : path.split("\\.", -1)) {
      var field =
          type instanceof GraphQLInputObjectType object && !isList(type)
              ? object.getField(step)
              : null;
      if (field == null) {
        throw unknown("field", "字段", path, names(type));
      }
      type = unwrapNonNull(field.getType());
    }
    return leaf(path, type);
  }

  /** A link is given by the id of the record, several links by all that there are to be. */
  private static Target leaf(String path, GraphQLType type) {
    if (!(type instanceof GraphQLInputObjectType object)) {
      return new Target(path, type);
    }
    if (object.getField(ID) != null) {
      return new Target(path + "." + ID, unwrapNonNull(object.getField(ID).getType()));
    }
    var set = object.getField("set");
    if (set == null) {
      throw unknown(
          "field", "字段", path, names(type).stream().map(each -> path + "." + each).toList());
    }
    return new Target(path + ".set", unwrapNonNull(set.getType()));
  }

  private static List<String> names(GraphQLType type) {
    return type instanceof GraphQLInputObjectType object
        ? object.getFields().stream().map(each -> each.getName()).toList()
        : List.of();
  }

  private static InvalidRequest unknown(
      String what, String chinese, String given, List<String> known) {
    var near = Nearest.to(given, known);
    var all = String.join(", ", known);
    return new InvalidRequest(
            ErrorCode.BAD_MAPPING,
            "There is no %s %s.%s Possible: %s.".formatted(what, given, near.english(), all),
            "没有%s %s。%s可用的有：%s。".formatted(chinese, given, near.chinese(), all))
        .with("column", given);
  }

  private static InvalidRequest twice(String path, String one, String other) {
    return new InvalidRequest(
            ErrorCode.BAD_MAPPING,
            "The columns %s and %s both become %s. Leave one of them out by null."
                .formatted(one, other, path),
            "列 %s 与 %s 都对应 %s。请以 null 略去其一。".formatted(one, other, path))
        .with("column", other);
  }

  /** The record of a row; an empty cell gives nothing. */
  public Map<String, Object> record(Map<String, String> cells) {
    Map<String, Object> record = new LinkedHashMap<>();
    targets.forEach(
        (column, target) -> {
          var cell = cells.getOrDefault(column, "");
          if (!cell.isEmpty()) {
            put(record, target.steps(), Cells.value(cell, target.type()));
          }
        });
    return record;
  }

  @SuppressWarnings("unchecked")
  static void put(Map<String, Object> into, List<String> steps, @Nullable Object value) {
    var map = into;
    for (var step : steps.subList(0, steps.size() - 1)) {
      map = (Map<String, Object>) map.computeIfAbsent(step, _ -> new LinkedHashMap<>());
    }
    map.put(steps.getLast(), value);
  }

  /** The column of a field in which something is wrong, if it is one. */
  public @Nullable String columnOf(String path) {
    List<String> columns = new ArrayList<>();
    targets.forEach(
        (column, target) -> {
          if (path.equals(target.path())
              || path.startsWith(target.path() + ".")
              || path.startsWith(target.path() + "[")
              || target.path().startsWith(path + ".")) {
            columns.add(column);
          }
        });
    return columns.isEmpty() ? null : columns.getFirst();
  }
}
