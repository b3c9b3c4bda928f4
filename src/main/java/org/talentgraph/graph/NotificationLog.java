package org.talentgraph.graph;

import org.neo4j.driver.summary.ResultSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes to the log what the database has to remark on a statement: an unknown label, a missing
 * index, a deprecation.
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
