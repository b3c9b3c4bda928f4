package org.talentgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.talentgraph.GuideCommand;
import org.talentgraph.IntegrationTest;
import tools.jackson.databind.json.JsonMapper;

/** What {@code docs/clients.md} tells to type gives what it shows, and the tests it names exist. */
@IntegrationTest
class ClientsGuideIT {

  private static final Path GUIDE = Path.of("docs/clients.md");
  private static final Path TESTS = Path.of("src/test/java/org/talentgraph");
  private static final Pattern EXAMPLE =
      Pattern.compile("```sh\n(.*?)```\n```(json|text)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern IN_TABLE = Pattern.compile("^\\| (MUST|SHOULD).*\\| (.*) \\|$");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  @LocalServerPort int port;

  @EnabledIf("org.talentgraph.GuideCommand#hasCurl")
  @TestFactory
  Stream<DynamicTest> answersAsShown() throws IOException {
    var examples = EXAMPLE.matcher(Files.readString(GUIDE)).results().toList();
    assertThat(examples).hasSizeGreaterThan(6);
    return examples.stream()
        .map(example -> dynamicTest(example.group(1), () -> answersAsShown(example)));
  }

  @Test
  void namesATestForEveryStatement() throws IOException {
    var conformance = Files.readString(TESTS.resolve("http/ConformanceIT.java"));
    var statements =
        Files.readAllLines(GUIDE).stream()
            .flatMap(line -> IN_TABLE.matcher(line).results())
            .map(match -> match.group(2))
            .toList();
    assertThat(statements).hasSizeGreaterThan(20);
    assertThat(statements)
        .allSatisfy(
            tests ->
                assertThat(NAME.matcher(tests).results().map(name -> name.group(1)))
                    .isNotEmpty()
                    .allMatch(name -> conformance.contains("void " + name + "(") || isClass(name)));
  }

  private static boolean isClass(String name) {
    return Stream.of("http", ".")
        .anyMatch(folder -> Files.exists(TESTS.resolve(folder).resolve(name + ".java")));
  }

  private void answersAsShown(MatchResult example) throws Exception {
    var output = new GuideCommand(example.group(1)).run(port, Map.of());
    if (example.group(2).equals("json")) {
      var json = JsonMapper.builder().build();
      var answer = json.readTree(output);
      assertThat(answer.get("errors")).isNull();
      assertThat(answer.get("data")).isEqualTo(json.readTree(example.group(3)).get("data"));
    } else {
      assertThat(output).isEqualToIgnoringWhitespace(example.group(3));
    }
  }
}
