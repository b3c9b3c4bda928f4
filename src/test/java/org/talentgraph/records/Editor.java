package org.talentgraph.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talentgraph.api.Caller;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/** Saves made-up records as an editor, and removes them again. */
final class Editor implements AutoCloseable {

  private static final String SAVE =
      """
      mutation ($records: [RecordInput!]!, $dryRun: Boolean, $message: String) {
        save(records: $records, dryRun: $dryRun, message: $message) {
          change
          records {
            id outcome version node { id name citations { id } }
            differences { path before after }
          }
        }
      }
      """;

  private static final String REMOVE =
      """
      mutation ($ids: [ID!]!, $withRelationships: Boolean, $dryRun: Boolean) {
        remove(ids: $ids, withRelationships: $withRelationships, dryRun: $dryRun) {
          change
          records { id name relationships { relationship forward node { id } } }
        }
      }
      """;

  private final Caller caller;
  private final List<String> made = new ArrayList<>();

  Editor(int port) {
    this.caller = new Caller(port).as(Role.EDITOR);
  }

  JsonNode ask(String query) {
    return caller.ask(query);
  }

  /** A record of a type, which is made up. */
  static Map<String, Object> record(String field, Map<String, ?> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.putIfAbsent("synthetic", true);
    return Map.of(field, all);
  }

  static Map<String, Object> expert(String name, Map<String, ?> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.putIfAbsent("name", Map.of("en", name));
    all.putIfAbsent("origin", "FOREIGN");
    return record("expert", all);
  }

  /** The whole answer of a save. */
  @SafeVarargs
  final JsonNode answer(boolean dryRun, Map<String, Object>... records) {
    var variables = Map.of("records", List.of(records), "dryRun", dryRun, "message", "A test");
    var answer = caller.ask(SAVE, variables);
    created(answer.at("/data/save/records"), dryRun);
    return answer;
  }

  private void created(JsonNode records, boolean dryRun) {
    for (var record : records) {
      if (!dryRun && record.get("outcome").asString().equals("CREATED")) {
        made.add(record.get("id").asString());
      }
    }
  }

  /** What a save answers that is not refused. */
  @SafeVarargs
  final JsonNode save(Map<String, Object>... records) {
    var answer = answer(false, records);
    assertThat(answer.get("errors")).as("%s", answer).isNull();
    return answer.at("/data/save");
  }

  /** The errors of a save that is refused, each with its code and its place in the input. */
  @SafeVarargs
  final List<String> refused(Map<String, Object>... records) {
    return Caller.refusals(answer(false, records));
  }

  JsonNode remove(boolean withRelationships, boolean dryRun, String... ids) {
    var answer =
        caller.ask(
            REMOVE, Map.of("ids", ids, "withRelationships", withRelationships, "dryRun", dryRun));
    if (!dryRun && !answer.has("errors")) {
      made.removeAll(Arrays.asList(ids));
    }
    return answer;
  }

  /** Removes all that was made, and the citations that it cited. */
  void clean() {
    if (!made.isEmpty()) {
      made.add("citation:entered-by-editor-1553cc62-made-up");
      var answer = remove(true, false, made.toArray(String[]::new));
      assertThat(answer.get("errors")).as("%s", answer).isNull();
    }
  }

  @Override
  public void close() {
    caller.close();
  }
}
