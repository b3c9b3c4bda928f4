package org.talentgraph.files;

import graphql.schema.GraphQLInputObjectType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an import is to do: parameters of its address, or parts of the form beside the file. */
final class ImportParameters {

  static final Set<String> KNOWN =
      Set.of("mapping", "dryRun", "differences", "atomic", "after", "message", "lang");
  private static final TypeReference<Map<String, @Nullable String>> NAMES =
      new TypeReference<>() {};

  private final Map<String, String> given;
  private final JsonMapper json;

  /**
   * @throws InvalidRequest for one that is not known, or whose value is wrong
   */
  ImportParameters(Map<String, String> given, JsonMapper json) {
    Parameters.refuseOthers(given.keySet(), KNOWN);
    this.given = given;
    this.json = json;
    names();
    Set.of("dryRun", "differences", "atomic").forEach(this::flag);
    after();
  }

  /**
   * @throws InvalidRequest if one of them is given already
   */
  ImportParameters and(Map<String, String> others) {
    Map<String, String> all = new HashMap<>(given);
    others.forEach(
        (name, value) -> {
          if (all.put(name, value) != null) {
            throw Parameters.twice(name);
          }
        });
    return new ImportParameters(all, json);
  }

  @Nullable String lang() {
    return given.get("lang");
  }

  ImportRequest request(String kind, GraphQLInputObjectType type) {
    var dryRun = flag("dryRun");
    return new ImportRequest(
        kind,
        type,
        after(),
        dryRun,
        flag("atomic"),
        given.containsKey("differences") ? flag("differences") : dryRun,
        given.get("message"));
  }

  /** Fields by columns; null for a column that is left out. */
  Map<String, @Nullable String> names() {
    var mapping = given.get("mapping");
    if (mapping == null) {
      return Map.of();
    }
    try {
      Map<String, @Nullable String> names = json.readValue(mapping, NAMES);
      if (names != null) {
        return new HashMap<>(names);
      }
    } catch (JacksonException _) {
      // told below
    }
    throw new InvalidRequest(
        ErrorCode.BAD_MAPPING,
        "mapping is no JSON object of fields by columns, such as {\"Name\": \"name.en\"}.",
        "mapping 不是由列到字段的 JSON 对象，例如 {\"姓名\": \"name.zh\"}。");
  }

  private boolean flag(String name) {
    return switch (given.getOrDefault(name, "false")) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new InvalidRequest(
              ErrorCode.BAD_REQUEST,
              "%s is true or false.".formatted(name),
              "%s 只能是 true 或 false。".formatted(name));
    };
  }

  private int after() {
    var row = given.get("after");
    try {
      return row == null ? 0 : Integer.parseUnsignedInt(row);
    } catch (NumberFormatException e) {
      throw new InvalidRequest(
          ErrorCode.BAD_NUMBER,
          "after is %s. Give the number of the row after which to begin.".formatted(row),
          "after 为 %s。请给出从哪一行之后开始。".formatted(row));
    }
  }
}
