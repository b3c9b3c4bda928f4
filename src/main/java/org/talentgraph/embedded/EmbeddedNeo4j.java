package org.talentgraph.embedded;

import static org.neo4j.configuration.connectors.BoltConnectorInternalSettings.connection_shutdown_wait_time;
import static org.neo4j.configuration.connectors.BoltConnectorInternalSettings.thread_pool_shutdown_wait_time;

import java.net.URI;
import java.time.Duration;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.GraphDatabaseSettings.LogQueryLevel;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.core.NestedExceptionUtils;

/**
 * A Neo4j in this process: its data in one folder, its Bolt port free, open to this machine only
 * and without a password. It reports its usage to nobody.
 */
record EmbeddedNeo4j(DatabaseManagementService server, URI uri)
    implements Neo4jConnectionDetails, AutoCloseable {

  static EmbeddedNeo4j start(EmbeddedNeo4jProperties properties) {
    try {
      var server = settings(properties).build();
      unlock(server);
      return new EmbeddedNeo4j(server, boltAddress(server));
    } catch (RuntimeException failure) {
      if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof FileLockException) {
        throw NoGraphException.folderInUse(properties.directory(), failure);
      }
      throw failure;
    }
  }

  private static DatabaseManagementServiceBuilder settings(EmbeddedNeo4jProperties properties) {
    return new DatabaseManagementServiceBuilder(properties.directory())
        .setConfig(GraphDatabaseSettings.pagecache_memory, properties.pageCache().toBytes())
        .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
        .setConfig(GraphDatabaseSettings.log_queries, LogQueryLevel.OFF)
        .setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ZERO)
        .setConfig(GraphDatabaseSettings.udc_enabled, false)
        .setConfig(GraphDatabaseSettings.auth_enabled, false)
        .setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
        .setConfig(thread_pool_shutdown_wait_time, Duration.ZERO)
        .setConfig(connection_shutdown_wait_time, Duration.ZERO);
  }

  /** An application that was killed while it migrated could not; nobody else uses the folder. */
  private static void unlock(DatabaseManagementService server) {
    server
        .database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME)
        .executeTransactionally("MATCH (lock:__Neo4jMigrationsLock) DELETE lock");
  }

  private static URI boltAddress(DatabaseManagementService server) {
    var database = (GraphDatabaseAPI) server.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    var ports = database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
    return URI.create("bolt://" + ports.getLocalAddress(ConnectorType.BOLT));
  }

  @Override
  public URI getUri() {
    return uri;
  }

  @Override
  public void close() {
    server.shutdown();
  }
}
