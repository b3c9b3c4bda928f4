package org.talentgraph.security;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.TypeSystem;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.support.TransactionOperations;
import org.talentgraph.database.GraphReads;
import org.talentgraph.database.SharedRead;

/** The API keys in the graph: nodes without the label of a record, found by the hash of the key. */
class ApiKeys {

  /**
   * So exact is the time of the last use: each write gives all answers a new version, so that
   * clients must fetch them again.
   */
  private static final Duration EXACT = Duration.ofHours(1);

  private static final String CREATE = "CREATE (key:ApiKey {hash: $hash}) SET key += $properties";
  private static final String ALL = "MATCH (key:ApiKey) RETURN key {.*} AS key ORDER BY key.id";
  private static final String FIND = "MATCH (key:ApiKey {hash: $hash}) RETURN key {.*} AS key";
  private static final String USED = "MATCH (key:ApiKey {id: $id}) SET key.lastUsed = $now";
  private static final String VALID =
      """
      MATCH (key:ApiKey)
      WHERE key {.*}.revoked IS NULL AND key.expires > $today
      RETURN key.hash AS hash
      """;
  private static final String REVOKE =
      """
      MATCH (key:ApiKey {id: $id})
      SET key.revoked = coalesce(key {.*}.revoked, $now)
      RETURN key {.*} AS key
      """;

  private final Neo4jClient client;
  private final GraphReads reads;
  private final TransactionOperations transactions;
  private final Clock clock;

  /** A thousand may listen, each of whom is judged when there is news. */
  private final SharedRead<Set<String>> valid = new SharedRead<>(this::readValid);

  ApiKeys(Neo4jClient client, GraphReads reads, TransactionOperations transactions, Clock clock) {
    this.client = client;
    this.reads = reads;
    this.transactions = transactions;
    this.clock = clock;
  }

  void create(ApiKey key, String hash) {
    transactions.executeWithoutResult(
        _ ->
            client
                .query(CREATE)
                .bindAll(Map.of("hash", hash, "properties", key.properties()))
                .run());
  }

  /** The key as it is then, if there is one with this id. */
  Optional<ApiKey> revoke(String id) {
    return transactions.execute(_ -> one(REVOKE, Map.of("id", id, "now", now())));
  }

  /**
   * @throws org.talentgraph.database.WorkEnded if too many others ask
   */
  Optional<ApiKey> find(String hash) {
    return reads.counted(() -> one(FIND, Map.of("hash", hash)));
  }

  /** Whether a key is accepted now. */
  boolean isValid(String hash) {
    return valid.get().contains(hash);
  }

  private Set<String> readValid() {
    return reads.counted(
        () ->
            client
                .query(VALID)
                .bind(now().toLocalDate())
                .to("today")
                .fetchAs(String.class)
                .all()
                .stream()
                .collect(toSet()));
  }

  List<ApiKey> all() {
    return client.query(ALL).fetchAs(ApiKey.class).mappedBy(ApiKeys::read).all().stream().toList();
  }

  /** Notes that a key is used, unless that was noted not long ago. */
  void used(ApiKey key) {
    var last = key.lastUsed();
    if (last == null || last.plus(EXACT).isBefore(now())) {
      transactions.executeWithoutResult(
          _ -> client.query(USED).bindAll(Map.of("id", key.id(), "now", now())).run());
    }
  }

  boolean isValid(ApiKey key) {
    return key.isValid(now().toInstant());
  }

  ZonedDateTime now() {
    return ZonedDateTime.now(clock.withZone(ZoneOffset.UTC));
  }

  private Optional<ApiKey> one(String statement, Map<String, Object> parameters) {
    return client
        .query(statement)
        .bindAll(parameters)
        .fetchAs(ApiKey.class)
        .mappedBy(ApiKeys::read)
        .one();
  }

  private static ApiKey read(TypeSystem types, Record row) {
    return ApiKey.of(row.get("key").asMap());
  }
}
