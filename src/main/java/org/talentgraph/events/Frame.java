package org.talentgraph.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds for an event as a whole.
 *
 * @param owner the name of the caller who created it
 * @param preferencesUntil the last day for preferences
 * @param capacity how many may take part; null where nothing limits it
 * @param published the number of the plan that is published
 */
public record Frame(
    String event,
    Stage stage,
    String owner,
    @Nullable LocalDate preferencesUntil,
    @Nullable Integer capacity,
    @Nullable Integer published) {

  public static final Part<Frame> PART = new Part<>("FRAME", Frame.class, _ -> "");

  public Frame at(Stage next) {
    return new Frame(event, next, owner, preferencesUntil, capacity, published);
  }

  public Frame publishing(@Nullable Integer plan) {
    return new Frame(event, stage, owner, preferencesUntil, capacity, plan);
  }
}
