package org.talentgraph.timetable;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The breaks of participants for CP-SAT. A break ends where a participant is idle, meets in the
 * next slot, and has met before. Whoever has no break meets in one window of slots: a variable for
 * each window lets the solver see early how few windows overlap at a slot.
 */
final class BreakModel {

  private final SlotModel slots;
  private final CpModel model;
  private final int last;
  private final List<BoolVar[]> busy = new ArrayList<>();
  private final List<List<Literal>> breaks = new ArrayList<>();

  BreakModel(SlotModel slots, Set<Cause> waived) {
    this.slots = slots;
    model = slots.model;
    last = slots.problem.slots().size() - 1;
    for (var number = 0; number < slots.problem.participants().size(); number++) {
      addParticipant(slots.meetingsOf(number));
    }
    for (var slot = 0; slot <= last; slot++) {
      if (!waived.contains(new Cause.PlacesOfSlot(slot))) {
        limitBusy(slot);
      }
    }
    slots
        .problem
        .breakSpread()
        .ifPresent(
            spread -> {
              if (!waived.contains(new Cause.EvenBreaks())) {
                limitSpread(spread);
              }
            });
  }

  private void addParticipant(List<Integer> own) {
    List<Literal> ends = new ArrayList<>();
    breaks.add(ends);
    if (own.isEmpty()) {
      return;
    }
    var busy = new BoolVar[last + 1];
    for (var slot = 0; slot <= last; slot++) {
      busy[slot] = model.newBoolVar("busy");
      List<Literal> options = new ArrayList<>(List.of(busy[slot].not()));
      for (var meeting : own) {
        var in = slots.in(meeting, slot);
        if (in != null) {
          options.add(in);
        }
      }
      model.addExactlyOne(options.toArray(Literal[]::new));
    }
    this.busy.add(busy);
    var held = LinearExpr.sum(own.stream().map(slots::held).toArray(Literal[]::new));
    model.addEquality(LinearExpr.sum(busy), held);
    if (own.size() > 1) {
      addBreaks(busy, ends);
      if (own.stream().allMatch(slots::strict)) {
        addWindows(busy, ends, own.size());
      }
    }
  }

  private void addBreaks(BoolVar[] busy, List<Literal> ends) {
    Literal begun = busy[0];
    for (var slot = 1; slot < last; slot++) {
      var end = model.newBoolVar("break");
      model.addBoolOr(new Literal[] {end, busy[slot], busy[slot + 1].not(), begun.not()});
      model.addImplication(end, busy[slot].not());
      model.addImplication(end, busy[slot + 1]);
      model.addImplication(end, begun);
      ends.add(end);
      var next = model.newBoolVar("begun");
      model.addImplication(begun, next);
      model.addImplication(busy[slot], next);
      model.addBoolOr(new Literal[] {next.not(), begun, busy[slot]});
      begun = next;
    }
  }

  private void addWindows(BoolVar[] busy, List<Literal> ends, int length) {
    var broken = model.newBoolVar("broken");
    List<Literal> options = new ArrayList<>(List.of(broken));
    List<List<Literal>> covering = new ArrayList<>();
    for (var slot = 0; slot <= last; slot++) {
      covering.add(new ArrayList<>());
    }
    for (var first = 0; first + length <= last + 1; first++) {
      var window = model.newBoolVar("window");
      options.add(window);
      for (var slot = 0; slot <= last; slot++) {
        if (slot >= first && slot < first + length) {
          covering.get(slot).add(window);
        } else {
          model.addImplication(window, busy[slot].not());
        }
      }
    }
    model.addExactlyOne(options.toArray(Literal[]::new));
    for (var slot = 0; slot <= last; slot++) {
      model.addLessOrEqual(LinearExpr.sum(covering.get(slot).toArray(Literal[]::new)), busy[slot]);
    }
    model.addGreaterOrEqual(LinearExpr.sum(ends.toArray(Literal[]::new)), broken);
    ends.forEach(end -> model.addImplication(end, broken));
  }

  /** Places limit those who meet, too, since each meeting holds so many of them. */
  private void limitBusy(int slot) {
    var largest =
        slots.problem.meetings().stream().mapToInt(each -> each.participants().size()).max();
    var places =
        slots.problem.places().stream().filter(each -> !each.closed().contains(slot)).count();
    var most = places * largest.orElse(0);
    if (busy.size() > most) {
      model.addLessOrEqual(
          LinearExpr.sum(busy.stream().map(each -> each[slot]).toArray(Literal[]::new)), most);
    }
  }

  private void limitSpread(int spread) {
    var least = model.newIntVar(0, last + 1, "least");
    for (var ends : breaks) {
      var own = LinearExpr.sum(ends.toArray(Literal[]::new));
      model.addGreaterOrEqual(own, least);
      model.addLessOrEqual(LinearExpr.newBuilder().add(own).addTerm(least, -1), spread);
    }
  }

  LinearExpr total() {
    return LinearExpr.sum(breaks.stream().flatMap(List::stream).toArray(Literal[]::new));
  }

  IntVar worst() {
    var worst = model.newIntVar(0, last + 1, "worst");
    breaks.forEach(
        ends -> model.addGreaterOrEqual(worst, LinearExpr.sum(ends.toArray(Literal[]::new))));
    return worst;
  }
}
