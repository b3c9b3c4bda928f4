package org.talentgraph.database;

import org.neo4j.driver.SessionConfig;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;

/** Sessions with the database that the settings name, or with the default one. */
final class Sessions {

  private Sessions() {}

  static SessionConfig.Builder with(DatabaseSelectionProvider databases) {
    var config = SessionConfig.builder();
    var database = databases.getDatabaseSelection().getValue();
    return database == null ? config : config.withDatabase(database);
  }
}
