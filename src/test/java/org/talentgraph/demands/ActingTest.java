package org.talentgraph.demands;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;

/** A test in which callers act on made-up demands. */
public abstract class ActingTest {

  @LocalServerPort protected int port;
  @Autowired protected Neo4jClient client;

  protected Acting acting;

  @BeforeEach
  void open() {
    acting = new Acting(port, client);
  }

  @AfterEach
  void removeWhatWasMade() {
    acting.close();
  }
}
