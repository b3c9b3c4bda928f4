package org.talentgraph.events;

import java.util.function.Function;

/**
 * One kind of thing that an event consists of. Each thing is a node of its own with plain
 * properties, and no record of the graph.
 *
 * @param name of the kind
 * @param key by which the thing is found within its event
 */
public record Part<T>(String name, Class<T> type, Function<T, String> key) {

  static final Part<Session> SESSION = new Part<>("SESSION", Session.class, Session::id);
  static final Part<EventSlot> SLOT = new Part<>("SLOT", EventSlot.class, EventSlot::id);
  static final Part<EventBreak> BREAK = new Part<>("BREAK", EventBreak.class, EventBreak::id);
  static final Part<EventPlace> PLACE = new Part<>("PLACE", EventPlace.class, EventPlace::id);
  static final Part<EventInterpreter> INTERPRETER =
      new Part<>("INTERPRETER", EventInterpreter.class, EventInterpreter::id);
  static final Part<EventDemand> DEMAND = new Part<>("DEMAND", EventDemand.class, EventDemand::id);
  static final Part<Preference> PREFERENCE =
      new Part<>("PREFERENCE", Preference.class, Preference::key);
}
