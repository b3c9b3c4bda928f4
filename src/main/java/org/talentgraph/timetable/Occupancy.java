package org.talentgraph.timetable;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Which meetings are in which slot while a plan is drafted. */
final class Occupancy {

  static final int NONE = -1;

  final TimetableProblem problem;
  final Needs needs;
  private final int[] slots;
  private final int[][] people;
  private final int[][] at;
  private final int[] counts;
  private final List<BitSet> in = new ArrayList<>();
  private final List<List<Shared>> shared = new ArrayList<>();
  private final List<List<Integer>> earlier = new ArrayList<>();
  private final List<List<Integer>> later = new ArrayList<>();

  Occupancy(TimetableProblem problem, Needs needs) {
    this.problem = problem;
    this.needs = needs;
    var meetings = problem.meetings().size();
    slots = new int[meetings];
    Arrays.fill(slots, SlotPlan.NOT_HELD);
    counts = new int[problem.participants().size()];
    at = new int[counts.length][problem.slots().size()];
    Arrays.stream(at).forEach(each -> Arrays.fill(each, NONE));
    for (var slot = 0; slot < problem.slots().size(); slot++) {
      in.add(new BitSet());
    }
    for (var meeting = 0; meeting < meetings; meeting++) {
      shared.add(new ArrayList<>());
      earlier.add(new ArrayList<>());
      later.add(new ArrayList<>());
    }
    people = people();
    var all = IntStream.range(0, meetings).filter(each -> needs.of(each).holdable()).boxed();
    var places = problem.places().stream().map(Place::closed).toList();
    share(all.toList(), places, meeting -> needs.of(meeting).places());
    var interpreted = IntStream.range(0, meetings).filter(each -> needs.of(each).interpreted());
    var interpreters = problem.interpreters().stream().map(Interpreter::absent).toList();
    share(interpreted.boxed().toList(), interpreters, each -> needs.of(each).interpreters());
    order();
  }

  private int[][] people() {
    List<List<Integer>> people = new ArrayList<>();
    problem.meetings().forEach(any -> people.add(new ArrayList<>()));
    for (var number = 0; number < counts.length; number++) {
      for (var meeting : needs.meetingsOf(number)) {
        people.get(meeting).add(number);
      }
    }
    return people.stream()
        .map(each -> each.stream().mapToInt(number -> number).toArray())
        .toArray(int[][]::new);
  }

  private void share(
      List<Integer> meetings, List<Set<Integer>> missing, IntFunction<BitSet> suits) {
    var kinds = meetings.stream().map(suits::apply).collect(toCollection(LinkedHashSet::new));
    for (var union : SharedNeeds.unions(kinds)) {
      var inside = new BitSet();
      meetings.stream()
          .filter(each -> SharedNeeds.within(suits.apply(each), union))
          .forEach(inside::set);
      var room =
          IntStream.range(0, in.size())
              .map(
                  slot ->
                      (int)
                          union.stream().filter(each -> !missing.get(each).contains(slot)).count())
              .toArray();
      if (Arrays.stream(room).anyMatch(each -> each < inside.cardinality())) {
        var one = new Shared(inside, room);
        inside.stream().forEach(each -> shared.get(each).add(one));
      }
    }
  }

  private void order() {
    Map<String, Integer> numbers = new HashMap<>();
    problem.meetings().forEach(each -> numbers.put(each.id(), numbers.size()));
    for (var each : problem.precedences()) {
      var first = numbers.getOrDefault(each.earlier(), NONE);
      var second = numbers.getOrDefault(each.later(), NONE);
      later.get(first).add(second);
      earlier.get(second).add(first);
    }
  }

  int slot(int meeting) {
    return slots[meeting];
  }

  boolean held(int meeting) {
    return slots[meeting] != SlotPlan.NOT_HELD;
  }

  int[] slots() {
    return slots.clone();
  }

  int[] people(int meeting) {
    return people[meeting];
  }

  /** The meeting of the participant in the slot, or none. */
  int at(int participant, int slot) {
    return at[participant][slot];
  }

  int count(int participant) {
    return counts[participant];
  }

  BitSet in(int slot) {
    return in.get(slot);
  }

  List<Shared> shared(int meeting) {
    return shared.get(meeting);
  }

  List<Integer> earlier(int meeting) {
    return earlier.get(meeting);
  }

  List<Integer> later(int meeting) {
    return later.get(meeting);
  }

  void put(int meeting, int slot) {
    move(meeting, slot, 1);
    slots[meeting] = slot;
  }

  void remove(int meeting) {
    move(meeting, slots[meeting], -1);
    slots[meeting] = SlotPlan.NOT_HELD;
  }

  private void move(int meeting, int slot, int change) {
    in.get(slot).set(meeting, change > 0);
    for (var participant : people[meeting]) {
      at[participant][slot] = change > 0 ? meeting : NONE;
      counts[participant] += change;
    }
    for (var each : shared.get(meeting)) {
      each.take(slot, change);
    }
  }

  /** Holds the meetings in these slots, and no others. */
  void set(int[] plan) {
    for (var meeting = 0; meeting < slots.length; meeting++) {
      if (held(meeting)) {
        remove(meeting);
      }
    }
    for (var meeting = 0; meeting < slots.length; meeting++) {
      if (plan[meeting] != SlotPlan.NOT_HELD) {
        put(meeting, plan[meeting]);
      }
    }
  }
}
