package org.talentgraph.database;

import org.neo4j.driver.summary.ResultSummary;

/** A listener to every statement that a read has sent to the database. */
@FunctionalInterface
public interface StatementListener {

  void executed(String text, ResultSummary summary);
}
