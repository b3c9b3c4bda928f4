package org.talentgraph.database;

import org.neo4j.driver.summary.ResultSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes the database's notifications on a statement to the log: an unknown label, a missing index,
 * a deprecation.
 */
@Component
class NotificationLog implements StatementListener {

  private static final Logger log = LoggerFactory.getLogger(NotificationLog.class);

  @Override
  public void executed(String text, ResultSummary summary) {
    summary
        .notifications()
        .forEach(remark -> log.warn("{} {}: {}", remark.code(), remark.description(), text));
  }
}
