package org.talentgraph.shortlists;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.TypeSystem;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.talentgraph.database.GraphVersion;
import org.talentgraph.security.Caller;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shortlists in the graph: nodes without the label of a record, which no other field reads. A
 * caller is known by role and name, and sees its own alone.
 */
@Component
class Shortlists {

  private static final String ALL =
      "MATCH (list:Shortlist {owner: $owner}) RETURN list {.*} AS list ORDER BY list.key";
  private static final String KEEP =
      "MERGE (list:Shortlist {owner: $owner, key: $key}) SET list.content = $content";
  private static final String REMOVE =
      """
      MATCH (list:Shortlist {owner: $owner, key: $key})
      WITH list, list {.*} AS removed
      DELETE list
      RETURN removed AS list
      """;

  private final Neo4jClient client;
  private final TransactionOperations transactions;
  private final GraphVersion version;
  private final JsonMapper json;

  Shortlists(
      Neo4jClient client,
      PlatformTransactionManager transactions,
      GraphVersion version,
      JsonMapper json) {
    this.client = client;
    this.transactions = new TransactionTemplate(transactions);
    this.version = version;
    this.json = json;
  }

  List<Shortlist> all(Caller caller) {
    return List.copyOf(query(ALL, Map.of("owner", owner(caller))).all());
  }

  void keep(Caller caller, Shortlist list) {
    var content = json.writeValueAsString(list.content());
    var parameters =
        Map.<String, Object>of("owner", owner(caller), "key", list.key(), "content", content);
    transactions.executeWithoutResult(_ -> client.query(KEEP).bindAll(parameters).run());
    version.changed();
  }

  /** The list as it was, if there was one. */
  Optional<Shortlist> remove(Caller caller, String key) {
    var removed =
        transactions.execute(_ -> query(REMOVE, Map.of("owner", owner(caller), "key", key)).one());
    version.changed();
    return removed;
  }

  private Neo4jClient.RecordFetchSpec<Shortlist> query(
      String statement, Map<String, Object> parameters) {
    return client
        .query(statement)
        .bindAll(parameters)
        .fetchAs(Shortlist.class)
        .mappedBy(this::read);
  }

  private Shortlist read(TypeSystem types, Record row) {
    var list = row.get("list");
    var content = json.readValue(list.get("content").asString(), Object.class);
    return new Shortlist(list.get("key").asString(), content);
  }

  private static String owner(Caller caller) {
    return caller.role() + " " + caller.name();
  }
}
