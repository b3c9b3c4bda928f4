package org.talentgraph.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.writing.StoredChanges;

/** What undos leave in the database, against a replay of the change records in plain Java. */
@IntegrationTest
class UndoOracleIT {

  @LocalServerPort int port;
  @Autowired Neo4jClient client;
  @Autowired StoredChanges stored;

  @Test
  void leavesTheGraphThatAReplayOfTheOtherChangesGives() {
    check(port, client, stored, 12);
  }

  static void check(int port, Neo4jClient client, StoredChanges stored, int histories) {
    try (var records = new WrittenRecords(port)) {
      var all =
          LongStream.range(0, histories)
              .mapToObj(seed -> new RequestedHistory(records, client, stored, seed))
              .peek(history -> history.go(12))
              .peek(RequestedHistory::clear)
              .toList();
      assertThat(all.stream().mapToInt(each -> each.undone)).as("undone").anyMatch(n -> n > 2);
      assertThat(all.stream().mapToInt(each -> each.refused)).as("refused").anyMatch(n -> n > 2);
    }
  }
}
