package org.talentgraph.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;

/** An event from its creation to a published timetable, on the demonstration data. */
@IntegrationTest
class EventPathIT {

  @LocalServerPort int port;
  @Autowired Neo4jClient client;

  private Organised event;

  @BeforeEach
  void create() {
    event = new Organised(port, client, 4, 8);
  }

  @AfterEach
  void remove() {
    event.close();
  }

  @Test
  void leadsFromItsCreationToAPublishedTimetable() {
    event.enrol(3);
    event.move("COLLECTING");
    var expert = event.experts.getFirst();
    var away = event.experts.getLast();
    event.ask(
        "mutation ($event: ID!, $who: ID!) { setAvailability(event: $event, participant: $who,"
            + " absent: [\"s1\", \"s2\"]) { stage } }",
        event.with(Map.of("who", away)));
    Organised.data(
        event.employer,
        "mutation ($event: ID!, $about: ID!) { setPreferences(event: $event, participant:"
            + " \"institution:demo-272\", preferences: [{ about: $about, kind: MUST }]) {"
            + " preferences { kind } } }",
        event.with(Map.of("about", expert)));
    var pairing = event.pair("TOTAL_SCORE");
    var timetable = event.timetable();
    assertThat(timetable).isGreaterThan(pairing);
    event.publish(timetable);

    var plan =
        event
            .ask(
                """
                query ($event: ID!) { matchmakingEvent(id: $event) {
                  stage next possible event { name }
                  plan {
                    number state kind value bound gap proven goals { kind value bound proven }
                    meetings { id must demand { name } enterprise { id name } expert { id } slot { id start } place { id name room } }
                    unscheduled { meeting { id } reason explanation }
                  }
                  plans { number kind leftOut(first: 5) { score needed why } prices { price } }
                } }
                """,
                event.with(Map.of()))
            .at("/matchmakingEvent");
    assertThat(plan.get("stage").asString()).isEqualTo("PUBLISHED");
    assertThat(plan.at("/event/name").asString()).isEqualTo("Sample matchmaking");
    var meetings = plan.at("/plan/meetings");
    assertThat(meetings).isNotEmpty();
    var taken = new HashSet<>();
    for (var meeting : meetings) {
      var slot = meeting.at("/slot/id").asString();
      assertThat(taken.add(List.of(slot, meeting.at("/place/id").asString()))).isTrue();
      assertThat(taken.add(List.of(slot, meeting.at("/enterprise/id").asString()))).isTrue();
      assertThat(taken.add(List.of(slot, meeting.at("/expert/id").asString()))).isTrue();
      assertThat(meeting.at("/slot/start").asString()).endsWith("+08:00");
      if (meeting.at("/expert/id").asString().equals(away)) {
        assertThat(slot).isIn("s3", "s4");
      }
    }
    assertThat(meetings)
        .anySatisfy(
            meeting -> {
              assertThat(meeting.at("/expert/id").asString()).isEqualTo(expert);
              assertThat(meeting.at("/enterprise/id").asString()).isEqualTo(Organised.EMPLOYER);
              assertThat(meeting.get("must").asBoolean()).isTrue();
            });
    assertThat(plan.at("/plans/1/leftOut")).isNotEmpty();
  }
}
