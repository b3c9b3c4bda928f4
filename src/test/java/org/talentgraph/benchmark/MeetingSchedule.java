package org.talentgraph.benchmark;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.talentgraph.timetable.Meeting;
import org.talentgraph.timetable.Participant;
import org.talentgraph.timetable.Place;
import org.talentgraph.timetable.Precedence;
import org.talentgraph.timetable.Slot;
import org.talentgraph.timetable.TimetableProblem;

/** A published meeting schedule, written as MiniZinc data. */
record MeetingSchedule(String text) {

  private static final int SPREAD = 2;

  static TimetableProblem read(Path file) {
    try {
      return new MeetingSchedule(Files.readString(file)).problem();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TimetableProblem problem() {
    List<Slot> slots = new ArrayList<>();
    for (var slot = 0; slot < number("nTotalSlots"); slot++) {
      slots.add(new Slot(slot * 20, slot * 20 + 20));
    }
    var places =
        IntStream.range(0, number("nTables"))
            .mapToObj(table -> new Place("t" + table, false, Set.of(), Set.of(), Set.of()))
            .toList();
    var forbidden = sets("forbidden");
    var participants =
        IntStream.rangeClosed(1, number("nBusiness"))
            .mapToObj(
                business ->
                    new Participant(
                        "p" + business,
                        forbidden.get(business - 1).stream()
                            .filter(slot -> slot > 0)
                            .map(slot -> slot - 1)
                            .collect(toSet()),
                        0,
                        slots.size(),
                        Set.of(),
                        false,
                        Optional.empty()))
            .toList();
    return new TimetableProblem(
        slots, places, List.of(), participants, meetings(), precedences(), OptionalInt.of(SPREAD));
  }

  private List<Meeting> meetings() {
    var requested = numbers(list("requested"));
    var fixed = numbers(list("fixed"));
    List<Meeting> meetings = new ArrayList<>();
    for (var number = 0; number < number("nMeetings"); number++) {
      meetings.add(
          new Meeting(
              "m" + (number + 1),
              List.of("p" + requested.get(number * 3), "p" + requested.get(number * 3 + 1)),
              1,
              true,
              0,
              Set.of(),
              slots(requested.get(number * 3 + 2), fixed.get(number)),
              Optional.empty()));
    }
    return meetings;
  }

  private Optional<Set<Integer>> slots(int session, int fixed) {
    if (fixed > 0) {
      return Optional.of(Set.of(fixed - 1));
    }
    var morning = number("nMorningSlots");
    return switch (session) {
      case 1 -> Optional.of(IntStream.range(0, morning).boxed().collect(toSet()));
      case 2 ->
          Optional.of(IntStream.range(morning, number("nTotalSlots")).boxed().collect(toSet()));
      default -> Optional.empty();
    };
  }

  private List<Precedence> precedences() {
    var earlier = sets("precedences");
    List<Precedence> precedences = new ArrayList<>();
    for (var meeting = 0; meeting < earlier.size(); meeting++) {
      for (var each : earlier.get(meeting)) {
        precedences.add(new Precedence("m" + each, "m" + (meeting + 1)));
      }
    }
    return precedences;
  }

  private int number(String name) {
    return numbers(group(name + "\\s*=\\s*(\\d+)")).getFirst();
  }

  private String list(String name) {
    return group(name + "\\s*=\\s*\\[(.*?)\\];");
  }

  private List<Set<Integer>> sets(String name) {
    return Pattern.compile("\\{(.*?)}")
        .matcher(list(name))
        .results()
        .map(each -> Set.copyOf(numbers(each.group(1))))
        .toList();
  }

  private static List<Integer> numbers(String text) {
    return Pattern.compile("\\d+")
        .matcher(text)
        .results()
        .map(each -> Integer.parseInt(each.group()))
        .toList();
  }

  private String group(String pattern) {
    var matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    if (!matcher.find()) {
      throw new IllegalArgumentException("no " + pattern);
    }
    return matcher.group(1);
  }
}
