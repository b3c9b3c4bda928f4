package org.talentgraph.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talentgraph.api.Caller;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/** What an editor does by requests, and takes away again when it is done. */
final class WrittenRecords implements AutoCloseable {

  private static final String ENTRY =
      """
      change { number kind by role message undoes undoneBy created changed removed }
      outcome id type record { id } relationship fromId from { id } toId to { id }
      differences { path before after }
      """;

  private final Caller caller;

  WrittenRecords(int port) {
    this.caller = new Caller(port).as(Role.EDITOR);
  }

  JsonNode ask(String query, Map<String, ?> variables) {
    return caller.ask(query, variables);
  }

  /** An expert with the fields of its input. */
  static Map<String, Object> expert(String key, Map<String, Object> fields) {
    Map<String, Object> all = new HashMap<>(fields);
    all.put("id", "expert:" + key);
    all.putIfAbsent("name", Map.of("en", "Sample " + key));
    all.put("origin", "FOREIGN");
    all.put("synthetic", true);
    return Map.of("expert", all);
  }

  static Map<String, Object> skill(String key) {
    return Map.of(
        "skill",
        Map.of("id", "skill:" + key, "name", Map.of("en", "Sample " + key), "synthetic", true));
  }

  /** The number of the change. */
  @SafeVarargs
  final int save(Map<String, Object>... records) {
    var answer =
        caller.ask(
            "mutation ($records: [RecordInput!]!) { save(records: $records, message: \"A test\") {"
                + " change } }",
            Map.of("records", List.of(records)));
    assertThat(answer.get("errors")).as("%s", answer).isNull();
    return answer.at("/data/save/change").asInt();
  }

  JsonNode remove(List<String> ids) {
    return caller.ask(
        "mutation ($ids: [ID!]!) { remove(ids: $ids, withRelationships: true) { change } }",
        Map.of("ids", ids));
  }

  JsonNode undo(int change, boolean dryRun) {
    return caller.ask(
        "mutation ($change: Int!, $dryRun: Boolean) { undo(change: $change, dryRun: $dryRun,"
            + " message: \"Taken back\") { change created changed removed entries { %s } } }"
                .formatted(ENTRY),
        Map.of("change", change, "dryRun", dryRun));
  }

  /** The number of the change that an undo made. */
  int undo(int change) {
    var answer = undo(change, false);
    assertThat(answer.get("errors")).as("%s", answer).isNull();
    return answer.at("/data/undo/change").asInt();
  }

  /** The history of a record, page by page. */
  List<JsonNode> history(String id, String page) {
    var answer =
        caller.ask(
            "query ($id: ID!) { node(id: $id) { history(%s) { edges { cursor node { %s } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }"
                .formatted(page, ENTRY),
            Map.of("id", id));
    assertThat(answer.get("errors")).as("%s", answer).isNull();
    List<JsonNode> edges = new ArrayList<>();
    answer.at("/data/node/history/edges").forEach(edges::add);
    return edges;
  }

  @Override
  public void close() {
    caller.close();
  }
}
