package org.talentgraph.writing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.talentgraph.database.SharedRead;

/**
 * Which history the graph tells. As long as the epoch is the same, a client that knows all changes
 * up to a number is up to date with those after it. It is another one when the graph has become
 * older than the application or the database knew, as after a backup was restored: the database has
 * another id than the one noted in the graph, a change that this application has seen is gone, or
 * {@code talent-graph.restored} has another value than the last start noted.
 */
@Component
public final class Epoch {

  private static final String READ =
      """
      CALL db.info() YIELD id AS database
      OPTIONAL MATCH (state:GraphState {id: 'graph'})
      OPTIONAL MATCH (seen:Change {number: $number})
      RETURN database, state.epoch AS epoch, state.database AS noted, state.restored AS restored,
        seen.at AS at, COLLECT {
          MATCH (c:Change) WHERE c.number > 0
          RETURN [c.number, c.at] ORDER BY c.number DESC LIMIT 1
        } AS last
      """;

  private static final String WRITE =
      """
      MERGE (state:GraphState {id: 'graph'})
      SET state.epoch = $epoch, state.database = $database, state.restored = $restored
      """;

  private final Neo4jClient client;
  private final GraphWrites writes;

  /** A thousand may ask at once, when they begin to listen. */
  private final SharedRead<State> state = new SharedRead<>(this::read);

  private final String restored;
  private volatile Seen seen = new Seen(0, null);

  /** Whether the setting was compared; another application may have another one. */
  private volatile boolean compared;

  /** A change, and when it was made. */
  private record Seen(int number, @Nullable String at) {}

  private record State(@Nullable String epoch, String database, boolean isOther, Seen last) {}

  /**
   * @param restored any text; to be changed after a backup was restored where the database itself
   *     does not tell it
   */
  Epoch(
      Neo4jClient client, GraphWrites writes, @Value("${talent-graph.restored:}") String restored) {
    this.client = client;
    this.writes = writes;
    this.restored = restored;
  }

  /** The epoch: a random text, kept in the graph. */
  public String current() {
    var now = state.get();
    if (now.epoch == null || now.isOther) {
      return writes.locked(false, this::renewed);
    }
    seen = now.last;
    compared = true;
    return now.epoch;
  }

  /** Another application may have renewed it meanwhile. */
  private String renewed() {
    var now = read();
    var epoch = now.epoch;
    if (epoch == null || now.isOther) {
      epoch = UUID.randomUUID().toString();
      client
          .query(WRITE)
          .bindAll(Map.of("epoch", epoch, "database", now.database, "restored", restored))
          .run();
    }
    seen = now.last;
    compared = true;
    return epoch;
  }

  private State read() {
    var known = seen;
    return client
        .query(READ)
        .bind(known.number)
        .to("number")
        .fetchAs(State.class)
        .mappedBy(
            (_, row) -> {
              var database = row.get("database").asString();
              var last = row.get("last").asList();
              return new State(
                  row.get("epoch").asString(null),
                  database,
                  !database.equals(row.get("noted").asString(null))
                      || (!compared && !restored.equals(row.get("restored").asString("")))
                      || (known.number > 0
                          && !Objects.equals(known.at, row.get("at").asString(null))),
                  last.isEmpty() ? new Seen(0, null) : seen((List<?>) last.getFirst()));
            })
        .one()
        .orElseThrow();
  }

  private static Seen seen(List<?> last) {
    return new Seen(((Number) last.getFirst()).intValue(), String.valueOf(last.getLast()));
  }
}
