package org.talentgraph;

import java.util.ArrayList;
import java.util.List;
import org.neo4j.driver.summary.ResultSummary;
import org.springframework.boot.test.context.TestComponent;
import org.talentgraph.database.StatementListener;

/**
 * The statements that reads have sent to the database; one on which the database has a remark fails
 * the test.
 */
@TestComponent
public class Statements implements StatementListener {

  /** Asked from time to time as long as anybody listens, maybe for an earlier test. */
  private static final String LAST_CHANGE = "RETURN change.number AS number ORDER BY number DESC";

  private final List<String> texts = new ArrayList<>();
  private Runnable afterEach = () -> {};

  @Override
  public synchronized void executed(String text, ResultSummary summary) {
    texts.add(text);
    if (!summary.notifications().isEmpty()) {
      throw new AssertionError(summary.notifications() + " on " + text);
    }
    afterEach.run();
  }

  /** What to do after each statement, until they are cleared. */
  public synchronized void afterEach(Runnable action) {
    afterEach = action;
  }

  public synchronized void clear() {
    texts.clear();
    afterEach = () -> {};
  }

  public synchronized List<String> texts() {
    return texts.stream().filter(text -> !text.contains(LAST_CHANGE)).toList();
  }

  /** How many there were, with those that look for changes. */
  public synchronized int count() {
    return texts.size();
  }
}
