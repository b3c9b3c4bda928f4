package org.talentgraph.planning;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import tools.jackson.databind.JsonNode;

/** Changes of a published plan, by hand and on the day. */
@IntegrationTest
class EventDayIT {

  private static final String CHANGE =
      """
      { plan { number state value proven }
        difference { added { id } dropped { id } moved { from { id slot { id } place { id } } to { slot { id } place { id } } } }
        consequences { kind explanation participant { id } } proven }
      """;

  @LocalServerPort int port;
  @Autowired Neo4jClient client;

  private Organised event;
  private int plan;

  /** Where and when each meeting is held. */
  private Map<String, String> before = new HashMap<>();

  @BeforeEach
  void publish() {
    event = new Organised(port, client, 3, 6);
    plan = event.publish();
    before = held(meetings());
  }

  @AfterEach
  void remove() {
    event.close();
  }

  private JsonNode meetings() {
    return event
        .ask(
            "query ($event: ID!) { matchmakingEvent(id: $event) { plan { meetings { id enterprise {"
                + " id } expert { id } slot { id } place { id } } } } }",
            event.with(Map.of()))
        .at("/matchmakingEvent/plan/meetings");
  }

  private static Map<String, String> held(JsonNode meetings) {
    Map<String, String> held = new HashMap<>();
    meetings.forEach(
        each ->
            held.put(
                each.get("id").asString(),
                each.at("/slot/id").asString() + " " + each.at("/place/id").asString()));
    return held;
  }

  private JsonNode change(String mutation, String arguments) {
    return event
        .ask(
            "mutation ($event: ID!) { %s(event: $event, %s) %s }"
                .formatted(mutation, arguments, CHANGE),
            event.with(Map.of()))
        .get(mutation);
  }

  @Test
  void anAbsenceMovesAsFewMeetingsAsPossibleAndNoneThatHasBegun() {
    var absent = meetings().get(0).at("/expert/id").asString();
    var arguments = "participant: \"%s\", at: \"2025-03-29T09:45:00+08:00\"".formatted(absent);
    var told = change("reportAbsence", arguments + ", dryRun: true");
    assertThat(held(meetings())).isEqualTo(before);
    var done = change("reportAbsence", arguments);
    assertThat(done.get("difference")).isEqualTo(told.get("difference"));
    assertThat(done.get("proven").asBoolean()).isTrue();
    assertThat(done.at("/plan/state").asString()).isEqualTo("PUBLISHED");

    var after = meetings();
    var now = held(after);
    var moved = done.at("/difference/moved").findValues("from").stream().map(id()).toList();
    var dropped = ids(done.at("/difference/dropped"));
    var added = ids(done.at("/difference/added"));
    before.forEach(
        (id, where) -> {
          if (begun(where)) {
            assertThat(now).containsEntry(id, where);
          } else if (!dropped.contains(id) && !moved.contains(id)) {
            assertThat(now).containsEntry(id, where);
          }
        });
    assertThat(now.keySet())
        .allMatch(id -> before.containsKey(id) || added.contains(id))
        .doesNotContainAnyElementsOf(dropped);
    for (var meeting : after) {
      if (meeting.at("/expert/id").asString().equals(absent)) {
        assertThat(begun(now.get(meeting.get("id").asString()))).isTrue();
      }
    }
    var unscheduled =
        event
            .ask(
                "query ($event: ID!) { matchmakingEvent(id: $event) { plan { unscheduled { meeting"
                    + " { id } reason explanation } } } }",
                event.with(Map.of()))
            .at("/matchmakingEvent/plan/unscheduled");
    assertThat(ids(unscheduled, "/meeting/id")).containsAll(dropped);
    assertThat(unscheduled)
        .allSatisfy(each -> assertThat(each.get("explanation").asString()).isNotBlank());
  }

