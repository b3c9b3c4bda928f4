package org.talentgraph.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * That somebody declines a meeting shows nowhere but in its absence: whatever an employer asks is
 * answered as it is without the refusal.
 */
@IntegrationTest
class EventPrivacyIT {

  private static final String VIEW =
      """
      query ($event: ID!) {
        matchmakingEvents { id stage }
        matchmakingEvent(id: $event) {
          stage next possible capacity preferencesUntil
          sessions { id name zone } slots { id start end } breaks { id } places { id name closed }
          interpreters { id }
          participants { record { id } role least most effort absent online checkedIn demands { demand { id } least quantity load } }
          preferences { by { ... on Node { id } } about { ... on Node { id } } demand { id } kind }
          outcomes { meeting } outcomeCounts { count }
          plans { number } runs { id }
          plan {
            number kind state basedOn by objective value bound gap proven seconds
            goals { kind value } fairness { reached worst price } prices { price }
            heldBack { why } causes { kind explanation } leftOut { score needed why }
            unscheduled { reason explanation }
            meetings { id score must pinned slots demand { id } enterprise { id } expert { id } slot { id } place { id } interpreter }
          }
        }
      }
      """;

  private static final List<String> ATTEMPTS =
      List.of(
          "setPreferences(event: $event, participant: \"institution:demo-272\", preferences: [{"
              + " about: $expert, kind: MUST }]) { preferences { kind } }",
          "setPreferences(event: $event, participant: $expert, preferences: []) { preferences {"
              + " kind } }",
          "setAvailability(event: $event, participant: \"institution:demo-272\", absent: []) {"
              + " stage }",
          "recordOutcome(event: $event, meeting: $meeting, outcome: NOTHING) { stage }",
          "planPairing(event: $event) { plan { value } }",
          "moveMeeting(event: $event, meeting: $meeting, slot: \"s1\", dryRun: true) { proven }");

  @LocalServerPort int port;
  @Autowired Neo4jClient client;

  @Test
  void noAnswerTellsThatTheOtherSideDeclined() {
    var without = seen(false);
    var with = seen(true);
    assertThat(with.meeting).isEqualTo(without.meeting);
    assertThat(without.met).contains(without.meeting);
    assertThat(with.met).doesNotContain(with.meeting);
    assertThat(with.answers).isEqualTo(without.answers);
    assertThat(with.organiser).contains("DECLINED");
    assertThat(without.organiser).doesNotContain("DECLINED");
  }

  /**
   * What an employer sees.
   *
   * @param meeting the one that is declined, or not
   * @param met the meetings of the published plan
   * @param answers all answers, without meetings
   * @param organiser what an organiser is told of the pairs that were left out
   */
  private record Seen(String meeting, List<String> met, List<JsonNode> answers, String organiser) {}

  /** Everybody has more room than meetings, so that nothing else depends on the refusal. */
  private Seen seen(boolean declined) {
    try (var event = new Organised(port, client, 2, 3)) {
      event.enrol(6);
      event.move("COLLECTING");
      var expert = event.experts.getFirst();
      var demand = event.enterprises.get(Organised.EMPLOYER).getFirst();
      if (declined) {
        event.ask(
            "mutation ($event: ID!, $expert: ID!, $demand: ID!) { setPreferences(event: $event,"
                + " participant: $expert, preferences: [{ about: \"institution:demo-272\", demand:"
                + " $demand, kind: NO }]) { stage } }",
            event.with(Map.of("expert", expert, "demand", demand)));
      }
      event.ask(
          "mutation ($event: ID!, $expert: ID!, $demand: ID!) { setPreferences(event: $event,"
              + " participant: \"institution:demo-272\", preferences: [{ about: $expert, demand:"
              + " $demand, kind: MUST }]) { stage } }",
          event.with(Map.of("expert", expert, "demand", demand)));
      List<JsonNode> answers = new ArrayList<>();
      answers.add(ask(event, VIEW));
      event.pair("TOTAL_SCORE");
      answers.add(ask(event, VIEW));
      var meeting = demand + "~" + expert;
      attempts(event, expert, meeting, answers);
      event.publish(event.timetable());
      attempts(event, expert, meeting, answers);
      event.move("RUNNING");
      var met = meetings(ask(event, VIEW));
      attempts(event, expert, "none~none", answers);
      var told =
          event.ask(
              "query ($event: ID!, $of: ID!) { matchmakingEvent(id: $event) { plan(number: 1) {"
                  + " leftOut(first: 100, of: $of) { why } heldBack { why } } } }",
              event.with(Map.of("of", demand)));
      answers.forEach(EventPrivacyIT::withoutMeetings);
      return new Seen(meeting, met, answers, told.toString());
    }
  }

  private static void attempts(
      Organised event, String expert, String meeting, List<JsonNode> answers) {
    answers.add(ask(event, VIEW));
    for (var attempt : ATTEMPTS) {
      answers.add(
          event.employer.ask(
              "mutation ($event: ID!%s%s) { %s }"
                  .formatted(
                      attempt.contains("$expert") ? ", $expert: ID!" : "",
                      attempt.contains("$meeting") ? ", $meeting: ID!" : "",
                      attempt),
              event.with(Map.of("expert", expert, "meeting", meeting))));
    }
    answers.add(
        ask(
            event,
            "query ($event: ID!) { planRuns(event: $event) { id } planDifference(event: $event,"
                + " from: 1, to: 2) { moved { from { id } } } }"));
    answers.add(
        ask(
            event,
            "query { changes(last: 1) { edges { node { kind message entries(first: 5) { edges {"
                + " node { id } } } } } } }"));
  }

  private static JsonNode ask(Organised event, String query) {
    return event.employer.ask(query, event.with(Map.of()));
  }

  private static List<String> meetings(JsonNode answer) {
    return answer.at("/data/matchmakingEvent/plan/meetings").findValuesAsString("id").stream()
        .filter(each -> each.contains("~"))
        .toList();
  }

  /** Takes out the meetings, and what differs between any two requests. */
  private static void withoutMeetings(JsonNode answer) {
    if (answer instanceof ObjectNode object) {
      object.remove("meetings");
      if (object.get("extensions") instanceof ObjectNode extensions) {
        extensions.remove("cost");
      }
      object.forEach(EventPrivacyIT::withoutMeetings);
    } else if (answer instanceof ArrayNode array) {
      array.forEach(EventPrivacyIT::withoutMeetings);
    }
  }
}
