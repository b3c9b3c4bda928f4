package org.talentgraph.questions;

import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.talentgraph.database.Work;

/**
 * Asks all questions once after the start, one after the other and for nobody. Their statements are
 * those that the database plans longest; then the time of planning is in nobody's request.
 */
@Component
class QuestionsAhead {

  private static final Logger log = LoggerFactory.getLogger(QuestionsAhead.class);

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Questions questions;
  private final CompetencyQuestions api;
  private final boolean wanted;

  QuestionsAhead(
      Questions questions,
      CompetencyQuestions api,
      @Value("${talent-graph.questions.ahead:true}") boolean wanted) {
    this.questions = questions;
    this.api = api;
    this.wanted = wanted;
  }

  @EventListener
  void listen(AvailabilityChangeEvent<ReadinessState> change) {
    if (wanted && change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
      Thread.ofVirtual().name("questions").start(() -> new Work(PATIENCE, 1).run(this::ask));
    }
  }

  /** One statement at a time, so that costly operations of users have turns left. */
  private boolean ask() {
    var begin = System.nanoTime();
    for (var question : questions.list(null)) {
      api.run(question, Locale.ENGLISH);
    }
    log.info("Asked all questions ahead, in {} ms", (System.nanoTime() - begin) / 1_000_000);
    return true;
  }
}
