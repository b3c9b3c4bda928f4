package org.talentgraph.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.GuideCommand;
import org.talentgraph.IntegrationTest;
import org.talentgraph.RoleTokens;
import org.talentgraph.api.Caller;
import org.talentgraph.security.Role;
import tools.jackson.databind.json.JsonMapper;

/** What the guides of files and of changes tell to type gives what they show. */
@IntegrationTest
class FilesGuideIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern TYPED =
      Pattern.compile("```sh\n(.*?)```\n```text\n(.*?)```", Pattern.DOTALL);
  private static final Pattern ASKED =
      Pattern.compile("```graphql\n(.*?)```\n```json\n(.*?)```", Pattern.DOTALL);

  @LocalServerPort int port;

  @EnabledIf("org.talentgraph.GuideCommand#hasCurl")
  @TestFactory
  Stream<DynamicTest> answersAsShown() throws IOException {
    return answered(Stream.concat(examples(TYPED, "importing"), examples(TYPED, "changes")));
  }

  @EnabledIf("org.talentgraph.GuideCommand#hasZip")
  @TestFactory
  Stream<DynamicTest> documentsAreTakenAsShown() throws IOException {
    return answered(examples(TYPED, "documents"));
  }

  private Stream<DynamicTest> answered(Stream<MatchResult> shown) {
    var examples = shown.toList();
    assertThat(examples).hasSizeGreaterThan(4);
    var token = Map.of("TOKEN", RoleTokens.of(port, Role.EDITOR));
    return examples.stream()
        .map(
            each ->
                dynamicTest(
                    each.group(1),
                    () ->
                        assertThat(new GuideCommand(each.group(1)).run(port, token))
                            .isEqualToIgnoringWhitespace(each.group(2))));
  }

  private static Stream<MatchResult> examples(Pattern form, String guide) throws IOException {
    return form
        .matcher(Files.readString(Path.of("docs/%s.md".formatted(guide))))
        .results()
        .toList()
        .stream();
  }

  @Test
  void webhooksAreAnsweredAsShown() throws IOException {
    try (var editor = new Caller(port).as(Role.EDITOR)) {
      var examples = examples(ASKED, "changes").toList();
      assertThat(examples).hasSize(2);
      for (var example : examples) {
        var answer = editor.ask(example.group(1));
        var expected = JSON.readTree(example.group(2));
        var shown =
            expected.has("code") ? answer.at("/errors/0/extensions/code") : answer.get("data");
        assertThat(shown).isEqualTo(expected.has("code") ? expected.get("code") : expected);
      }
    }
  }

  @AfterEach
  void remove() {
    try (var editor = new Caller(port).as(Role.EDITOR)) {
      editor.ask(
          "mutation { remove(ids: [\"expert:sample-guest\","
              + " \"citation:entered-by-editor-1553cc62-made-up\"], withRelationships: true) {"
              + " change } }");
    }
  }
}
