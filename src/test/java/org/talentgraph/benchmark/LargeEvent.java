package org.talentgraph.benchmark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.talentgraph.timetable.Meeting;
import org.talentgraph.timetable.Participant;
import org.talentgraph.timetable.Place;
import org.talentgraph.timetable.Slot;
import org.talentgraph.timetable.TimetableProblem;

/** A made-up event: enterprises meet experts, some of whom are absent for a while. */
record LargeEvent(TimetableProblem problem) {

  static LargeEvent of(int participants, int meetings, int tables, int slots, int seed) {
    var random = new Random(seed);
    var places =
        IntStream.range(0, tables)
            .mapToObj(
                number ->
                    new Place(
                        "t" + number,
                        false,
                        number % 4 == 0 ? Set.of("screen") : Set.of(),
                        Set.of(),
                        Set.of()))
            .toList();
    var people =
        IntStream.range(0, participants)
            .mapToObj(number -> participant(number, slots, random))
            .toList();
    var times =
        IntStream.range(0, slots).mapToObj(slot -> new Slot(slot * 25, slot * 25 + 20)).toList();
    return new LargeEvent(
        new TimetableProblem(
            times,
            places,
            List.of(),
            people,
            meetings(participants, meetings, slots, random),
            List.of(),
            OptionalInt.empty()));
  }

  private static Participant participant(int number, int slots, Random random) {
    var first = random.nextInt(slots);
    var absent =
        random.nextInt(4) > 0
            ? Set.<Integer>of()
            : IntStream.range(first, Math.min(slots, first + 3))
                .boxed()
                .collect(Collectors.toSet());
    return new Participant("p" + number, absent, 0, slots, Set.of(), false, Optional.empty());
  }

  private static List<Meeting> meetings(int participants, int count, int slots, Random random) {
    List<Meeting> meetings = new ArrayList<>();
    Set<List<Integer>> pairs = new HashSet<>();
    var of = new int[participants];
    while (meetings.size() < count) {
      var one = random.nextInt(participants / 2);
      var other = participants / 2 + random.nextInt(participants - participants / 2);
      if (of[one] < slots - 3 && of[other] < slots - 3 && pairs.add(List.of(one, other))) {
        of[one]++;
        of[other]++;
        meetings.add(
            new Meeting(
                "m" + meetings.size(),
                List.of("p" + one, "p" + other),
                1 + random.nextInt(100),
                false,
                20,
                random.nextInt(10) == 0 ? Set.of("screen") : Set.of(),
                Optional.empty(),
                Optional.empty()));
      }
    }
    return meetings;
  }

  /** The same event, but a participant is absent from the second slot until this one. */
  TimetableProblem withAbsence(String participant, int until) {
    var absent = IntStream.range(1, until).boxed().collect(Collectors.toSet());
    return new TimetableProblem(
        problem.slots(),
        problem.places(),
        problem.interpreters(),
        problem.participants().stream()
            .map(each -> each.id().equals(participant) ? absent(each, absent) : each)
            .toList(),
        problem.meetings(),
        problem.precedences(),
        problem.breakSpread());
  }

  private static Participant absent(Participant participant, Set<Integer> slots) {
    return new Participant(
        participant.id(),
        slots,
        participant.least(),
        participant.most(),
        participant.languages(),
        participant.online(),
        participant.stays());
  }
}
