package org.talentgraph.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;

/** Measures histories and the feed beside a million entries of 100,000 changes. */
@IntegrationTest
class HistoryBenchmark {

  private static final int CHANGES = 100_000;
  private static final int ENTRIES = 10;
  private static final int REQUESTS = 200;

  private static final String LOAD =
      """
      UNWIND range($from + 1, $from + 1000) AS number
      CREATE (:Change {number: number, at: '2025-01-01T00:00:00Z', by: 'editor', kind: 'SAVE',
        created: 0, changed: $entries, removed: 0})
      WITH number
      UNWIND range(0, $entries - 1) AS position
      CREATE (entry:ChangeEntry {change: number, position: position, type: 'SKILLED_IN',
        subject: 'RELATIONSHIP', before: '{"level":"BASIC"}', after: '{"level":"EXPERT"}'})
      SET entry.from = CASE position WHEN 0 THEN $record ELSE 'expert:load-' + number % 10000 END,
        entry.to = CASE WHEN number % 10 = 0 THEN $hub ELSE 'skill:load-' + number % 500 END
      """;

  private static final String UNLOAD =
      """
      MATCH (change:Change) WHERE change.number > $from
      CALL (change) {
        MATCH (entry:ChangeEntry {change: change.number})
        DELETE entry
        DELETE change
      } IN TRANSACTIONS OF 1000 ROWS
      """;

  @LocalServerPort int port;
  @Autowired Neo4jClient client;
  @Autowired ChangeReads reads;

  @Test
  void answersInMillisecondsBesideAMillionEntries() {
    var last = reads.last();
    try (var records = new WrittenRecords(port)) {
      for (var from = last; from < last + CHANGES; from += 1_000) {
        client
            .query(LOAD)
            .bindAll(
                Map.of(
                    "from",
                    from,
                    "entries",
                    ENTRIES,
                    "record",
                    "expert:demo-0001",
                    "hub",
                    "skill:control-engineering"))
            .run();
      }
      client.query("CALL db.awaitIndexes(300)").run();
      measure(records, "history of a record with 100,000 entries", history("expert:demo-0001"));
      measure(records, "history of a skill with 100,000", history("skill:control-engineering"));
      measure(
          records,
          "the last page of changes",
          "{ changes(last: 20) { edges { node { number } } } }");
      measure(
          records,
          "a page in the middle, with entries",
          "{ changes(since: %d, first: 20) { edges { node { number entries(first: 5) { edges { node { outcome } } } } } } }"
              .formatted(last + CHANGES / 2));
      measure(
          records,
          "changes of a record",
          "{ changes(last: 20, ids: [\"expert:load-7\"]) { edges { node { number } } } }");
    } finally {
      client.query(UNLOAD).bind(last).to("from").run();
    }
  }

  private static String history(String id) {
    return "{ node(id: \"%s\") { history(first: 20) { edges { node { outcome change { number } differences { path } } } } } }"
        .formatted(id);
  }

  private static void measure(WrittenRecords records, String what, String query) {
    IntStream.range(0, REQUESTS).forEach(_ -> records.ask(query, Map.of()));
    var times =
        IntStream.range(0, REQUESTS)
            .mapToLong(
                _ -> {
                  var begin = System.nanoTime();
                  assertThat(records.ask(query, Map.of()).get("errors")).isNull();
                  return System.nanoTime() - begin;
                })
            .sorted()
            .toArray();
    System.out.printf(
        "%s: p50 %.1f ms, p95 %.1f ms%n",
        what, times[REQUESTS / 2] / 1e6, times[REQUESTS * 95 / 100] / 1e6);
  }
}