  @Test
  void anOrderIsKeptByHandAndOnTheDay() {
    var inTime = before.keySet().stream().sorted(comparing(before::get)).toList();
    var earlier = inTime.getLast();
    var later = inTime.getFirst();
    event.publish(event.timetable(List.of(Map.of("earlier", earlier, "later", later))));
    var now = held(meetings());
    assertThat(now.get(earlier)).isLessThan(now.get(later));
    var refused =
        event.organiser.ask(
            "mutation ($event: ID!, $meeting: ID!) { moveMeeting(event: $event, meeting: $meeting,"
                + " slot: \"s6\") { plan { number } } }",
            event.with(Map.of("meeting", earlier)));
    assertThat(Caller.code(refused)).isEqualTo("MEETING_IMPOSSIBLE");
    assertThat(refused.get("errors"))
        .anyMatch(each -> each.get("message").asString().contains("in the right order with"));
    var slot = Integer.parseInt(now.get(later).substring(1, 2));
    assertThat(slot).isLessThan(6); // so the earlier one could be held behind it
    var upToIt =
        IntStream.rangeClosed(1, slot).mapToObj("\"s%d\""::formatted).collect(joining(", "));
    var participant = "participant: \"%s\", slots: [%s]";
    change(
        "reportAbsence",
        participant.formatted(PlannedMeeting.sides(earlier).toList().get(1), upToIt));
    var mended = held(meetings());
    assertThat(mended.getOrDefault(earlier, "")).isLessThan(mended.getOrDefault(later, "z"));
  }

  private static boolean begun(String where) {
    return where.startsWith("s1 ") || where.startsWith("s2 ");
  }

  private static Function<JsonNode, String> id() {
    return each -> each.get("id").asString();
  }

  private static List<String> ids(JsonNode meetings) {
    return ids(meetings, "/id");
  }

  private static List<String> ids(JsonNode meetings, String path) {
    List<String> ids = new ArrayList<>();
    meetings.forEach(each -> ids.add(each.at(path).asString()));
    return ids;
  }

  @Test
  void whoComesLateGetsMeetingsAndNobodyLosesOne() {
    var late =
        event
            .ask(
                "{ demand(id: \"%s\") { matches(first: 10) { edges { node { expert { id } } } } } }"
                    .formatted(event.enterprises.get(Organised.EMPLOYER).getFirst()),
                Map.of())
            .findValuesAsString("id")
            .stream()
            .filter(each -> !event.experts.contains(each))
            .findFirst()
            .orElseThrow();
    var done =
        change(
            "addLate",
            "participant: { record: \"%s\", most: 2 }, at: \"2025-03-29T09:10:00+08:00\""
                .formatted(late));
    assertThat(ids(done.at("/difference/added")))
        .isNotEmpty()
        .allMatch(id -> id.endsWith("~" + late));
    assertThat(done.at("/difference/dropped")).isEmpty();
    var taken = new HashSet<>();
    for (var meeting : meetings()) {
      var slot = meeting.at("/slot/id").asString();
      for (var each : List.of("/place/id", "/enterprise/id", "/expert/id")) {
        assertThat(taken.add(List.of(slot, meeting.at(each).asString()))).isTrue();
      }
    }
  }

