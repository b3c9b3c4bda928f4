package org.talentgraph.database;

import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The first questions to the database, which may still be starting itself. Each that is not
 * answered within {@code spring.neo4j.pool.connection-acquisition-timeout} is a line of the log.
 */
@Component
public class FirstContact {

  private static final Logger log = LoggerFactory.getLogger(FirstContact.class);
  private static final int TRIES = 5;

  private final Driver driver;

  FirstContact(Driver driver) {
    this.driver = driver;
  }

  /**
   * @throws ServiceUnavailableException if the last one is not answered either
   */
  public void await() {
    for (var number = 1; ; number++) {
      try {
        driver.verifyConnectivity();
        return;
      } catch (SecurityException refusal) {
        throw refusal;
      } catch (Neo4jException silence) {
        log.warn("No answer of Neo4j, number {} of {}: {}", number, TRIES, silence.getMessage());
        if (number == TRIES) {
          throw new ServiceUnavailableException(silence.getMessage(), silence);
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
