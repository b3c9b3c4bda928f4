package org.talentgraph.timetable;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.talentgraph.timetable.Cause.Absence;
import org.talentgraph.timetable.Cause.LeastMeetings;
import org.talentgraph.timetable.Cause.MostMeetings;
import org.talentgraph.timetable.Cause.MustBeHeld;
import org.talentgraph.timetable.Cause.Order;
import org.talentgraph.timetable.Cause.PlacesOfSlot;
import org.talentgraph.timetable.Cause.SlotsGiven;

/**
 * Finds why not everything that has to be can be: causes are left out, many at once and then fewer,
 * as long as the others still cannot be met. The solver's own explanations are not used.
 */
final class Conflicts {

  private static final double SHARE = 0.1;

  private final TimetableProblem problem;
  private final Search search;
  private final List<Cause> all;
  private boolean smallest = true;

  private Conflicts(TimetableProblem problem, Search search) {
    this.problem = problem;
    this.search = search;
    all = causes(problem);
  }

  /** Empty where it is not proven that there is a conflict. */
  static Optional<Conflict> find(TimetableProblem problem, Search search) {
    var conflicts = new Conflicts(problem, search);
    return conflicts.begin().map(conflicts::reduced);
  }

  private Optional<List<Cause>> begin() {
    for (var participant : problem.participants()) {
      var own = all.stream().filter(each -> concerns(each, participant.id())).toList();
      if (own.stream().anyMatch(MustBeHeld.class::isInstance) && impossible(own)) {
        return Optional.of(own);
      }
    }
    return impossible(all) ? Optional.of(all) : Optional.empty();
  }

  /** Whether the cause can keep a participant from its own meetings. */
  private boolean concerns(Cause cause, String participant) {
    return !(cause instanceof MustBeHeld(var id)) || participants(id).contains(participant);
  }

  private List<String> participants(String meeting) {
    return problem.meetings().stream()
        .filter(each -> each.id().equals(meeting))
        .flatMap(each -> each.participants().stream())
        .toList();
  }

  private Conflict reduced(List<Cause> causes) {
    smallest = true;
    var left = causes;
    var kinds = causes.stream().collect(groupingBy(Cause::getClass, LinkedHashMap::new, toList()));
    for (var kind : kinds.values()) {
      left = without(kind, left);
    }
    for (var size = left.size() / 2; size > 1; size /= 2) {
      left = withoutGroups(left, size);
    }
    smallest = true;
    return new Conflict(withoutGroups(left, 1), smallest);
  }

  private List<Cause> withoutGroups(List<Cause> causes, int size) {
    var left = causes;
    for (var first = 0; first < causes.size(); first += size) {
      var group = causes.subList(first, Math.min(causes.size(), first + size));
      left = without(group, left);
    }
    return left;
  }

  private List<Cause> without(List<Cause> group, List<Cause> causes) {
    var dropped = new HashSet<>(group);
    var fewer = causes.stream().filter(each -> !dropped.contains(each)).toList();
    return fewer.size() < causes.size() && impossible(fewer) ? fewer : causes;
  }

  /** Whether these causes alone cannot be met; where the limits end first, it counts as not so. */
  private boolean impossible(List<Cause> causes) {
    var kept = new HashSet<>(causes);
    Set<Cause> waived = new HashSet<>(all);
    waived.removeAll(kept);
    var least = causes.stream().anyMatch(LeastMeetings.class::isInstance);
    var concerned =
        problem.meetings().stream()
            .filter(each -> least || kept.contains(new MustBeHeld(each.id())))
            .toList();
    IntPredicate strict = number -> kept.contains(new MustBeHeld(concerned.get(number).id()));
    var slots = new SlotModel(part(concerned), waived, strict, (meeting, slot) -> true, Map.of());
    if (kept.contains(new Cause.EvenBreaks())) {
      new BreakModel(slots, waived);
    }
    var run = search.quick(slots.model, SHARE);
    if (!run.found() && !run.impossible()) {
      run = search.thorough(slots.model, SHARE, Goal.Kind.MUSTS);
    }
    smallest &= run.found() || run.impossible();
    return run.impossible();
  }

  private TimetableProblem part(List<Meeting> meetings) {
    var ids = meetings.stream().map(Meeting::id).toList();
    return problem.with(
        meetings,
        problem.precedences().stream()
            .filter(each -> ids.contains(each.earlier()) && ids.contains(each.later()))
            .toList());
  }

  static List<Cause> causes(TimetableProblem problem) {
    List<Cause> causes = new ArrayList<>();
    if (problem.breakSpread().isPresent()) {
      causes.add(new Cause.EvenBreaks());
    }
    if (!problem.interpreters().isEmpty()) {
      causes.add(new Cause.Interpreters());
    }
    for (var slot = 0; slot < problem.slots().size(); slot++) {
      causes.add(new PlacesOfSlot(slot));
    }
    problem.precedences().forEach(each -> causes.add(new Order(each)));
    problem.participants().forEach(each -> causes.addAll(causes(each)));
    for (var meeting : problem.meetings()) {
      if (meeting.slots().isPresent() || meeting.pinned().isPresent()) {
        causes.add(new SlotsGiven(meeting.id()));
      }
      if (meeting.must()) {
        causes.add(new MustBeHeld(meeting.id()));
      }
    }
    return causes;
  }

  private static List<Cause> causes(Participant participant) {
    List<Cause> causes = new ArrayList<>(List.of(new MostMeetings(participant.id())));
    if (participant.least() > 0) {
      causes.add(new LeastMeetings(participant.id()));
    }
    if (!participant.absent().isEmpty()) {
      causes.add(new Absence(participant.id()));
    }
    return causes;
  }
}
