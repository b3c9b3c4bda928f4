package org.talentgraph.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;

/** The record of an event removed by an administrator. */
@IntegrationTest
class EventRemovalIT {

  @LocalServerPort int port;
  @Autowired Neo4jClient client;

  private Organised event;
  private Caller admin;

  @BeforeEach
  void plan() {
    event = new Organised(port, client, 12, 24);
    admin = event.guest.as(Role.ADMIN);
    event.enrol(3);
    event.move("COLLECTING");
    event.pair("TOTAL_SCORE");
  }

  @AfterEach
  void close() {
    event.close();
  }

  @Test
  void whatIsInsideGoesWithIt() {
    var inside = inside();
    assertThat(Organised.data(admin, removal(true), event.with(Map.of())).at("/remove"))
        .isNotEmpty();
    assertThat(inside()).isEqualTo(inside).isGreaterThan(30);
    Organised.data(admin, removal(false), event.with(Map.of()));
    assertThat(inside()).isZero();
    assertThat(Caller.code(stage())).isEmpty();
    assertThat(stage().at("/data/matchmakingEvent").isNull()).isTrue();
    restore();
    assertThat(stage().at("/data/matchmakingEvent").isNull()).isTrue();
  }

  @Test
  void whatParticipantsCountOnStays() {
    event.publish(event.timetable());
    var inside = inside();
    var refused = admin.ask(removal(false), event.with(Map.of()));
    var error = refused.at("/errors/0");
    assertThat(error.at("/extensions/code").asString()).isEqualTo("BROKEN_RULE");
    assertThat(error.at("/extensions/finding").asString()).isEqualTo("EVENT_COUNTED_ON");
    assertThat(error.at("/extensions/input").asString()).isEqualTo("ids[0]");
    assertThat(error.at("/extensions/message/en").asString()).contains("PUBLISHED", "takePlanBack");
    assertThat(error.at("/extensions/message/zh").asString()).contains("PUBLISHED", "takePlanBack");
    assertThat(inside()).isEqualTo(inside);
    assertThat(stage().at("/data/matchmakingEvent/stage").asString()).isEqualTo("PUBLISHED");
    event.ask(
        "mutation ($event: ID!) { takePlanBack(event: $event) { number } }", event.with(Map.of()));
    Organised.data(admin, removal(false), event.with(Map.of()));
    assertThat(inside()).isZero();
    restore();
  }

  private static String removal(boolean dry) {
    return "mutation ($event: ID!) { remove(ids: [$event], withRelationships: true, dryRun: %s) {"
            .formatted(dry)
        + " change } }";
  }

  /** Undoes the last change, so that the event can be removed once more. */
  private void restore() {
    var last =
        Organised.data(admin, "{ changes(last: 1) { edges { node { number } } } }", Map.of())
            .at("/changes/edges/0/node/number")
            .asInt();
    Organised.data(
        admin,
        "mutation ($change: Int!) { undo(change: $change) { change } }",
        Map.of("change", last));
  }

  private JsonNode stage() {
    return event.organiser.ask(
        "query ($event: ID!) { matchmakingEvent(id: $event) { stage } }", event.with(Map.of()));
  }

  private long inside() {
    return client
        .query("MATCH (part:EventPart {event: $event}) RETURN count(*) AS count")
        .bind(event.id)
        .to("event")
        .fetchAs(Long.class)
        .one()
        .orElseThrow();
  }
}
