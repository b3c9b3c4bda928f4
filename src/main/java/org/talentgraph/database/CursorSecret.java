package org.talentgraph.database;

import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;

/**
 * The secret with which cursors are signed. {@code graph-schema/neo4j} puts a random secret into
 * the database, so every copy of the application accepts the cursors of the others, also after a
 * restart.
 */
public final class CursorSecret {

  private CursorSecret() {}

  public static String read(Driver driver, DatabaseSelectionProvider databases) {
    var config = QueryConfig.builder();
    var database = databases.getDatabaseSelection().getValue();
    if (database != null) {
      config.withDatabase(database);
    }
    return driver
        .executableQuery("MATCH (secret:CursorSecret) RETURN secret.value AS value")
        .withConfig(config.build())
        .execute()
        .records()
        .getFirst()
        .get("value")
        .asString();
  }
}
