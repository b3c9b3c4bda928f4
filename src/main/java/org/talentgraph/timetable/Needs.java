package org.talentgraph.timetable;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.talentgraph.timetable.Cause.Absence;
import org.talentgraph.timetable.Cause.SlotsGiven;

/** What each meeting needs, by numbers: slots, places and interpreters that suit it. */
final class Needs {

  /**
   * What suits a meeting.
   *
   * @param interpreters those who can interpret; all unset where nobody has to
   */
  record Need(BitSet slots, BitSet places, boolean interpreted, BitSet interpreters) {

    /** Whether the meeting could be held if it were the only one. */
    boolean holdable() {
      return !slots.isEmpty() && !places.isEmpty() && (!interpreted || !interpreters.isEmpty());
    }
  }

  private final TimetableProblem problem;
  private final Set<Cause> waived;
  private final Map<String, Integer> participants = new HashMap<>();
  private final List<Need> needs = new ArrayList<>();
  private final List<List<Integer>> meetingsOf = new ArrayList<>();

  Needs(TimetableProblem problem, Set<Cause> waived) {
    this.problem = problem;
    this.waived = waived;
    for (var participant : problem.participants()) {
      participants.put(participant.id(), participants.size());
      meetingsOf.add(new ArrayList<>());
    }
    for (var meeting : problem.meetings()) {
      var own = meeting.participants().stream().map(this::participant).toList();
      meeting
          .participants()
          .forEach(id -> meetingsOf.get(requireNonNull(participants.get(id))).add(needs.size()));
      needs.add(need(meeting, own));
    }
  }

  Need of(int meeting) {
    return needs.get(meeting);
  }

  /** The numbers of the meetings of a participant. */
  List<Integer> meetingsOf(int participant) {
    return meetingsOf.get(participant);
  }

  private Participant participant(String id) {
    return problem.participants().get(requireNonNull(participants.get(id)));
  }

  private Need need(Meeting meeting, List<Participant> own) {
    var pinned = meeting.pinned().filter(pin -> !waived.contains(new SlotsGiven(meeting.id())));
    var online = own.stream().anyMatch(Participant::online);
    var places =
        numbers(
            problem.places().size(),
            number -> {
              var place = problem.places().get(number);
              return pinned
                  .map(pin -> pin.place().equals(place.id()))
                  .orElseGet(
                      () ->
                          place.online() == online
                              && place.equipment().containsAll(meeting.equipment()));
            });
    var interpreted = interpreted(own);
    var interpreters =
        numbers(
            problem.interpreters().size(),
            number -> {
              var interpreter = problem.interpreters().get(number);
              return interpreted
                  && pinned
                      .flatMap(Placement::interpreter)
                      .map(interpreter.id()::equals)
                      .orElseGet(() -> interprets(interpreter, own));
            });
    return new Need(slots(meeting, own), places, interpreted, interpreters);
  }

  private BitSet slots(Meeting meeting, List<Participant> own) {
    var free = waived.contains(new SlotsGiven(meeting.id()));
    return numbers(
        problem.slots().size(),
        slot -> {
          if (!free && meeting.pinned().isPresent()) {
            return meeting.pinned().get().slot() == slot;
          }
          return (free || meeting.allowedIn(slot))
              && problem.slots().get(slot).minutes() >= meeting.minutes()
              && own.stream().noneMatch(each -> absent(each, slot));
        });
  }

  private boolean absent(Participant participant, int slot) {
    return participant.absent().contains(slot) && !waived.contains(new Absence(participant.id()));
  }

  /** Whether no language is spoken by all. */
  static boolean interpreted(List<Participant> participants) {
    var speaking = participants.stream().filter(each -> !each.languages().isEmpty()).toList();
    return !speaking.isEmpty()
        && speaking.getFirst().languages().stream()
            .noneMatch(
                language ->
                    speaking.stream().allMatch(each -> each.languages().contains(language)));
  }

  static boolean interprets(Interpreter interpreter, List<Participant> participants) {
    return participants.stream()
        .filter(each -> !each.languages().isEmpty())
        .allMatch(each -> each.languages().stream().anyMatch(interpreter.languages()::contains));
  }

  private static BitSet numbers(int count, IntPredicate which) {
    return IntStream.range(0, count).filter(which).collect(BitSet::new, BitSet::set, BitSet::or);
  }
}
