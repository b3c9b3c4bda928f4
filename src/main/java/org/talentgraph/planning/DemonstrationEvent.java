package org.talentgraph.planning;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.talentgraph.events.BeforeEvents;
import org.talentgraph.events.EventWrites;
import org.talentgraph.events.SeededEvent;
import org.talentgraph.language.InvalidInput;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.model.View;
import org.talentgraph.pairing.Objective;
import org.talentgraph.security.Caller;
import org.talentgraph.security.Role;
import org.talentgraph.timetable.Limits;
import org.talentgraph.timetable.Timetable;
import org.talentgraph.timetable.TimetableOutcome;
import org.talentgraph.timetable.Timetables;
import org.talentgraph.timetable.Watch;

/**
 * Plans the made-up event when events are first asked for: all of it in one transaction, so that
 * nobody sees a part of it, and of several applications one does it. A start would wait for it,
 * though most readers of the graph never ask for events.
 */
@Component
class DemonstrationEvent implements BeforeEvents {

  private static final Logger LOG = LoggerFactory.getLogger(DemonstrationEvent.class);
  private static final double MOST_SECONDS = 30;
  private static final Caller PLANNER = new Caller("demonstration", Role.ADMIN, Set.of(), Set.of());

  private final SeededEvent seeded;
  private final EventWrites writes;
  private final PairingPlanning pairings;
  private final Plans plans;
  private final Publication publication;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile boolean done;

  DemonstrationEvent(
      SeededEvent seeded,
      EventWrites writes,
      PairingPlanning pairings,
      Plans plans,
      Publication publication) {
    this.seeded = seeded;
    this.writes = writes;
    this.pairings = pairings;
    this.plans = plans;
    this.publication = publication;
  }

  @Override
  public void prepare() {
    if (done || turn.isHeldByCurrentThread()) {
      return;
    }
    turn.lock();
    try {
      if (!done) {
        PLANNER.run(() -> writes.locked(false, () -> seeded.store().flatMap(this::plan)));
        done = true;
      }
    } catch (InvalidRequest | InvalidInput | LinkageError failed) {
      // somebody has changed what it is made of, or the solver cannot run here
      LOG.warn("The demonstration event is left out", failed);
      done = true;
    } finally {
      turn.unlock();
    }
  }

  private Optional<Plan> plan(SeededEvent.Ready ready) {
    var options = new PairingOptions(Objective.TOTAL_SCORE, null, true, MOST_SECONDS, 1);
    var pairing = pairings.plan(ready.event(), options, View.WHOLE);
    var base = pairing.plan();
    if (base == null) {
      return Optional.empty();
    }
    var meetings = plans.meetings(ready.event(), base.number());
    var question = new TimetableQuestion(pairing.inside(), meetings);
    TimetableOutcome outcome =
        Timetables.plan(
            question.problem(List.of(), OptionalInt.empty(), false),
            new Limits(ready.work(), MOST_SECONDS, 1),
            new Watch(_ -> {}));
    if (!(outcome instanceof Timetable timetable)) {
      return Optional.empty();
    }
    var number =
        plans.store(ready.event(), base, meetings, timetable, question, List.of(), PLANNER.name());
    return Optional.of(publication.publish(ready.event(), number).plan());
  }
}
