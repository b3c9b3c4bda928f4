package org.talentgraph.planning;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.talentgraph.planning.Organised.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.TestIssuer;
import org.talentgraph.api.Caller;

/** What is possible in which stage of an event, and for whom. */
@IntegrationTest
class EventStagesIT {

  /** Calls that fail for another reason where the stage allows them, so that nothing happens. */
  private static final Map<String, String> CALLS = new LinkedHashMap<>();

  static {
    CALLS.put("updateEvent", "frame: { capacity: -1 }");
    CALLS.put("addParticipants", "participants: [{ record: \"expert:none\", most: 1 }]");
    CALLS.put("removeParticipant", "participant: \"expert:none\"");
    CALLS.put("setAvailability", "participant: \"expert:none\", absent: []");
    CALLS.put("setPreferences", "participant: \"expert:none\", preferences: []");
    CALLS.put("planPairing", "weights: [{ criterion: SKILLS, weight: -1 }]");
    CALLS.put("planTimetable", "plan: 999");
    CALLS.put("publishPlan", "plan: 999");
    CALLS.put("takePlanBack", "");
    CALLS.put("moveMeeting", "plan: 999, meeting: \"none\", slot: \"s1\"");
    CALLS.put("swapMeetings", "plan: 999, meeting: \"none\", with: \"none\"");
    CALLS.put("pinMeeting", "plan: 999, meeting: \"none\"");
    CALLS.put("reportAbsence", "participant: \"expert:none\"");
    CALLS.put("addLate", "participant: { record: \"expert:none\", most: 1 }");
    CALLS.put("checkIn", "participant: \"expert:none\"");
    CALLS.put("recordOutcome", "meeting: \"none\", outcome: NOTHING");
  }

  private static final List<String> CHANGES =
      List.of("publishPlan", "moveMeeting", "swapMeetings", "pinMeeting");

  @LocalServerPort int port;
  @Autowired Neo4jClient client;

  private Organised event;

  @BeforeEach
  void create() {
    event = new Organised(port, client, 2, 4);
  }

  @AfterEach
  void remove() {
    event.close();
  }

  @Test
  void allowWhatTheTableSays() {
    event.enrol(2);
    possible("updateEvent", "addParticipants", "removeParticipant", "setAvailability");
    event.move("COLLECTING");
    possible(
        "updateEvent",
        "addParticipants",
        "removeParticipant",
        "setAvailability",
        "setPreferences",
        "planPairing");
    event.pair("TOTAL_SCORE");
    possible(CHANGES, "setAvailability", "setPreferences", "planPairing", "planTimetable");
    event.publish(event.timetable());
    possible(
        CHANGES,
        "setAvailability",
        "planTimetable",
        "takePlanBack",
        "reportAbsence",
        "addLate",
        "checkIn");
    event.move("RUNNING");
    possible(CHANGES, "setAvailability", "reportAbsence", "addLate", "checkIn", "recordOutcome");
    event.move("OVER");
    possible("recordOutcome");
    assertThat(code(event.organiser, "moveEvent", "to: RUNNING")).isEqualTo("WRONG_STAGE");
  }

  private void possible(List<String> some, String... more) {
    var all = new TreeSet<>(some);
    all.addAll(List.of(more));
    possible(all.toArray(String[]::new));
  }

  private void possible(String... expected) {
    var allowed =
        CALLS.entrySet().stream()
            .filter(each -> !each.getKey().equals("takePlanBack")) // it has no other fault
            .filter(
                each ->
                    !code(event.organiser, each.getKey(), each.getValue()).equals("WRONG_STAGE"))
            .map(Map.Entry::getKey)
            .collect(toCollection(TreeSet::new));
    var others = new TreeSet<>(List.of(expected));
    others.remove("takePlanBack");
    assertThat(allowed).isEqualTo(others);
    var told =
        event
            .ask(
                "query ($event: ID!) { matchmakingEvent(id: $event) { possible } }",
                event.with(Map.of()))
            .at("/matchmakingEvent/possible");
    assertThat(told).extracting(each -> each.asString()).containsExactlyInAnyOrder(expected);
  }

  private String code(Caller caller, String mutation, String arguments) {
    var answer =
        caller.ask(
            "mutation { %s(event: \"%s\"%s) { __typename } }"
                .formatted(mutation, event.id, arguments.isEmpty() ? "" : ", " + arguments));
    return Caller.code(answer);
  }

  @Test
  void onlyItsOrganisersMayChangeIt() {
    event.enrol(2);
    var other =
        event.guest.bearing(
            TestIssuer.token(Map.of("sub", "another organiser", "role", "ORGANISER")));
    CALLS.forEach(
        (mutation, arguments) -> {
          assertThat(code(other, mutation, arguments)).as(mutation).isEqualTo("UNKNOWN_EVENT");
          assertThat(code(event.guest, mutation, arguments)).isEqualTo("UNAUTHENTICATED");
        });
    assertThat(code(event.employer, "setAvailability", "participant: \"expert:none\", absent: []"))
        .isEqualTo("UNKNOWN_EVENT");
    assertThat(code(event.employer, "addParticipants", "participants: []")).isEqualTo("FORBIDDEN");
    for (var hidden : List.of(other, event.guest, event.employer)) {
      assertThat(
              data(
                      hidden,
                      "query ($event: ID!) { matchmakingEvent(id: $event) { id } }",
                      event.with(Map.of()))
                  .at("/matchmakingEvent")
                  .isNull())
          .isTrue();
    }
  }

