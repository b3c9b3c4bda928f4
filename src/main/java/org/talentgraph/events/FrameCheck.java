package org.talentgraph.events;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  private static final int MOST_SLOTS = 500;
  private static final int MOST_OTHERS = 1_000;
  private static final Duration LONGEST = Duration.ofDays(366);

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
    overlaps();
    var slots = new HashSet<String>();
    if (frame.sessions() == null) {
      before.slots().forEach(slot -> slots.add(slot.id()));
    } else {
      frame.sessions().forEach(each -> each.slots().forEach(slot -> slots.add(slot.id())));
      keepsAbsences(slots, before);
      keepsSlots(slots, frame, before);
    }
    keepsStays(frame, before);
    sizes(frame, slots.size());
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
    each(
        path + ".slots",
        session.slots(),
        (at, slot) -> {
          time(at, "slot", slot);
          faults.unless(
              !slot.start().isBefore(slot.end())
                  || Duration.between(slot.start(), slot.end()).toMinutes() > 0,
              at + ".end",
              ErrorCode.BAD_VALUE,
              "minute");
        });
    each(
        path + ".breaks", FrameInput.orNone(session.breaks()), (at, one) -> time(at, "break", one));
  }

  private void time(String path, String kind, TimeInput time) {
    id(path, kind, time.id());
    faults.unless(time.start().isBefore(time.end()), path + ".end", ErrorCode.BAD_VALUE, "order");
    times.add(new Time(path, time.start(), time.end()));
  }

  /** Of each time at most one other with which it overlaps is told. */
  private void overlaps() {
    if (times.isEmpty()) {
      return;
    }
    times.sort(Comparator.comparing(Time::start));
    var first = times.getFirst();
    var last = first;
    for (var time : times.stream().skip(1).toList()) {
      faults.unless(
          !time.start.isBefore(last.end), time.path, ErrorCode.BAD_VALUE, "overlap", last.path);
      last = time.end.isAfter(last.end) ? time : last;
    }
    faults.unless(
        !first.start.plus(LONGEST).isBefore(last.end),
        "frame.sessions",
        ErrorCode.BAD_VALUE,
        "longest",
        LONGEST.toDays());
  }

  private void sizes(FrameInput frame, int slots) {
    atMost(MOST_SLOTS, slots, "frame.sessions");
    atMost(MOST_OTHERS, FrameInput.orNone(frame.places()).size(), "frame.places");
    atMost(MOST_OTHERS, FrameInput.orNone(frame.interpreters()).size(), "frame.interpreters");
  }

  private void atMost(int most, int given, String path) {
    faults.unless(given <= most, path, ErrorCode.NUMBER_OUT_OF_RANGE, "at.most", most);
  }

  /** Places and interpreters that stay may name slots that would be gone. */
  private void keepsSlots(Set<String> slots, FrameInput frame, Inside before) {
    Stream.concat(
            before.places().stream()
                .filter(each -> frame.places() == null && !slots.containsAll(each.closed()))
                .map(EventPlace::id),
            before.interpreters().stream()
                .filter(each -> frame.interpreters() == null && !slots.containsAll(each.absent()))
                .map(EventInterpreter::id))
        .forEach(
            each ->
                faults.unless(
                    false, "frame.sessions", ErrorCode.STILL_REFERRED_TO, "names.slot", each));
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

  private void keepsStays(FrameInput frame, Inside before) {
    if (frame.places() == null) {
      return;
    }
    var places = frame.places().stream().map(PlaceInput::id).toList();
    before.participants().stream()
        .filter(each -> each.stays() != null && !places.contains(each.stays()))
        .forEach(
            each ->
                faults.unless(
                    false, "frame.places", ErrorCode.STILL_REFERRED_TO, "stays", each.id()));
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
