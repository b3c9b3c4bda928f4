package org.talentgraph.documents;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.TypeSystem;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.talentgraph.database.GraphVersion;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.security.Caller;
import tools.jackson.databind.json.JsonMapper;

/** The drafts of documents in the graph: nodes without the label of a record, for all editors. */
@Component
class DocumentDrafts {

  private static final int MOST = 100;
  private static final String ALL =
      "MATCH (draft:DocumentDraft) RETURN draft {.*} AS draft ORDER BY draft.key";

  /** To set a value locks the node, so that its version is read by one writer at a time. */
  private static final String VERSION =
      """
      MERGE (draft:DocumentDraft {key: $key})
      SET draft.key = $key
      RETURN coalesce(draft.version, 0) AS version, count { MATCH (:DocumentDraft) } AS drafts
      """;

  private static final String KEEP =
      """
      MATCH (draft:DocumentDraft {key: $key})
      SET draft += {content: $content, version: $version, keptBy: $keptBy, keptAt: $keptAt}
      RETURN draft {.*} AS draft
      """;

  private static final String REMOVE =
      """
      MATCH (draft:DocumentDraft {key: $key})
      WITH draft, draft {.*} AS removed
      DELETE draft
      RETURN removed AS draft
      """;

  /**
   * How a draft stands before it is written.
   *
   * @param drafts how many there are, with this one
   */
  private record Present(int version, int drafts) {}

  private final Neo4jClient client;
  private final TransactionOperations transactions;
  private final GraphVersion version;
  private final Clock clock;
  private final JsonMapper json;

  DocumentDrafts(
      Neo4jClient client,
      PlatformTransactionManager transactions,
      GraphVersion version,
      Clock clock,
      JsonMapper json) {
    this.client = client;
    this.transactions = new TransactionTemplate(transactions);
    this.version = version;
    this.clock = clock;
    this.json = json;
  }

  List<DocumentDraft> all() {
    return List.copyOf(query(ALL, Map.of()).all());
  }

  /** The next version of a draft, if it still has the one that the caller has seen. */
  DocumentDraft keep(Caller caller, String key, Object content, int seen) {
    var parameters =
        Map.<String, Object>of(
            "key",
            key,
            "content",
            json.writeValueAsString(content),
            "version",
            seen + 1,
            "keptBy",
            caller.name(),
            "keptAt",
            OffsetDateTime.now(clock).toString());
    return write(KEEP, key, seen, parameters);
  }

  DocumentDraft remove(String key, int seen) {
    if (seen < 1) {
      throw new InvalidRequest(
              ErrorCode.BAD_VALUE,
              "ifVersion is %d, and drafts have versions from 1. Give that of the draft."
                  .formatted(seen),
              "ifVersion 为 %d，而草稿的版本从 1 起。请给出该草稿的版本。".formatted(seen))
          .about("ifVersion");
    }
    return write(REMOVE, key, seen, Map.of("key", key));
  }

  private DocumentDraft write(
      String statement, String key, int seen, Map<String, Object> parameters) {
    var written =
        transactions.execute(
            _ -> {
              refuseOutdated(key, seen);
              return query(statement, parameters).one().orElseThrow();
            });
    version.changed();
    return requireNonNull(written);
  }

  private void refuseOutdated(String key, int seen) {
    var present =
        client
            .query(VERSION)
            .bindAll(Map.of("key", key))
            .fetchAs(Present.class)
            .mappedBy(DocumentDrafts::present)
            .one()
            .orElseThrow();
    if (present.version() != seen) {
      throw outdated(key, seen, present.version());
    }
    if (present.drafts() > MOST) {
      throw new InvalidRequest(
              ErrorCode.TOO_MANY_RECORDS,
              "There are %d drafts, and more are not kept. Remove some first.".formatted(MOST),
              "已有 %d 份草稿，不能再保存，请先删除一些。".formatted(MOST))
          .about("key");
    }
  }

  private static Present present(TypeSystem types, Record row) {
    return new Present(row.get("version").asInt(), row.get("drafts").asInt());
  }

  private static InvalidRequest outdated(String key, int seen, int version) {
    return new InvalidRequest(
            ErrorCode.OUTDATED_VERSION,
            "The draft %s has version %d now, and not %d: somebody else kept or removed it. Open it first."
                .formatted(key, version, seen),
            "草稿 %s 现为第 %d 版，而非第 %d 版：他人已保存或删除。请先打开。".formatted(key, version, seen))
        .about("ifVersion")
        .with("version", version);
  }

  private Neo4jClient.RecordFetchSpec<DocumentDraft> query(
      String statement, Map<String, Object> parameters) {
    return client
        .query(statement)
        .bindAll(parameters)
        .fetchAs(DocumentDraft.class)
        .mappedBy(this::read);
  }

  private DocumentDraft read(TypeSystem types, Record row) {
    var draft = row.get("draft");
    return new DocumentDraft(
        draft.get("key").asString(),
        json.readValue(draft.get("content").asString(), Object.class),
        draft.get("version").asInt(),
        draft.get("keptBy").asString(),
        OffsetDateTime.parse(draft.get("keptAt").asString()));
  }
}
