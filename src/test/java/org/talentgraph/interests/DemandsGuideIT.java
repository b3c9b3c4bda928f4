package org.talentgraph.interests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.demands.Acting;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code docs/demands.md} sends is answered as it prints, one request after the other. */
@IntegrationTest
class DemandsGuideIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern PRINTED =
      Pattern.compile("```graphql\n# (\\w+)\n(.*?)```\n```json\n(.*?)```", Pattern.DOTALL);

  @LocalServerPort int port;
  @Autowired Neo4jClient client;

  @Test
  void isAnsweredSo() throws IOException {
    var examples = PRINTED.matcher(Files.readString(Path.of("docs/demands.md"))).results().toList();
    assertThat(examples).hasSize(13);
    try (var acting = new Acting(port, client)) {
      for (var example : examples) {
        var caller = acting.as(Role.valueOf(example.group(1)));
        var answer = caller.ask(example.group(2), Map.of("interest", interest()));
        var expected = JSON.readTree(example.group(3));
        if (expected.has("code")) {
          isError(expected, answer);
        } else {
          assertThat(answer.get("errors")).as("%s", answer).isNull();
          assertThat(answer.get("data")).isEqualTo(expected);
        }
      }
    }
  }

  private String interest() {
    return client.query("MATCH (n:Interest) RETURN n.id").fetchAs(String.class).one().orElse("");
  }

  private static void isError(JsonNode expected, JsonNode answer) {
    var extensions = answer.at("/errors/0/extensions");
    expected
        .propertyNames()
        .forEach(name -> assertThat(extensions.get(name)).isEqualTo(expected.get(name)));
  }
}
