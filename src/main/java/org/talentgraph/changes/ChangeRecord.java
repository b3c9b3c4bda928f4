package org.talentgraph.changes;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.talentgraph.writing.Change;

/**
 * A change of the graph.
 *
 * @param undoes the number of the change that it took back
 * @param undoneBy the number of the change that took it back, and stands itself
 */
public record ChangeRecord(
    int number,
    OffsetDateTime at,
    String by,
    @Nullable String role,
    @Nullable String message,
    Change.Kind kind,
    int created,
    int changed,
    int removed,
    @Nullable Integer undoes,
    @Nullable Integer undoneBy) {

  static ChangeRecord of(Value change, Standing standing) {
    var number = change.get("number").asInt();
    return new ChangeRecord(
        number,
        OffsetDateTime.parse(change.get("at").asString()),
        change.get("by").asString(),
        change.get("role").asString(null),
        change.get("message").asString(null),
        Change.Kind.valueOf(change.get("kind").asString()),
        change.get("created").asInt(0),
        change.get("changed").asInt(0),
        change.get("removed").asInt(0),
        change.get("undoes").isNull() ? null : change.get("undoes").asInt(),
        standing.undoOf(number).orElse(null));
  }

  /** The same without what its caller said about it. */
  ChangeRecord withoutMessage() {
    return new ChangeRecord(
        number, at, by, role, null, kind, created, changed, removed, undoes, undoneBy);
  }

  /** How many entries it has. */
  int size() {
    return created + changed + removed;
  }
}
