package org.talentgraph.live;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.talentgraph.changes.TouchedRecords;
import org.talentgraph.changes.TouchingChange;

/**
 * An address to which changes are sent.
 *
 * @param done the number of the last change that it is done with
 * @param tries how often the next change was sent in vain
 */
record Webhook(
    String id,
    String url,
    String secret,
    List<String> kinds,
    List<String> ids,
    OffsetDateTime created,
    String createdBy,
    int done,
    int tries,
    @Nullable OffsetDateTime nextTry,
    @Nullable String problem,
    List<DeadLetter> deadLetters) {

  /** A change that could not be delivered. */
  record DeadLetter(int change, OffsetDateTime at, String problem, boolean due) {

    static DeadLetter of(Value letter) {
      return new DeadLetter(
          letter.get("change").asInt(),
          OffsetDateTime.parse(letter.get("at").asString()),
          letter.get("problem").asString(),
          letter.get("due").asBoolean(false));
    }
  }

  static Webhook of(Value hook, Value letters) {
    return new Webhook(
        hook.get("id").asString(),
        hook.get("url").asString(),
        hook.get("secret").asString(),
        hook.get("kinds").asList(Value::asString),
        hook.get("ids").asList(Value::asString),
        OffsetDateTime.parse(hook.get("created").asString()),
        hook.get("createdBy").asString(),
        hook.get("done").asInt(),
        hook.get("tries").asInt(0),
        hook.get("nextTry").isNull() ? null : time(hook.get("nextTry").asLong()),
        hook.get("problem").asString(null),
        letters.asList(DeadLetter::of));
  }

  private static OffsetDateTime time(long milliseconds) {
    return Instant.ofEpochMilli(milliseconds).atOffset(ZoneOffset.UTC);
  }

  /** Without the secret, for logs. */
  @Override
  public String toString() {
    return id;
  }

  /**
   * @param change without the records of which webhooks do not tell
   */
  boolean wants(TouchingChange change, TouchedRecords records) {
    return !change.ids().isEmpty()
        && change.touches(ids.isEmpty() ? null : Set.copyOf(ids))
        && change.touches(kinds.isEmpty() ? null : Set.copyOf(kinds), records::of);
  }
}
