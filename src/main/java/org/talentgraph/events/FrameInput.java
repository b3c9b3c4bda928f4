package org.talentgraph.events;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The frame of an event as a caller gives it; what is left out stays as it is. */
record FrameInput(
    @Nullable Integer capacity,
    @Nullable LocalDate preferencesUntil,
    @Nullable List<SessionInput> sessions,
    @Nullable List<PlaceInput> places,
    @Nullable List<InterpreterInput> interpreters) {

  record SessionInput(
      String id,
      @Nullable Name name,
      String zone,
      List<TimeInput> slots,
      @Nullable List<TimeInput> breaks) {

    Session session() {
      return new Session(id, Name.en(name), Name.zh(name), zone);
    }

    Stream<EventSlot> allSlots() {
      return slots.stream().map(each -> new EventSlot(each.id, id, in(each.start), in(each.end)));
    }

    Stream<EventBreak> allBreaks() {
      return FrameInput.stream(breaks)
          .map(
              each ->
                  new EventBreak(
                      each.id,
                      id,
                      Name.en(each.name),
                      Name.zh(each.name),
                      in(each.start),
                      in(each.end)));
    }

    private OffsetDateTime in(OffsetDateTime time) {
      return time.atZoneSameInstant(ZoneId.of(zone)).toOffsetDateTime();
    }
  }

  record TimeInput(String id, @Nullable Name name, OffsetDateTime start, OffsetDateTime end) {}

  record PlaceInput(
      String id,
      @Nullable Name name,
      @Nullable String room,
      @Nullable Boolean online,
      @Nullable List<String> equipment,
      @Nullable List<String> languages,
      @Nullable List<String> closed) {

    EventPlace place() {
      return new EventPlace(
          id,
          Name.en(name),
          Name.zh(name),
          room,
          Boolean.TRUE.equals(online),
          orNone(equipment),
          orNone(languages),
          orNone(closed));
    }
  }

  record InterpreterInput(
      String id, String name, List<String> languages, @Nullable List<String> absent) {

    EventInterpreter interpreter() {
      return new EventInterpreter(id, name, languages, orNone(absent));
    }
  }

  static FrameInput nothing() {
    return new FrameInput(null, null, null, null, null);
  }

  /** The event with what is given here; the frame must have been checked. */
  Inside applied(Inside before) {
    var frame = before.frame();
    return new Inside(
        before.id(),
        new Frame(
            frame.event(),
            frame.stage(),
            frame.owner(),
            preferencesUntil == null ? frame.preferencesUntil() : preferencesUntil,
            capacity == null ? frame.capacity() : capacity,
            frame.published()),
        sessions == null
            ? before.sessions()
            : sessions.stream().map(SessionInput::session).toList(),
        sessions == null
            ? before.slots()
            : sessions.stream().flatMap(SessionInput::allSlots).toList(),
        sessions == null
            ? before.breaks()
            : sessions.stream().flatMap(SessionInput::allBreaks).toList(),
        places == null ? before.places() : places.stream().map(PlaceInput::place).toList(),
        interpreters == null
            ? before.interpreters()
            : interpreters.stream().map(InterpreterInput::interpreter).toList(),
        before.participants(),
        before.demands(),
        before.preferences());
  }

  static <T> List<T> orNone(@Nullable List<T> some) {
    return some == null ? List.of() : some;
  }

  static <T> Stream<T> stream(@Nullable List<T> some) {
    return orNone(some).stream();
  }
}
