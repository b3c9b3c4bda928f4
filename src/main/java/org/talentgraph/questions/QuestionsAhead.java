package org.talentgraph.questions;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
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
  private final AtomicBoolean wanted;

  private volatile @Nullable Work work;

  QuestionsAhead(
      Questions questions,
      CompetencyQuestions api,
      @Value("${talent-graph.questions.ahead:true}") boolean wanted) {
    this.questions = questions;
    this.api = api;
    this.wanted = new AtomicBoolean(wanted);
  }

  @EventListener
  void listen(AvailabilityChangeEvent<ReadinessState> change) {
    var asking = work;
    if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
      if (wanted.getAndSet(false)) { // it is told twice
        // one statement at a time, so that costly operations of users have turns left
        var begun = new Work(PATIENCE, 1);
        work = begun;
        Thread.ofVirtual().name("questions").start(() -> begun.run(() -> ask(begun)));
      }
    } else if (asking != null) {
      asking.leave(); // the database goes
    }
  }

  private boolean ask(Work work) {
    for (var question : questions.list(null)) {
      if (work.isLeft()) {
        return false;
      }
      api.run(question, Locale.ENGLISH);
    }
    log.info("Asked all questions ahead, in {} ms", work.milliseconds());
    return true;
  }
}
