package org.talentgraph.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.talentgraph.security.Caller;

/**
 * What holds for an event as a whole.
 *
 * @param owner the role and the name of the caller who created it: credentials tell nothing that is
 *     more stable, so two organisers of one name share their events
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

  static String owner(Caller caller) {
    return caller.role() + " " + caller.name();
  }

  boolean isOwnedBy(Caller caller) {
    return owner.equals(owner(caller));
  }

  public Frame at(Stage next) {
    return new Frame(event, next, owner, preferencesUntil, capacity, published);
  }

  public Frame publishing(@Nullable Integer plan) {
    return new Frame(event, stage, owner, preferencesUntil, capacity, plan);
  }
}