  @Test
  void aMeetingIsMovedByHandInADraftThatIsCompared() {
    var together = inOneSlot();
    var first = together.getFirst();
    var second = together.getLast();
    var one = first.get("id").asString();
    var other = second.get("id").asString();
    var onto =
        "meeting: \"%s\", slot: \"%s\", place: \"%s\""
            .formatted(one, second.at("/slot/id").asString(), second.at("/place/id").asString());
    var refused =
        event.organiser.ask(
            "mutation ($event: ID!) { moveMeeting(event: $event, %s) %s }".formatted(onto, CHANGE),
            event.with(Map.of()));
    assertThat(Caller.code(refused)).isEqualTo("MEETING_IMPOSSIBLE");
    assertThat(refused.at("/errors/0/extensions/message/zh").asString()).contains("已用于");

    var displaced = change("moveMeeting", onto + ", displace: true, dryRun: true");
    assertThat(ids(displaced.at("/difference/dropped"))).contains(other);
    var swapped = change("swapMeetings", "meeting: \"%s\", with: \"%s\"".formatted(one, other));
    assertThat(swapped.at("/difference/moved")).hasSize(2);
    assertThat(swapped.at("/plan/state").asString()).isEqualTo("DRAFT");
    assertThat(held(meetings())).as("the published plan stays").isEqualTo(before);
    var draft = swapped.at("/plan/number").asInt();
    var difference =
        event
            .ask(
                "query ($event: ID!, $from: Int!, $to: Int!) { planDifference(event: $event, from:"
                    + " $from, to: $to) { added { id } dropped { id } moved { from { id } } } }",
                event.with(Map.of("from", plan, "to", draft)))
            .at("/planDifference/moved");
    assertThat(ids(difference, "/from/id")).containsExactlyInAnyOrder(one, other);
    event.publish(draft);
    assertThat(held(meetings())).containsEntry(one, before.get(other));
    event.ask(
        "mutation ($event: ID!) { takePlanBack(event: $event) { state } }", event.with(Map.of()));
    event.publish(plan);
    assertThat(held(meetings())).isEqualTo(before);

    var again =
        change(
            "swapMeetings", "plan: %d, meeting: \"%s\", with: \"%s\"".formatted(draft, one, other));
    assertThat(again.at("/plan/number").asInt()).as("it was published").isGreaterThan(draft);
    assertThat(again.at("/plan/proven").isNull()).isTrue();
  }

  /** Two meetings at the same time; there are more meetings than slots. */
  private List<JsonNode> inOneSlot() {
    Map<String, JsonNode> bySlot = new HashMap<>();
    for (var meeting : meetings()) {
      var other = bySlot.put(meeting.at("/slot/id").asString(), meeting);
      if (other != null) {
        return List.of(other, meeting);
      }
    }
    throw new AssertionError("no two meetings are at the same time");
  }

  @Test
  void whatCameOfMeetingsIsCounted() {
    event.move("RUNNING");
    String own = null;
    String others = null;
    for (var meeting : meetings()) {
      if (meeting.at("/enterprise/id").asString().equals(Organised.EMPLOYER)) {
        own = meeting.get("id").asString();
      } else {
        others = meeting.get("id").asString();
      }
    }
    var record =
        "mutation ($event: ID!, $meeting: ID!, $outcome: MeetingOutcome!) { recordOutcome(event:"
            + " $event, meeting: $meeting, outcome: $outcome) { outcomes { meeting } } }";
    Organised.data(
        event.employer, record, event.with(Map.of("meeting", own, "outcome", "AGREEMENT")));
    assertThat(
            Caller.code(
                event.employer.ask(
                    record, event.with(Map.of("meeting", others, "outcome", "AGREEMENT")))))
        .isEqualTo("UNKNOWN_MEETING");
    event.ask(record, event.with(Map.of("meeting", others, "outcome", "NOTHING")));
    event.ask(record, event.with(Map.of("meeting", others, "outcome", "FOLLOW_UP")));
    var counts =
        event
            .ask(
                "query ($event: ID!) { matchmakingEvent(id: $event) { outcomeCounts { outcome count"
                    + " } } }",
                event.with(Map.of()))
            .at("/matchmakingEvent/outcomeCounts");
    assertThat(counts.toString())
        .contains(
            "\"FOLLOW_UP\",\"count\":1", "\"AGREEMENT\",\"count\":1", "\"NOTHING\",\"count\":0");
    var came =
        event
            .ask(
                "mutation ($event: ID!, $who: ID!) { checkIn(event: $event, participant: $who) {"
                    + " participants { record { id } checkedIn } } }",
                event.with(Map.of("who", event.experts.getFirst())))
            .at("/checkIn/participants");
    assertThat(came)
        .filteredOn(each -> !each.get("checkedIn").isNull())
        .extracting(each -> each.at("/record/id").asString())
        .containsExactly(event.experts.getFirst());
  }
}
