package org.talentgraph.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code docs/events.md} sends is answered as it prints, one request after the other. */
@IntegrationTest
class EventsGuideIT {

  private static final String EVENT = "event:sample-autumn-matchmaking";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern PRINTED =
      Pattern.compile("```graphql\n(.*?)```\n```json\n(.*?)```", Pattern.DOTALL);

  @LocalServerPort int port;
  @Autowired Neo4jClient client;

  @AfterEach
  void remove() {
    client
        .query("MATCH (part:EventPart {event: $event}) DELETE part")
        .bind(EVENT)
        .to("event")
        .run();
    var made =
        client
            .query("MATCH (n:Node) WHERE n.id = $event OR n.id STARTS WITH $citation RETURN n.id")
            .bindAll(Map.of("event", EVENT, "citation", "citation:entered-by-organiser"))
            .fetchAs(String.class)
            .all();
    try (var admin = new Caller(port).as(Role.ADMIN)) {
      Organised.data(
          admin,
          "mutation ($ids: [ID!]!) { remove(ids: $ids, withRelationships: true) { change } }",
          Map.of("ids", List.copyOf(made)));
    }
  }

  @Test
  void isAnsweredSo() throws IOException {
    var examples = PRINTED.matcher(Files.readString(Path.of("docs/events.md"))).results().toList();
    assertThat(examples).hasSizeGreaterThan(9);
    try (var organiser = new Caller(port).as(Role.ORGANISER)) {
      for (var example : examples) {
        var answer = ended(organiser, example.group(1));
        assertThat(answer.get("errors")).as("%s", answer).isNull();
        assertThat(answer.get("data")).isEqualTo(JSON.readTree(example.group(2)));
      }
    }
  }

  /** Asks for runs until the last one has ended. */
  private static JsonNode ended(Caller organiser, String request) {
    var answer = organiser.ask(request);
    while (answer.at("/data/planRuns/0/status").asString("").equals("RUNNING")) {
      Organised.pause();
      answer = organiser.ask(request);
    }
    return answer;
  }
}
