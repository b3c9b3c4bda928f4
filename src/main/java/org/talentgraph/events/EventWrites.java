package org.talentgraph.events;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.talentgraph.database.GraphVersion;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.writing.GraphWrites;

/**
 * The way by which events change: under the lock of all writers, so that of two who want the same
 * table or the last seat one gets it.
 */
@Component
public final class EventWrites {

  private static final int TRIES = 3;

  private final GraphWrites writes;
  private final EventParts parts;
  private final GraphVersion version;

  EventWrites(GraphWrites writes, EventParts parts, GraphVersion version) {
    this.writes = writes;
    this.parts = parts;
    this.version = version;
  }

  /**
   * What is inside of an event.
   *
   * @throws InvalidRequest {@code UNKNOWN_EVENT} also where the caller may not know that there is
   *     one
   */
  public Inside read(String event) {
    return find(event)
        .orElseThrow(() -> Faults.fault("event", ErrorCode.UNKNOWN_EVENT, "unknown.event", event));
  }

  /** The same; empty where the caller may not know that there is one. */
  public Optional<Inside> find(String event) {
    return Inside.of(event, parts.read(event, Inside.PARTS))
        .filter(inside -> Access.of(inside.frame()).seesFrame(inside));
  }

  /** Reads what is inside of an event, as one of its organisers. */
  public Inside readToOrganise(String event) {
    var inside = read(event);
    Access.of(inside.frame()).refuseUnlessOrganiser();
    return inside;
  }

  /** The same in a stage that allows an act. */
  public Inside readToOrganise(String event, Act act) {
    var inside = readToOrganise(event);
    refuseOutOfStage(inside.frame(), act);
    return inside;
  }

  /** Runs a step of an organiser, in one transaction. */
  public <T> T organise(String event, Act act, boolean dryRun, Function<Inside, T> step) {
    return locked(dryRun, () -> step.apply(readToOrganise(event, act)));
  }

  /**
   * Runs a step that searches without the lock, once more where the event changed meanwhile.
   *
   * @param step empty where it has to be run again
   * @throws InvalidRequest {@code BUSY} if it does not come to an end
   */
  public static <T> T again(Supplier<Optional<T>> step) {
    for (var tries = 0; tries < TRIES; tries++) {
      var result = step.get();
      if (result.isPresent()) {
        return result.get();
      }
    }
    throw Faults.fault("event", ErrorCode.BUSY, "changing");
  }

  /** Runs a step for a participant, which an employer may ask for, too. */
  <T> T act(String event, String participant, Act act, BiFunction<Inside, Participant, T> step) {
    return locked(
        false,
        () -> {
          var inside = read(event);
          Access.of(inside.frame()).refuseUnlessSees(participant);
          refuseOutOfStage(inside.frame(), act);
          return step.apply(inside, inside.getParticipant(participant));
        });
  }

  /** Runs a step in one transaction, under the lock of all writers. */
  public <T> T locked(boolean dryRun, Supplier<T> step) {
    parts.prepare();
    try {
      return writes.locked(dryRun, step);
    } finally {
      version.changed();
    }
  }

  public static void refuseOutOfStage(Frame frame, Act act) {
    if (!act.stages().contains(frame.stage())) {
      throw Faults.fault(
              "event",
              ErrorCode.WRONG_STAGE,
              "wrong.stage",
              act.mutation(),
              act.stages().stream().map(Stage::name).collect(joining(", ")),
              frame.stage().name(),
              Act.in(frame.stage()).map(Act::mutation).collect(joining(", ")))
          .with("stage", frame.stage().name())
          .with("possible", Act.in(frame.stage()).map(Act::mutation).toList());
    }
  }
}
