package org.talentgraph.timetable;

import static java.util.Objects.requireNonNull;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talentgraph.timetable.Cause.LeastMeetings;
import org.talentgraph.timetable.Cause.MostMeetings;
import org.talentgraph.timetable.Cause.Order;

/** What holds between the meetings of a model: one at a time, how many, and in which order. */
record MeetingRules(SlotModel slots, Set<Cause> waived) {

  void add() {
    var participants = slots.problem.participants();
    for (var number = 0; number < participants.size(); number++) {
      addParticipant(participants.get(number), slots.meetingsOf(number));
    }
    Map<String, Integer> meetings = new HashMap<>();
    slots.problem.meetings().forEach(each -> meetings.put(each.id(), meetings.size()));
    for (var each : slots.problem.precedences()) {
      if (!waived.contains(new Order(each))) {
        addOrder(
            requireNonNull(meetings.get(each.earlier())),
            requireNonNull(meetings.get(each.later())));
      }
    }
  }

  private void addParticipant(Participant participant, List<Integer> own) {
    for (var slot = 0; slot < slots.problem.slots().size(); slot++) {
      var there = in(own, slot, slot);
      if (there.size() > 1) {
        slots.model.addAtMostOne(there.toArray(Literal[]::new));
      }
    }
    var held = LinearExpr.sum(own.stream().map(slots::held).toArray(Literal[]::new));
    if (own.size() > participant.most() && !waived.contains(new MostMeetings(participant.id()))) {
      slots.model.addLessOrEqual(held, participant.most());
    }
    if (participant.least() > 0 && !waived.contains(new LeastMeetings(participant.id()))) {
      slots.model.addGreaterOrEqual(held, participant.least());
    }
  }

  private void addOrder(int earlier, int later) {
    var last = slots.problem.slots().size() - 1;
    for (var slot = 0; slot <= last; slot++) {
      var both = in(List.of(earlier), slot, last);
      both.addAll(in(List.of(later), 0, slot));
      slots.model.addAtMostOne(both.toArray(Literal[]::new));
    }
  }

  private List<Literal> in(List<Integer> meetings, int first, int last) {
    List<Literal> literals = new ArrayList<>();
    for (var meeting : meetings) {
      for (var slot = first; slot <= last; slot++) {
        var variable = slots.in(meeting, slot);
        if (variable != null) {
          literals.add(variable);
        }
      }
    }
    return literals;
  }
}
