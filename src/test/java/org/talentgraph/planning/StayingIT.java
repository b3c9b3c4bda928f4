package org.talentgraph.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import tools.jackson.databind.JsonNode;

/** A participant that does not walk. */
@IntegrationTest
class StayingIT {

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
  void hasAllItsMeetingsAtItsPlace() {
    event.enrol(2);
    var demands = event.enterprises.get(Organised.EMPLOYER);
    event.ask(
        "mutation ($event: ID!, $who: ID!) { removeParticipant(event: $event, participant: $who) {"
            + " id } }",
        event.with(Map.of("who", Organised.EMPLOYER)));
    var added =
        add("t3", demands.stream().map(each -> Map.of("demand", each)).toList())
            .at("/data/addParticipants/participants");
    assertThat(added)
        .filteredOn(each -> !each.get("stays").isNull())
        .extracting(
            each -> each.at("/record/id").asString(), each -> each.at("/stays/id").asString())
        .containsExactly(tuple(Organised.EMPLOYER, "t3"));
    event.move("COLLECTING");
    event.pair("TOTAL_SCORE");
    var plan = event.timetable();
    var own = meetings(plan).stream().filter(StayingIT::isOwn).toList();
    assertThat(own).isNotEmpty().allMatch(each -> each.at("/place/id").asString().equals("t3"));
    var moved =
        event.organiser.ask(
            """
            mutation ($event: ID!, $plan: Int, $meeting: ID!, $slot: ID!) {
              moveMeeting(event: $event, plan: $plan, meeting: $meeting, slot: $slot, place: "t1") { plan { number } }
            }
            """,
            event.with(
                Map.of(
                    "plan", plan,
                    "meeting", own.getFirst().get("id").asString(),
                    "slot", own.getFirst().at("/slot/id").asString())));
    assertThat(Caller.code(moved)).isEqualTo("MEETING_IMPOSSIBLE");
  }

  @Test
  void needsAPlaceThatIsThere() {
    var unknown = add("t9", List.of());
    assertThat(Caller.code(unknown)).isEqualTo("BAD_VALUE");
    assertThat(unknown.at("/errors/0/extensions/input").asString())
        .isEqualTo("participants[0].stays");
    add("t2", List.of());
    var gone =
        event.organiser.ask(
            "mutation ($event: ID!) { updateEvent(event: $event, frame: { places: [{ id: \"t1\" }]"
                + " }) { id } }",
            event.with(Map.of()));
    assertThat(Caller.code(gone)).isEqualTo("STILL_REFERRED_TO");
  }

  private JsonNode add(String stays, List<?> demands) {
    return event.organiser.ask(
        """
        mutation ($event: ID!, $who: EventParticipantInput!) {
          addParticipants(event: $event, participants: [$who]) { participants { record { id } stays { id } } }
        }
        """,
        event.with(
            Map.of(
                "who",
                Map.of(
                    "record", Organised.EMPLOYER, "most", 2, "stays", stays, "demands", demands))));
  }

  private List<JsonNode> meetings(int plan) {
    var found =
        event.ask(
            """
            query ($event: ID!, $plan: Int) { matchmakingEvent(id: $event) { plan(number: $plan) {
              meetings { id enterprise { id } slot { id } place { id } }
            } } }
            """,
            event.with(Map.of("plan", plan)));
    return found.at("/matchmakingEvent/plan/meetings").valueStream().toList();
  }

  private static boolean isOwn(JsonNode meeting) {
    return meeting.at("/enterprise/id").asString().equals(Organised.EMPLOYER)
        && !meeting.get("slot").isNull();
  }
}
