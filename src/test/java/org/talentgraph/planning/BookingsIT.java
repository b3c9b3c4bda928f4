package org.talentgraph.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import tools.jackson.databind.JsonNode;

/** A thousand who book at once: no seat and no table is given twice. */
@IntegrationTest
class BookingsIT {

  private static final int AT_ONCE = 32;

  @LocalServerPort int port;
  @Autowired Neo4jClient client;

  private static List<JsonNode> atOnce(List<Callable<JsonNode>> bookings) throws Exception {
    List<JsonNode> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (var answer : threads.invokeAll(bookings)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  @Test
  void neverGiveASeatTwice() throws Exception {
    try (var event = new Organised(port, client, 2, 4)) {
      event.ask(
          "mutation ($event: ID!) { updateEvent(event: $event, frame: { capacity: 40 }) { capacity"
              + " } }",
          event.with(Map.of()));
      var bookings =
          IntStream.range(0, 400)
              .<Callable<JsonNode>>mapToObj(
                  i ->
                      () ->
                          event.organiser.ask(
                              "mutation ($event: ID!, $who: ID!) { addParticipants(event: $event,"
                                  + " participants: [{ record: $who, most: 1 }]) { id } }",
                              event.with(Map.of("who", "expert:demo-%04d".formatted(i % 100 + 1)))))
              .toList();
      var codes = atOnce(bookings).stream().map(Caller::code).toList();
      assertThat(codes).filteredOn(String::isEmpty).hasSize(40);
      assertThat(Set.copyOf(codes)).isSubsetOf("", "EVENT_FULL", "REPEATED_VALUE");
      var participants =
          event
              .ask(
                  "query ($event: ID!) { matchmakingEvent(id: $event) { participants { record { id"
                      + " } } } }",
                  event.with(Map.of()))
              .findValuesAsString("id");
      assertThat(participants).hasSize(40).doesNotHaveDuplicates();
    }
  }

  @Test
  void neverGiveATableTwice() throws Exception {
    try (var event = new Organised(port, client, 4, 8)) {
      event.enrol(4);
      event.move("COLLECTING");
      event.pair("TOTAL_SCORE");
      var plan = event.timetable();
      var ids = ids(event, plan);
      var bookings =
          IntStream.range(0, 600)
              .<Callable<JsonNode>>mapToObj(
                  i ->
                      () ->
                          event.organiser.ask(
                              "mutation ($event: ID!, $meeting: ID!, $slot: ID!, $place: ID!) {"
                                  + " moveMeeting(event: $event, meeting: $meeting, slot: $slot,"
                                  + " place: $place) { plan { number } } }",
                              event.with(
                                  Map.of(
                                      "meeting", ids.get(i % ids.size()),
                                      "slot", "s" + (i / 7 % 4 + 1),
                                      "place", "t" + (i / 3 % 3 + 1)))))
              .toList();
      var codes = atOnce(bookings).stream().map(Caller::code).toList();
      assertThat(Set.copyOf(codes)).isEqualTo(Set.of("", "MEETING_IMPOSSIBLE"));
      var taken = new HashSet<>();
      for (var meeting : meetings(event, plan)) {
        var slot = meeting.at("/slot/id").asString();
        for (var place : List.of("/place/id", "/enterprise/id", "/expert/id")) {
          assertThat(taken.add(List.of(slot, meeting.at(place).asString()))).isTrue();
        }
      }
    }
  }

  private static List<String> ids(Organised event, int plan) {
    List<String> ids = new ArrayList<>();
    meetings(event, plan).forEach(meeting -> ids.add(meeting.get("id").asString()));
    return ids;
  }

  private static JsonNode meetings(Organised event, int plan) {
    return event
        .ask(
            "query ($event: ID!, $plan: Int) { matchmakingEvent(id: $event) { plan(number: $plan) {"
                + " meetings { id enterprise { id } expert { id } slot { id } place { id } } } } }",
            event.with(Map.of("plan", plan)))
        .at("/matchmakingEvent/plan/meetings");
  }
}
