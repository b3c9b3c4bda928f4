package org.talentgraph.planning;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talentgraph.timetable.Goal;

/** The making of a timetable, as organisers see it. */
record RunView(
    String id,
    String event,
    PlanRun.Status status,
    OffsetDateTime started,
    @Nullable OffsetDateTime ended,
    String by,
    double limit,
    int seed,
    double seconds,
    double progress,
    Goal.@Nullable Kind goal,
    @Nullable Integer best,
    @Nullable Integer bound,
    int basedOn,
    @Nullable Integer plan,
    List<PlanView.CauseView> causes) {

  static RunView of(PlanRun run, String event, OffsetDateTime now, Words words) {
    return new RunView(
        run.id(),
        event,
        run.status(),
        run.started(),
        run.ended(),
        run.by(),
        run.limit(),
        run.seed(),
        run.seconds(),
        run.progress(now),
        run.goal(),
        number(run.best()),
        number(run.bound()),
        run.basedOn(),
        run.plan(),
        PlanView.causes(run.causes(), words));
  }

  static @Nullable Integer number(@Nullable Long value) {
    return value == null ? null : Math.toIntExact(value);
  }
}
