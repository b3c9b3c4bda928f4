package org.talentgraph.events;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.talentgraph.database.Touched;
import org.talentgraph.language.Phrases;
import org.talentgraph.writing.ShapeCheck;

/**
 * The events whose records a write removes: what is inside of them goes in the same transaction. An
 * event that participants count on is not removed, by whatever way.
 */
@Component
final class RemovedEvents implements ShapeCheck {

  private static final Phrases WORDS = new Phrases("org.talentgraph.events.faults");
  private static final Set<Stage> COUNTED_ON = Set.of(Stage.PUBLISHED, Stage.RUNNING);

  private final EventParts parts;

  RemovedEvents(EventParts parts) {
    this.parts = parts;
  }

  @Override
  public List<Breach> check(Touched touched) {
    var gone = parts.ofGone(touched.gone(), Frame.PART);
    var refused = gone.stream().filter(each -> COUNTED_ON.contains(each.stage())).toList();
    if (refused.isEmpty()) {
      gone.forEach(each -> parts.removeAll(each.event()));
    }
    return refused.stream().map(RemovedEvents::breach).toList();
  }

  private static Breach breach(Frame frame) {
    var stage = frame.stage().name();
    return new Breach(
        "EVENT_COUNTED_ON", frame.event(), null, WORDS.text("counted.on", frame.event(), stage));
  }
}
