package org.talentgraph.ingestion;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * The day on which records were first loaded. The graph keeps it, and with it the dates of seed
 * files that are counted from it.
 */
final class FirstStart {

  private static final String DAY =
      "MERGE (start:FirstStart {id: 'graph'}) ON CREATE SET start.day = $today RETURN start.day";

  private FirstStart() {}

  /** The day; it is today where the graph has none yet. */
  static LocalDate day(Neo4jClient client, Clock clock) {
    return client
        .query(DAY)
        .bind(LocalDate.now(clock))
        .to("today")
        .fetchAs(LocalDate.class)
        .one()
        .orElseThrow();
  }
}
