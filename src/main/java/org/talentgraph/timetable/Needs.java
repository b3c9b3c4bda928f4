package org.talentgraph.timetable;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.talentgraph.timetable.Cause.Absence;
import org.talentgraph.timetable.Cause.SlotsGiven;

/**
 * What each meeting needs, by numbers: slots, places and interpreters that suit it. Where its
 * participants share no language and no interpreter speaks theirs, it needs one of the places whose
 * staff does.
 */
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
    var places = places(meeting, pinned, own);
    var bridging = (BitSet) places.clone();
    bridging.and(
        numbers(
            problem.places().size(),
            number -> bridges(problem.places().get(number).languages(), own)));
    var interpreters =
        numbers(
            problem.interpreters().size(),
            number -> {
              var interpreter = problem.interpreters().get(number);
              return pinned
                  .flatMap(Placement::interpreter)
                  .map(interpreter.id()::equals)
                  .orElseGet(() -> bridges(interpreter.languages(), own));
            });
    var staffed =
        !bridging.isEmpty()
            && pinned.map(pin -> pin.interpreter().isEmpty()).orElseGet(interpreters::isEmpty);
    return interpreted(own) && !staffed
        ? new Need(slots(meeting, own), places, true, interpreters)
        : new Need(slots(meeting, own), interpreted(own) ? bridging : places, false, new BitSet());
  }

  private BitSet places(Meeting meeting, Optional<Placement> pinned, List<Participant> own) {
    var online = own.stream().anyMatch(Participant::online);
    return numbers(
        problem.places().size(),
        number -> {
          var place = problem.places().get(number);
          return pinned
              .map(pin -> pin.place().equals(place.id()))
              .orElseGet(
                  () ->
                      place.online() == online
                          && own.stream().allMatch(each -> each.comesTo(place.id()))
                          && place.equipment().containsAll(meeting.equipment()));
        });
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

  /** Whether somebody of these languages understands all. */
  static boolean bridges(Set<String> languages, List<Participant> participants) {
    return participants.stream()
        .filter(each -> !each.languages().isEmpty())
        .allMatch(each -> each.languages().stream().anyMatch(languages::contains));
  }

  private static BitSet numbers(int count, IntPredicate which) {
    return IntStream.range(0, count).filter(which).collect(BitSet::new, BitSet::set, BitSet::or);
  }
}
