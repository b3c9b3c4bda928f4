package org.talentgraph.timetable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small timetable problems drawn by a seed, with everything that a problem can have. */
final class RandomTimetables {

  /** What those who serve a place may speak. */
  private static final List<Set<String>> STAFF =
      List.of(Set.of(), Set.of("zh"), Set.of("zh", "ru"), Set.of("en", "ru"));

  private RandomTimetables() {}

  static TimetableProblem draw(int seed) {
    var random = new Random(seed);
    var slots = slots(3 + random.nextInt(2), random);
    var places =
        numbers(1 + random.nextInt(3))
            .map(
                number ->
                    new Place(
                        "t" + number,
                        random.nextInt(5) == 0,
                        random.nextInt(3) == 0 ? Set.of("screen") : Set.of(),
                        STAFF.get(random.nextInt(STAFF.size())),
                        some(slots.size(), 8, random)))
            .toList();
    var interpreters =
        numbers(random.nextInt(2))
            .map(number -> new Interpreter("i", Set.of("zh", "en"), some(slots.size(), 6, random)))
            .toList();
    var participants =
        numbers(3 + random.nextInt(3))
            .map(number -> participant(number, slots, places, random))
            .toList();
    var meetings =
        numbers(2 + random.nextInt(4))
            .map(number -> meeting(number, participants, slots, places, random))
            .toList();
    List<Precedence> precedences = new ArrayList<>();
    if (meetings.size() > 2 && random.nextInt(3) == 0) {
      precedences.add(new Precedence("m0", "m1"));
    }
    var spread = random.nextInt(4) == 0 ? OptionalInt.of(random.nextInt(2)) : OptionalInt.empty();
    return new TimetableProblem(
        slots, places, interpreters, participants, meetings, precedences, spread);
  }

  private static List<Slot> slots(int count, Random random) {
    List<Slot> slots = new ArrayList<>();
    var time = 540;
    for (var number = 0; number < count; number++) {
      var end = time + (random.nextInt(3) == 0 ? 20 : 30);
      slots.add(new Slot(time, end));
      time = end + (random.nextInt(3) == 0 ? 60 : 0);
    }
    return slots;
  }

  private static Participant participant(
      int number, List<Slot> slots, List<Place> places, Random random) {
    var languages =
        switch (random.nextInt(4)) {
          case 0 -> Set.of("zh");
          case 1 -> Set.of("en", "zh");
          case 2 -> random.nextInt(2) == 0 ? Set.of("en") : Set.of("ru");
          default -> Set.<String>of();
        };
    var least = random.nextInt(8) == 0 ? 1 : 0;
    return new Participant(
        "p" + number,
        some(slots.size(), 5, random),
        least,
        least + random.nextInt(4),
        languages,
        random.nextInt(8) == 0,
        random.nextInt(8) == 0
            ? Optional.of(places.get(random.nextInt(places.size())).id())
            : Optional.empty());
  }

  private static Meeting meeting(
      int number,
      List<Participant> participants,
      List<Slot> slots,
      List<Place> places,
      Random random) {
    Set<String> own = new HashSet<>();
    while (own.size() < (random.nextInt(6) == 0 ? 3 : 2)) {
      own.add(participants.get(random.nextInt(participants.size())).id());
    }
    var id = "m" + number;
    var place = places.get(random.nextInt(places.size())).id();
    Optional<Placement> pin =
        random.nextInt(12) == 0
            ? Optional.of(new Placement(id, random.nextInt(slots.size()), place, Optional.empty()))
            : Optional.empty();
    return new Meeting(
        id,
        own.stream().sorted().toList(),
        1 + random.nextInt(5),
        random.nextInt(3) == 0,
        random.nextInt(3) == 0 ? 30 : 20,
        random.nextInt(5) == 0 ? Set.of("screen") : Set.of(),
        random.nextInt(4) == 0 ? Optional.of(some(slots.size(), 2, random)) : Optional.empty(),
        pin);
  }

  private static Set<Integer> some(int count, int oneOf, Random random) {
    Set<Integer> some = new HashSet<>();
    for (var number = 0; number < count; number++) {
      if (random.nextInt(oneOf) == 0) {
        some.add(number);
      }
    }
    return some;
  }

  private static Stream<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed();
  }
}
