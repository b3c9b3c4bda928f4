package org.talentgraph.matching;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.talentgraph.graph.Text;

/** Reads names, texts and lists from the rows of statements. */
final class Names {

  private Names() {}

  /** The name of a record in both languages, its id where it has none. */
  static Text of(MapAccessor row) {
    var id = row.get("id").asString();
    var english = row.get("nameEn").asString(row.get("nameZh").asString(id));
    return new Text(english, row.get("nameZh").asString(english));
  }

  static String joined(Value texts) {
    return texts.asList(text -> text.asString("")).stream()
        .filter(text -> !text.isBlank())
        .collect(joining("\n"));
  }

  static List<String> list(Value ids) {
    return ids.isNull()
        ? List.of()
        : ids.asList(Value::asString).stream().filter(Objects::nonNull).distinct().toList();
  }

  /** The database gives what a record leads to in no order. */
  static List<String> sorted(Value ids) {
    return list(ids).stream().sorted().toList();
  }

  static @Nullable Integer number(Value value) {
    return value.isNull() ? null : value.asInt();
  }

  /** Levels by the ids of what is mastered or required. */
  static Map<String, String> levels(Value rows) {
    Map<String, String> levels = new TreeMap<>();
    rows.asList(row -> levels.put(row.get("id").asString(), row.get("level").asString("")));
    return levels;
  }
}
