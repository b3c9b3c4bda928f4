package org.talentgraph.events;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.talentgraph.events.FrameInput.InterpreterInput;
import org.talentgraph.events.FrameInput.PlaceInput;
import org.talentgraph.events.FrameInput.SessionInput;
import org.talentgraph.events.FrameInput.TimeInput;
import org.talentgraph.language.ErrorCode;

/** Finds what is wrong with the frame of an event, all of it. */
final class FrameCheck {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  /** A slot or a break, and where it was given. */
  private record Time(String path, OffsetDateTime start, OffsetDateTime end) {}

  private final Faults faults;
  private final Set<String> ids = new HashSet<>();
  private final List<Time> times = new ArrayList<>();

  FrameCheck(Faults faults) {
    this.faults = faults;
  }

  void check(FrameInput frame, Inside before) {
    faults.unless(
        frame.capacity() == null || frame.capacity() >= before.participants().size(),
        "frame.capacity",
        ErrorCode.BAD_VALUE,
        "capacity",
        before.participants().size());
    each("frame.sessions", FrameInput.orNone(frame.sessions()), this::session);
    var slots = new HashSet<String>();
    if (frame.sessions() == null) {
      before.slots().forEach(slot -> slots.add(slot.id()));
    } else {
      frame.sessions().forEach(each -> each.slots().forEach(slot -> slots.add(slot.id())));
      keepsAbsences(slots, before);
    }
    each(
        "frame.places",
        FrameInput.orNone(frame.places()),
        (path, each) -> place(path, each, slots));
    each(
        "frame.interpreters",
        FrameInput.orNone(frame.interpreters()),
        (path, each) -> interpreter(path, each, slots));
  }

  private void session(String path, SessionInput session) {
    id(path, "session", session.id());
    try {
      ZoneId.of(session.zone());
    } catch (DateTimeException e) {
      faults.unless(false, path + ".zone", ErrorCode.BAD_VALUE, "zone", session.zone());
    }
    each(path + ".slots", session.slots(), (at, slot) -> time(at, "slot", slot));
    each(
        path + ".breaks", FrameInput.orNone(session.breaks()), (at, one) -> time(at, "break", one));
  }

  private void time(String path, String kind, TimeInput time) {
    id(path, kind, time.id());
    faults.unless(time.start().isBefore(time.end()), path + ".end", ErrorCode.BAD_VALUE, "order");
    times.stream()
        .filter(other -> other.start.isBefore(time.end()) && time.start().isBefore(other.end))
        .forEach(other -> faults.unless(false, path, ErrorCode.BAD_VALUE, "overlap", other.path));
    times.add(new Time(path, time.start(), time.end()));
  }

  private void place(String path, PlaceInput place, Set<String> slots) {
    id(path, "place", place.id());
    known(path + ".closed", FrameInput.orNone(place.closed()), slots);
  }

  private void interpreter(String path, InterpreterInput interpreter, Set<String> slots) {
    id(path, "interpreter", interpreter.id());
    known(path + ".absent", FrameInput.orNone(interpreter.absent()), slots);
    faults.unless(
        Set.copyOf(interpreter.languages()).size() > 1,
        path + ".languages",
        ErrorCode.BAD_VALUE,
        "two.languages");
  }

  private void keepsAbsences(Set<String> slots, Inside before) {
    before.participants().stream()
        .filter(each -> !slots.containsAll(each.absent()))
        .forEach(
            each ->
                faults.unless(
                    false, "frame.sessions", ErrorCode.STILL_REFERRED_TO, "absent", each.id()));
  }

  void known(String path, List<String> given, Set<String> slots) {
    each(
        path,
        given,
        (at, slot) ->
            faults.unless(slots.contains(slot), at, ErrorCode.BAD_VALUE, "unknown.slot", slot));
  }

  private void id(String path, String kind, String id) {
    faults.unless(ID.matcher(id).matches(), path + ".id", ErrorCode.BAD_ID, "id", id);
    faults.unless(ids.add(kind + " " + id), path + ".id", ErrorCode.REPEATED_VALUE, "repeated", id);
  }

  /** What is done with a value at a place in the input. */
  interface Step<T> {
    void at(String path, T value);
  }

  static <T> void each(String path, List<T> values, Step<T> step) {
    for (var index = 0; index < values.size(); index++) {
      step.at("%s[%d]".formatted(path, index), values.get(index));
    }
  }
}
