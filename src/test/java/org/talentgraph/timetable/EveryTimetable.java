package org.talentgraph.timetable;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** Every timetable that a small problem allows, by trying each slot for each meeting. */
final class EveryTimetable {

  private final TimetableProblem problem;
  private final List<Placement> before;
  private final Set<Cause> waived;
  private final int[] slots;
  private long[] best = {};

  private EveryTimetable(TimetableProblem problem, List<Placement> before, Set<Cause> waived) {
    this.problem = problem;
    this.before = before;
    this.waived = waived;
    slots = new int[problem.meetings().size()];
  }

  /** Musts, value, and below 0 moved, breaks and worst breaks of the best; empty if none. */
  static Optional<long[]> best(
      TimetableProblem problem, List<Placement> before, Set<Cause> waived) {
    var every = new EveryTimetable(problem, before, waived);
    every.from(0);
    return every.best.length == 0 ? Optional.empty() : Optional.of(every.best);
  }

  private void from(int number) {
    if (number == slots.length) {
      consider();
      return;
    }
    for (slots[number] = -1; slots[number] < problem.slots().size(); slots[number]++) {
      if (slots[number] < 0 || allowed(number)) {
        from(number + 1);
      }
    }
  }

  private boolean allowed(int number) {
    var meeting = problem.meetings().get(number);
    var slot = slots[number];
    var free = waived.contains(new Cause.SlotsGiven(meeting.id()));
    var mayBe =
        !free && meeting.pinned().isPresent()
            ? meeting.pinned().get().slot() == slot
            : (free || meeting.slots().isEmpty() || meeting.slots().get().contains(slot))
                && minutes(slot) >= meeting.minutes()
                && participants(meeting).stream()
                    .noneMatch(
                        each ->
                            each.absent().contains(slot)
                                && !waived.contains(new Cause.Absence(each.id())));
    return mayBe
        && problem.places().stream().anyMatch(place -> suits(meeting, place))
        && (!interpreted(meeting)
            || problem.interpreters().stream().anyMatch(each -> interprets(meeting, each)))
        && IntStream.range(0, number)
            .filter(other -> slots[other] == slot)
            .noneMatch(
                other ->
                    problem.meetings().get(other).participants().stream()
                        .anyMatch(meeting.participants()::contains));
  }

  private int minutes(int slot) {
    return problem.slots().get(slot).end() - problem.slots().get(slot).start();
  }

  private List<Participant> participants(Meeting meeting) {
    return problem.participants().stream()
        .filter(each -> meeting.participants().contains(each.id()))
        .toList();
  }

  private boolean suits(Meeting meeting, Place place) {
    return mayBeAt(meeting, place)
        && (!foreign(meeting) || interpreted(meeting) || bridges(meeting, place.languages()));
  }

  private boolean isPinned(Meeting meeting) {
    return meeting.pinned().isPresent() && !waived.contains(new Cause.SlotsGiven(meeting.id()));
  }

  private boolean mayBeAt(Meeting meeting, Place place) {
    return isPinned(meeting)
        ? meeting.pinned().get().place().equals(place.id())
        : place.equipment().containsAll(meeting.equipment())
            && place.online() == participants(meeting).stream().anyMatch(Participant::online)
            && participants(meeting).stream()
                .flatMap(each -> each.stays().stream())
                .allMatch(place.id()::equals);
  }

  /** Whether an interpreter is needed: not where none speaks the languages, but a place's staff. */
  private boolean interpreted(Meeting meeting) {
    var alone =
        isPinned(meeting)
            ? meeting.pinned().get().interpreter().isEmpty()
            : problem.interpreters().stream().noneMatch(each -> interprets(meeting, each));
    var staffed =
        problem.places().stream()
            .anyMatch(each -> mayBeAt(meeting, each) && bridges(meeting, each.languages()));
    return foreign(meeting) && !(alone && staffed);
  }

  private boolean foreign(Meeting meeting) {
    var spoken =
        participants(meeting).stream()
            .map(Participant::languages)
            .filter(languages -> !languages.isEmpty())
            .toList();
    return !spoken.isEmpty()
        && spoken.getFirst().stream()
            .noneMatch(language -> spoken.stream().allMatch(each -> each.contains(language)));
  }

  private boolean interprets(Meeting meeting, Interpreter interpreter) {
    return bridges(meeting, interpreter.languages());
  }

  private boolean bridges(Meeting meeting, Set<String> languages) {
    return participants(meeting).stream()
        .map(Participant::languages)
        .allMatch(spoken -> spoken.isEmpty() || spoken.stream().anyMatch(languages::contains));
  }

  private void consider() {
    var breaks = problem.participants().stream().mapToInt(this::breaks).summaryStatistics();
    var even =
        problem.breakSpread().isEmpty()
            || waived.contains(new Cause.EvenBreaks())
            || breaks.getMax() - breaks.getMin() <= problem.breakSpread().getAsInt();
    if (!even || !counted() || !ordered()) {
      return;
    }
    var kept = 0;
    for (var slot = 0; slot < problem.slots().size(); slot++) {
      var keeping = seated(slot);
      if (keeping < 0 || !interpreted(slot)) {
        return;
      }
      kept += keeping;
    }
    var placed = problem.meetings().stream().filter(each -> placedBefore(each).isPresent()).count();
    var goals =
        new long[] {
          held().filter(number -> problem.meetings().get(number).must()).count(),
          held().mapToLong(number -> problem.meetings().get(number).value()).sum(),
          kept - placed,
          -breaks.getSum(),
          -breaks.getMax()
        };
    if (best.length == 0 || Arrays.compare(goals, best) > 0) {
      best = goals;
    }
  }

