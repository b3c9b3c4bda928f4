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
    return List.copyOf(texts);
  }
}
