package org.talentgraph.events;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;
import org.talentgraph.records.GivenRecords;
import org.talentgraph.security.Caller;
import org.talentgraph.security.Role;

/** Creates events, and changes their frames and stages. */
@Component
class Preparation {

  private final EventWrites writes;
  private final EventParts parts;
  private final GivenRecords events;
  private final GraphRecords records;
  private final Clock clock;

  Preparation(
      EventWrites writes,
      EventParts parts,
      GivenRecords events,
      GraphRecords records,
      Clock clock) {
    this.writes = writes;
    this.parts = parts;
    this.events = events;
    this.records = records;
    this.clock = clock;
  }

  /**
   * Saves the record of an event, and its frame beside it.
   *
   * @param record as {@code save} takes one
   */
  Inside create(Map<String, Object> record, @Nullable FrameInput given) {
    var caller = Caller.current();
    var frame = given == null ? FrameInput.nothing() : given;
    return writes.locked(
        false,
        () -> {
          var id = save(record, caller);
          if (!parts.all(id, Frame.PART).isEmpty()) {
            throw Faults.fault("event.id", ErrorCode.REPEATED_VALUE, "repeated.event", id);
          }
          return store(id, frame);
        });
  }

  /** Stores the frame of an event that had none, as the caller's own. */
  Inside store(String event, FrameInput frame) {
    var owner = Frame.owner(Caller.current());
    return store(frame, empty(new Frame(event, Stage.PREPARING, owner, null, null, null)));
  }

  /** A record that is there already may be taken by those only who run that event. */
  private String save(Map<String, Object> record, Caller caller) {
    Map<String, Object> values = new HashMap<>(record);
    var own = caller.events().contains(String.valueOf(values.get("id")));
    if (!own && caller.role() != Role.ADMIN) {
      values.put("ifVersion", 0);
    }
    return events.save("event", values, caller).id();
  }

  Inside update(String event, FrameInput frame) {
    return writes.organise(event, Act.UPDATE_EVENT, false, inside -> store(frame, inside));
  }

  private Inside store(FrameInput frame, Inside before) {
    var faults = new Faults();
    new FrameCheck(faults).check(frame, before);
    faults.unless(
        frame.preferencesUntil() == null
            || !frame.preferencesUntil().isBefore(LocalDate.now(clock)),
        "frame.preferencesUntil",
        ErrorCode.BAD_VALUE,
        "past");
    checkLanguages(frame, faults);
    faults.refuse();
    var after = frame.applied(before);
    parts.put(after.id(), Frame.PART, after.frame());
    parts.change(after.id(), Part.SESSION, before.sessions(), after.sessions());
    parts.change(after.id(), Part.SLOT, before.slots(), after.slots());
    parts.change(after.id(), Part.BREAK, before.breaks(), after.breaks());
    parts.change(after.id(), Part.PLACE, before.places(), after.places());
    parts.change(after.id(), Part.INTERPRETER, before.interpreters(), after.interpreters());
    return writes.read(after.id());
  }

  private void checkLanguages(FrameInput frame, Faults faults) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    FrameCheck.each(
        "frame.places",
        FrameInput.orNone(frame.places()),
        (path, each) -> given.put(path, FrameInput.orNone(each.languages())));
    FrameCheck.each(
        "frame.interpreters",
        FrameInput.orNone(frame.interpreters()),
        (path, each) -> given.put(path, each.languages()));
    var all = given.values().stream().flatMap(List::stream).collect(toSet());
    var known =
        records.get("SpokenLanguage", all, "id", View.WHOLE).stream().map(Row::id).collect(toSet());
    given.forEach(
        (path, languages) ->
            FrameCheck.each(
                path + ".languages",
                languages,
                (at, each) ->
                    faults.unless(
                        known.contains(each), at, ErrorCode.UNKNOWN_RECORD, "language", each)));
  }

  private static Inside empty(Frame frame) {
    return new Inside(
        frame.event(),
        frame,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** Moves the event to another stage; only a plan leads to the stages that it is needed for. */
  Inside move(String event, Stage to) {
    return writes.locked(
        false,
        () -> {
          var frame = writes.readToOrganise(event).frame();
          if (!frame.stage().next().contains(to)) {
            var next = frame.stage().next().stream().map(Stage::name).toList();
            throw Faults.fault(
                    "to",
                    ErrorCode.WRONG_STAGE,
                    next.isEmpty() ? "no.next.stage" : "next.stage",
                    frame.stage().name(),
                    to.name(),
                    String.join(", ", next))
                .with("stage", frame.stage().name())
                .with("possible", next);
          }
          parts.put(event, Frame.PART, frame.at(to));
          return writes.read(event);
        });
  }
}
