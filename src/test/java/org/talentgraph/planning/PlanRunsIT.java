package org.talentgraph.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;

/** The making of timetables as a job. */
@IntegrationTest
class PlanRunsIT {

  private static final String START =
      "mutation ($event: ID!) { planTimetable(event: $event, work: 1000, seconds: 120) { id status"
          + " } }";

  @LocalServerPort int port;
  @Autowired Neo4jClient client;

  private Organised event;

  @BeforeEach
  void pair() {
    event = new Organised(port, client, 12, 24);
    event.reframe(12, 9);
    event.enrol(8);
    event.move("COLLECTING");
    event.pair("TOTAL_SCORE");
  }

  @AfterEach
  void remove() {
    event.close();
  }

  @Test
  void oneGoesOnAtATimeAndIsStopped() {
    var run = event.ask(START, event.with(Map.of())).at("/planTimetable/id").asString();
    assertThat(Caller.code(event.organiser.ask(START, event.with(Map.of()))))
        .isEqualTo("PLAN_RUNNING");
    var begin = System.nanoTime();
    event.ask(
        "mutation ($event: ID!, $run: ID!) { stopRun(event: $event, run: $run) { status } }",
        event.with(Map.of("run", run)));
    var ended = event.ended(run);
    assertThat((System.nanoTime() - begin) / 1e9).isLessThan(30);
    assertThat(ended.get("status").asString()).isIn("STOPPED", "DONE");
    assertThat(ended.get("progress").asDouble()).isEqualTo(1);
  }

  /** What a start finds whose application ended while it made a timetable. */
  @Test
  void whoseApplicationIsGoneHasStopped() {
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    client
        .query("CREATE (run:EventPart) SET run = $properties")
        .bind(
            Map.<String, Object>ofEntries(
                Map.entry("event", event.id),
                Map.entry("part", "RUN"),
                Map.entry("key", "gone"),
                Map.entry("id", "gone"),
                Map.entry("status", "RUNNING"),
                Map.entry("started", now.minusMinutes(10).toString()),
                Map.entry("alive", now.minusMinutes(9).toString()),
                Map.entry("by", "organiser"),
                Map.entry("limit", 3_000.0),
                Map.entry("seed", 1),
                Map.entry("seconds", 60.0),
                Map.entry("basedOn", 1),
                Map.entry("causes", List.of())))
        .to("properties")
        .run();
    assertThat(event.ended("gone").get("status").asString()).isEqualTo("STOPPED");
    event.timetable();
  }

  @Test
  void whatCannotBeDoneIsToldWithItsCauses() {
    var expert = event.experts.getFirst();
    var slots = IntStream.rangeClosed(1, 12).mapToObj(i -> "s" + i).toList();
    event.ask(
        "mutation ($event: ID!, $who: ID!, $absent: [ID!]!) { setAvailability(event: $event,"
            + " participant: $who, absent: $absent) { id } }",
        event.with(Map.of("who", expert, "absent", slots)));
    event.ask(
        "mutation ($event: ID!, $who: ID!) { setPreferences(event: $event, participant:"
            + " \"institution:demo-272\", preferences: [{ about: $who, kind: MUST }]) { id } }",
        event.with(Map.of("who", expert)));
    event.pair("TOTAL_SCORE");
    var number = event.timetable();
    var plan =
        event
            .ask(
                "query ($event: ID!, $plan: Int) { matchmakingEvent(id: $event) { plan(number:"
                    + " $plan) { causes { kind explanation participant { id } } unscheduled {"
                    + " meeting { expert { id } must } reason } } } }",
                event.with(Map.of("plan", number)))
            .at("/matchmakingEvent/plan");
    assertThat(plan.get("causes"))
        .extracting(each -> each.get("kind").asString())
        .containsExactlyInAnyOrder("MUST_BE_HELD", "ABSENCE");
    assertThat(plan.get("unscheduled"))
        .anySatisfy(
            each -> {
              assertThat(each.at("/meeting/must").asBoolean()).isTrue();
              assertThat(each.at("/meeting/expert/id").asString()).isEqualTo(expert);
              assertThat(each.get("reason").asString()).isEqualTo("NO_COMMON_SLOT");
            });
  }
}
