package org.talentgraph.embedded;

import static org.neo4j.configuration.GraphDatabaseSettings.DEFAULT_DATABASE_NAME;
import static org.neo4j.configuration.connectors.BoltConnectorInternalSettings.connection_shutdown_wait_time;
import static org.neo4j.configuration.connectors.BoltConnectorInternalSettings.thread_pool_shutdown_wait_time;

import inet.ipaddr.IPAddressString;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.GraphDatabaseSettings.LogQueryLevel;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.graphdb.Result;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.core.NestedExceptionUtils;

/**
 * A Neo4j in this process. Its data are in one folder. Its Bolt port is a free one that only this
 * machine can reach, by a password that is made at each start and that nobody is told, because any
 * page in a browser here could open the port too. It reads no files or addresses for a statement,
 * and reports its usage to nobody. It starts on a thread of its own, and a call for its address
 * waits until it has started.
 */
final class EmbeddedNeo4j implements Neo4jConnectionDetails, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedNeo4j.class);

  /** How long a database that was built may take to open. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Duration LOOK = Duration.ofMillis(500);

  private static final List<IPAddressString> EVERYWHERE =
      List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0"));
  private static final String USER = "neo4j";

  private final String password = UUID.randomUUID().toString();
  private final FutureTask<DatabaseManagementService> server;

  private EmbeddedNeo4j(EmbeddedNeo4jProperties properties) {
    server = new FutureTask<>(() -> open(properties));
  }

  static EmbeddedNeo4j start(EmbeddedNeo4jProperties properties) {
    var neo4j = new EmbeddedNeo4j(properties);
    Thread.ofPlatform().daemon().name("neo4j").start(neo4j.server);
    return neo4j;
  }

  private DatabaseManagementService open(EmbeddedNeo4jProperties properties) {
    log.info("Neo4j opens {}", properties.directory());
    DataFolder.check(properties.directory());
    var begin = System.nanoTime();
    try {
      var server = settings(properties).build();
      if (!opens(server)) {
        server.shutdown();
        throw NoGraphException.damaged(properties.directory(), null);
      }
      server
          .database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
          .executeTransactionally(
              "CREATE OR REPLACE USER %s SET PASSWORD $password CHANGE NOT REQUIRED"
                  .formatted(USER),
              Map.of("password", password));
      var took = Duration.ofNanos(System.nanoTime() - begin).toMillis();
      log.info("Neo4j started in {} ms", took);
      return server;
    } catch (NoGraphException failure) {
      throw failure;
    } catch (RuntimeException failure) {
      if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof FileLockException) {
        throw NoGraphException.folderInUse(properties.directory(), failure);
      }
      throw NoGraphException.damaged(properties.directory(), failure);
    }
  }

  /** Whether the database opens; asked often, since one that failed never says so itself. */
  private static boolean opens(DatabaseManagementService server) {
    var database = server.database(DEFAULT_DATABASE_NAME);
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!database.isAvailable(LOOK.toMillis())) {
      if (System.nanoTime() > end || hasFailed(server)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasFailed(DatabaseManagementService server) {
    return server
        .database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
        .executeTransactionally(
            "SHOW DATABASE $name YIELD statusMessage WHERE statusMessage <> ''",
            Map.of("name", DEFAULT_DATABASE_NAME),
            Result::hasNext);
  }

  private static DatabaseManagementServiceBuilder settings(EmbeddedNeo4jProperties properties) {
    return new DatabaseManagementServiceBuilder(properties.directory())
        .setConfig(GraphDatabaseSettings.pagecache_memory, properties.pageCache().toBytes())
        .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
        .setConfig(GraphDatabaseSettings.log_queries, LogQueryLevel.OFF)
        .setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ZERO)
        .setConfig(GraphDatabaseSettings.udc_enabled, false)
        .setConfig(GraphDatabaseSettings.auth_enabled, true)
        .setConfig(GraphDatabaseSettings.allow_file_urls, false)
        .setConfig(GraphDatabaseInternalSettings.cypher_ip_blocklist, EVERYWHERE)
        .setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
        .setConfig(thread_pool_shutdown_wait_time, Duration.ZERO)
        .setConfig(connection_shutdown_wait_time, Duration.ZERO);
  }

  /**
   * @throws NoGraphException if the folder cannot be used
   */
  @Override
  public URI getUri() {
    var database = (GraphDatabaseAPI) server().database(DEFAULT_DATABASE_NAME);
    var ports = database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
    return URI.create("bolt://" + ports.getLocalAddress(ConnectorType.BOLT));
  }

  @Override
  public AuthToken getAuthToken() {
    return AuthTokens.basic(USER, password);
  }

  private DatabaseManagementService server() {
    try {
      return server.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : new CompletionException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }

  /** A Neo4j that is still starting can only be stopped when it has started. */
  @Override
  public void close() {
    try {
      server.get().shutdown();
    } catch (ExecutionException e) {
      log.debug("Neo4j has not started, so there is nothing to stop", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
