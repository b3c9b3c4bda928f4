package org.talentgraph.changes;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.writing.StoredChanges;

/** The same as {@link UndoOracleIT}, over a thousand histories. */
@IntegrationTest
class UndoOracleSoak {

  @LocalServerPort int port;
  @Autowired Neo4jClient client;
  @Autowired StoredChanges stored;

  @Test
  void leavesTheGraphThatAReplayOfTheOtherChangesGives() {
    UndoOracleIT.check(port, client, stored, 1_000);
  }
}
