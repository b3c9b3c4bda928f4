package org.talentgraph.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows that are objects, one on each line. */
final class JsonRows implements ImportRows {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private static final Text NO_OBJECT = new Text("it is no object", "不是对象");

  private final BufferedReader file;
  private final Map<String, @Nullable String> names;
  private final JsonMapper json;
  private int number;

  /**
   * @param names fields by members of the objects; null for a member that is left out
   */
  JsonRows(BufferedReader file, Map<String, @Nullable String> names, JsonMapper json) {
    this.file = file;
    this.names = names;
    this.json = json;
  }

  @Override
  public Optional<ImportRow> next() {
    try {
      for (var line = file.readLine(); line != null; line = file.readLine()) {
        number++;
        if (!line.isBlank()) {
          return Optional.of(row(line));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw ImportRows.unreadable(number + 1, NO_UTF_8);
    }
  }

  private ImportRow row(String line) {
    try {
      Map<String, Object> members = json.readValue(line, OBJECT);
      if (members == null) {
        return new ImportRow(number, Map.of(), ImportRows.unreadable(number, NO_OBJECT));
      }
      Map<String, Object> record = new LinkedHashMap<>();
      for (var member : members.entrySet()) {
        var name = member.getKey();
        var path = names.containsKey(name) ? names.get(name) : name;
        if (path != null) {
          Mapping.put(record, List.of(path.split("\\.", -1)), member.getValue());
        }
      }
      return new ImportRow(number, record, null);
    } catch (JacksonException | ClassCastException e) {
      var why = e instanceof JacksonException no ? no.getOriginalMessage() : "members overlap";
      return new ImportRow(number, Map.of(), ImportRows.unreadable(number, why));
    }
  }
}
