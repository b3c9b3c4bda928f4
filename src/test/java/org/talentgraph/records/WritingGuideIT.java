package org.talentgraph.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.IntegrationTest;
import org.talentgraph.api.Caller;
import org.talentgraph.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code docs/writing.md} sends is answered as it prints, one request after the other. */
@IntegrationTest
class WritingGuideIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern PRINTED =
      Pattern.compile("```graphql\n(.*?)```\n```json\n(.*?)```", Pattern.DOTALL);

  @LocalServerPort int port;

  @Test
  void isAnsweredSo() throws IOException {
    var examples = PRINTED.matcher(Files.readString(Path.of("docs/writing.md"))).results().toList();
    assertThat(examples).hasSizeGreaterThan(4);
    try (var editor = new Caller(port).as(Role.EDITOR)) {
      var correction = 0;
      for (var example : examples) {
        var answer = editor.ask(example.group(1), Map.of("change", correction));
        var expected = JSON.readTree(example.group(2));
        if (expected.has("code")) {
          isError(expected, answer);
        } else {
          assertThat(answer.get("errors")).as("%s", answer).isNull();
          assertThat(answer.get("data")).isEqualTo(expected);
        }
        correction = example.group(1).contains("ACorrection") ? last(editor) : correction;
      }
    }
  }

  private static int last(Caller caller) {
    return caller.ask("{ changes(last: 1) { lastNumber } }").at("/data/changes/lastNumber").asInt();
  }

  private static void isError(JsonNode expected, JsonNode answer) {
    var extensions = answer.at("/errors/0/extensions");
    assertThat(extensions.get("code")).isEqualTo(expected.get("code"));
    assertThat(extensions.get("input")).isEqualTo(expected.get("input"));
  }
}
