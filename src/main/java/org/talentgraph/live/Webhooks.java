package org.talentgraph.live;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.TypeSystem;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The webhooks in the graph: nodes without the label of a record. Of all copies of the application
 * the one delivers that has leased the webhook; a copy that is gone keeps it no longer than its
 * lease.
 */
@Component
class Webhooks {

  /** Longer than everything that is sent within one lease. */
  static final Duration LEASE = Duration.ofMinutes(1);

  private static final String RETURN =
      """
      RETURN hook {.*} AS hook, COLLECT {
        MATCH (letter:DeadLetter {hook: hook.id%s})
        RETURN letter {.*} ORDER BY letter.change LIMIT 100
      } AS letters
      ORDER BY hook.created, hook.id
      """;
  private static final String ALL = "MATCH (hook:Webhook) " + RETURN.formatted("");
  private static final String ONE = "MATCH (hook:Webhook {id: $id}) " + RETURN.formatted("");
  private static final String ANY = "CYPHER 25 RETURN EXISTS { (:Webhook) } AS any";
  private static final String CREATE = "CREATE (hook:Webhook) SET hook = $properties";
  private static final String DELETE =
      """
      MATCH (hook:Webhook {id: $id})
      OPTIONAL MATCH (letter:DeadLetter {hook: $id})
      DETACH DELETE hook, letter
      """;

  /**
   * Of those that have something to do and that nobody else has, the one that had its turn the
   * longest ago, with the letters to be sent again.
   */
  private static final String LEASE_DUE =
      """
      MATCH (hook:Webhook)
      WHERE (hook.leasedUntil IS NULL OR hook.leasedUntil < $now)
        AND (hook.done < $last AND (hook.nextTry IS NULL OR hook.nextTry <= $now)
          OR EXISTS { (letter:DeadLetter {hook: hook.id, due: true}) })
      WITH hook ORDER BY coalesce(hook {.*}.turn, 0), hook.id LIMIT 1
      SET hook.locked = true REMOVE hook.locked
      WITH hook WHERE hook.leasedUntil IS NULL OR hook.leasedUntil < $now
      SET hook.leasedUntil = $until, hook.leasedBy = $me, hook.turn = $now
      """
          + RETURN.formatted(", due: true");

  private static final String RELEASE =
      """
      MATCH (hook:Webhook {id: $id, leasedBy: $me})
      SET hook.leasedUntil = NULL, hook.leasedBy = NULL
      """;
  private static final String NOTE =
      "MATCH (hook:Webhook {id: $id, leasedBy: $me}) SET hook += $properties";
  private static final String GIVE_UP =
      """
      MERGE (letter:DeadLetter {hook: $id, change: $change})
      SET letter.at = $now, letter.problem = $problem, letter.due = false
      """;
  private static final String TAKEN =
      "MATCH (letter:DeadLetter {hook: $id, change: $change}) DELETE letter";
  private static final String AGAIN =
      """
      MATCH (letter:DeadLetter {hook: $id})
      WHERE $change IS NULL OR letter.change = $change
      SET letter.due = true
      """;

  private final String me = UUID.randomUUID().toString();
  private final Neo4jClient client;
  private final TransactionOperations transactions;

  Webhooks(Neo4jClient client, PlatformTransactionManager transactions) {
    this.client = client;
    this.transactions = new TransactionTemplate(transactions);
  }

  static OffsetDateTime now() {
    return OffsetDateTime.now(ZoneOffset.UTC);
  }

  private static long milliseconds(OffsetDateTime time) {
    return time.toInstant().toEpochMilli();
  }

  List<Webhook> all() {
    return List.copyOf(query(ALL, Map.of()).all());
  }

  Optional<Webhook> find(String id) {
    return query(ONE, Map.of("id", id)).one();
  }

  void create(Map<String, Object> properties) {
    run(CREATE, Map.of("properties", properties));
  }

  void remove(String id) {
    run(DELETE, Map.of("id", id));
  }

  /** Has letters sent again; all of them where no change is named. */
  void again(String id, @Nullable Integer change) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", id);
    parameters.put("change", change);
    run(AGAIN, parameters);
  }

  boolean any() {
    return client.query(ANY).fetchAs(Boolean.class).one().orElse(false);
  }

  /**
   * Takes a webhook that has something to do.
   *
   * @param last the number of the last change
   */
  Optional<Webhook> lease(int last) {
    var now = now();
    var parameters =
        Map.<String, Object>of(
            "now",
            milliseconds(now),
            "until",
            milliseconds(now.plus(LEASE)),
            "me",
            me,
            "last",
            last);
    var leased = transactions.execute(_ -> query(LEASE_DUE, parameters).one());
    return leased == null ? Optional.empty() : leased;
  }

  void release(Webhook hook) {
    run(RELEASE, Map.of("id", hook.id(), "me", me));
  }

  /** That it is done with everything up to a change. */
  void done(Webhook hook, int change) {
    Map<String, @Nullable Object> properties = new HashMap<>();
    properties.put("done", change);
    properties.put("tries", 0);
    properties.put("nextTry", null);
    properties.put("problem", null);
    note(hook, properties);
  }

  void failed(Webhook hook, int tries, OffsetDateTime nextTry, String problem) {
    note(hook, Map.of("tries", tries, "nextTry", milliseconds(nextTry), "problem", problem));
  }

  private void note(Webhook hook, Map<String, @Nullable Object> properties) {
    run(NOTE, Map.of("id", hook.id(), "me", me, "properties", properties));
  }

  void giveUp(Webhook hook, int change, String problem) {
    run(
        GIVE_UP,
        Map.of("id", hook.id(), "change", change, "problem", problem, "now", now().toString()));
  }

  void taken(Webhook hook, int change) {
    run(TAKEN, Map.of("id", hook.id(), "change", change));
  }

  @SuppressWarnings("NullAway") // the client takes null for a value, and does not say so
  private void run(String statement, Map<String, ? extends @Nullable Object> parameters) {
    Map<String, Object> all = new HashMap<>();
    parameters.forEach(all::put);
    transactions.executeWithoutResult(
        _ -> client.query("CYPHER 25 " + statement).bindAll(all).run());
  }

  private Neo4jClient.RecordFetchSpec<Webhook> query(
      String statement, Map<String, Object> parameters) {
    return client
        .query("CYPHER 25 " + statement)
        .bindAll(parameters)
        .fetchAs(Webhook.class)
        .mappedBy(Webhooks::read);
  }

  private static Webhook read(TypeSystem types, Record row) {
    return Webhook.of(row.get("hook"), row.get("letters"));
  }
}