  private IntStream held() {
    return IntStream.range(0, slots.length).filter(number -> slots[number] >= 0);
  }

  private int breaks(Participant participant) {
    var own =
        held()
            .filter(each -> problem.meetings().get(each).participants().contains(participant.id()))
            .map(each -> slots[each])
            .sorted()
            .toArray();
    return (int)
        IntStream.range(1, own.length).filter(each -> own[each] - own[each - 1] > 1).count();
  }

  private boolean counted() {
    return problem.participants().stream()
        .allMatch(
            participant -> {
              var count =
                  held()
                      .mapToObj(problem.meetings()::get)
                      .filter(each -> each.participants().contains(participant.id()))
                      .count();
              return (count >= participant.least()
                      || waived.contains(new Cause.LeastMeetings(participant.id())))
                  && (count <= participant.most()
                      || waived.contains(new Cause.MostMeetings(participant.id())));
            });
  }

  private boolean ordered() {
    var ids = problem.meetings().stream().map(Meeting::id).toList();
    return problem.precedences().stream()
        .allMatch(
            each -> {
              var earlier = slots[ids.indexOf(each.earlier())];
              var later = slots[ids.indexOf(each.later())];
              return earlier < 0
                  || later < 0
                  || earlier < later
                  || waived.contains(new Cause.Order(each));
            });
  }

  private Optional<Placement> placedBefore(Meeting meeting) {
    return before.stream().filter(each -> each.meeting().equals(meeting.id())).findFirst();
  }

  /** The most meetings that can keep their place in the slot; −1 if not all have one. */
  private int seated(int slot) {
    return waived.contains(new Cause.PlacesOfSlot(slot))
        ? 0
        : seated(slot, meetingsIn(slot), new HashSet<>());
  }

  private List<Meeting> meetingsIn(int slot) {
    return held()
        .filter(number -> slots[number] == slot)
        .mapToObj(problem.meetings()::get)
        .toList();
  }

  private int seated(int slot, List<Meeting> left, Set<String> taken) {
    if (left.isEmpty()) {
      return 0;
    }
    var most = -1;
    var meeting = left.getFirst();
    for (var place : problem.places()) {
      if (suits(meeting, place) && !place.closed().contains(slot) && taken.add(place.id())) {
        var others = seated(slot, left.subList(1, left.size()), taken);
        var keeps =
            placedBefore(meeting)
                .filter(each -> each.slot() == slot && each.place().equals(place.id()))
                .isPresent();
        most = Math.max(most, others < 0 ? -1 : others + (keeps ? 1 : 0));
        taken.remove(place.id());
      }
    }
    return most;
  }

  private boolean interpreted(int slot) {
    var needing = meetingsIn(slot).stream().filter(this::interpreted).toList();
    return waived.contains(new Cause.Interpreters())
        || interpreted(slot, needing, problem.interpreters().stream().collect(toSet()));
  }

  private boolean interpreted(int slot, List<Meeting> left, Set<Interpreter> free) {
    return left.isEmpty()
        || free.stream()
            .filter(each -> !each.absent().contains(slot) && interprets(left.getFirst(), each))
            .anyMatch(
                each -> {
                  Set<Interpreter> others = new HashSet<>(free);
                  others.remove(each);
                  return interpreted(slot, left.subList(1, left.size()), others);
                });
  }

  /** The fewest changes of place in the slots of these placements. */
  static long fewestChanges(TimetableProblem problem, List<Placement> placements) {
    BiPredicate<String, String> suits =
        (meeting, place) ->
            new EveryTimetable(problem, List.of(), Set.of())
                .suits(
                    problem.meetings().stream()
                        .filter(each -> each.id().equals(meeting))
                        .findFirst()
                        .orElseThrow(),
                    problem.places().stream()
                        .filter(each -> each.id().equals(place))
                        .findFirst()
                        .orElseThrow());
    return fewestChanges(problem, placements, new ArrayList<>(), suits);
  }

  private static long fewestChanges(
      TimetableProblem problem,
      List<Placement> left,
      List<Placement> done,
      BiPredicate<String, String> suits) {
    if (left.isEmpty()) {
      return Measures.of(Goal.Kind.CHANGES, problem, done, List.of());
    }
    var fewest = Long.MAX_VALUE;
    var next = left.getFirst();
    for (var place : problem.places()) {
      var taken =
          done.stream()
              .anyMatch(each -> each.slot() == next.slot() && each.place().equals(place.id()));
      if (!taken
          && !place.closed().contains(next.slot())
          && suits.test(next.meeting(), place.id())) {
        done.add(new Placement(next.meeting(), next.slot(), place.id(), next.interpreter()));
        var others = left.subList(1, left.size());
        fewest = Math.min(fewest, fewestChanges(problem, others, done, suits));
        done.removeLast();
      }
    }
    return fewest;
  }
}