  @Test
  void whoSeesAnEventMayNotActForOthers() {
    event.enrol(2);
    event.move("COLLECTING");
    assertThat(code(event.employer, "setAvailability", "participant: \"expert:none\", absent: []"))
        .isEqualTo("FORBIDDEN");
  }

  /** Otherwise an employer could try which of its competitors take part. */
  @Test
  void aCompetitorIsAsUnknownAsWhoDoesNotTakePart() {
    event.enrol(2);
    event.move("COLLECTING");
    var competitor =
        event.enterprises.keySet().stream()
            .filter(each -> !each.equals(Organised.EMPLOYER))
            .findFirst()
            .orElseThrow();
    for (var about : List.of(competitor, "institution:none")) {
      assertThat(
              code(
                  event.employer,
                  "setPreferences",
                  "participant: \"%s\", preferences: [{ about: \"%s\", kind: WANT }]"
                      .formatted(Organised.EMPLOYER, about)))
          .isEqualTo("UNKNOWN_PARTICIPANT");
    }
  }

  @Test
  void boundsAreTold() {
    var answer =
        event.organiser.ask(
            """
            mutation ($event: ID!) { updateEvent(event: $event, frame: {
              places: [{ id: "t1", closed: ["s4"] }]
            }) { id } }
            """,
            event.with(Map.of()));
    assertThat(Caller.code(answer)).isEmpty();
    var refused =
        event.organiser.ask(
            """
            mutation ($event: ID!) { updateEvent(event: $event, frame: {
              sessions: [{ id: "a", zone: "Asia/Shanghai", slots: [
                { id: "s1", start: "2025-03-29T09:00:00Z", end: "2025-03-29T12:00:00Z" },
                { id: "s2", start: "2025-03-29T09:20:00Z", end: "2025-03-29T09:40:00Z" },
                { id: "s3", start: "2025-03-29T11:00:00Z", end: "2025-03-29T11:00:30Z" }
              ] }]
            }) { id } }
            """,
            event.with(Map.of()));
    assertThat(Caller.refusals(refused))
        .containsExactlyInAnyOrder(
            "BAD_VALUE frame.sessions[0].slots[1]",
            "BAD_VALUE frame.sessions[0].slots[2]",
            "BAD_VALUE frame.sessions[0].slots[2].end",
            "STILL_REFERRED_TO frame.sessions");
    var many = "participants: [{ record: \"%s\", most: 1001 }]".formatted(event.experts.getFirst());
    assertThat(code(event.organiser, "addParticipants", many)).isEqualTo("NUMBER_OUT_OF_RANGE");
  }

  @Test
  void allFaultsOfAnInputAreToldAtOnce() {
    var answer =
        event.organiser.ask(
            """
            mutation ($event: ID!) { addParticipants(event: $event, participants: [
              { record: "expert:none", most: 1 },
              { record: "institution:demo-272", least: 3, most: 2, absent: ["s9"], languages: ["spoken-language:none"],
                demands: [{ demand: "demand:none" }] }
            ]) { id } }
            """,
            event.with(Map.of()));
    assertThat(Caller.refusals(answer))
        .containsExactlyInAnyOrder(
            "UNKNOWN_RECORD participants[0].record",
            "BAD_VALUE participants[1].most",
            "BAD_VALUE participants[1].absent[0]",
            "UNKNOWN_RECORD participants[1].languages[0]",
            "UNKNOWN_RECORD participants[1].demands[0]");
    var frame =
        event.organiser.ask(
            """
            mutation ($event: ID!) { updateEvent(event: $event, frame: {
              preferencesUntil: "2024-12-31"
              sessions: [{ id: "a b", zone: "Nowhere", slots: [
                { id: "s1", start: "2025-03-29T09:00:00Z", end: "2025-03-29T09:30:00Z" },
                { id: "s1", start: "2025-03-29T09:20:00Z", end: "2025-03-29T09:10:00Z" }
              ] }]
            }) { id } }
            """,
            event.with(Map.of()));
    assertThat(Caller.refusals(frame))
        .containsExactlyInAnyOrder(
            "BAD_ID frame.sessions[0].id",
            "BAD_VALUE frame.sessions[0].zone",
            "REPEATED_VALUE frame.sessions[0].slots[1].id",
            "BAD_VALUE frame.sessions[0].slots[1].end",
            "BAD_VALUE frame.sessions[0].slots[1]",
            "BAD_VALUE frame.preferencesUntil");
  }
}
