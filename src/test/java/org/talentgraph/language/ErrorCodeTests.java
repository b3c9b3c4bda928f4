package org.talentgraph.language;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The list of error codes, and docs/errors.md, which is written from it: {@code mvn test -Dfast
 * -Dtest=ErrorCodeTests -Derrors.renew=true}.
 */
class ErrorCodeTests {

  private static final Path DOCUMENT = Path.of("docs/errors.md");
  private static final Path SOURCES = Path.of("src/main/java");

  @Test
  void areWhatTheDocumentSays() throws IOException {
    if (Boolean.getBoolean("errors.renew")) {
      Files.writeString(DOCUMENT, document());
    }
    assertThat(DOCUMENT).hasContent(document());
  }

  @ParameterizedTest
  @EnumSource
  void haveSentencesInBothLanguages(ErrorCode code) {
    assertThat(Stream.of(code.meaning(), code.remedy()))
        .allSatisfy(
            text -> {
              assertThat(text.english()).matches("[A-Z].*\\.");
              assertThat(text.chinese()).matches(".*\\p{IsHan}.*。");
            });
  }

  /** A code that no class gives would be a promise that nothing keeps. */
  @ParameterizedTest
  @EnumSource
  void areGivenBySomeClass(ErrorCode code) throws IOException {
    try (var files = Files.walk(SOURCES)) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .filter(file -> !file.endsWith("ErrorCode.java"))
                  .map(ErrorCodeTests::read))
          .anyMatch(source -> source.matches("(?s).*[^\"]\\b" + code.name() + "\\b[^\"}].*"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String document() {
    return """
    # Errors

    Written from `ErrorCode` and its sentences; a test fails when it differs. An error has a `message` in the language of the request, and in `extensions`

    - `code`: one of the codes below. They are stable; no other can come.
    - `message`: the message in English (`en`) and in Chinese (`zh`).
    - `coordinate`: the schema coordinate of what is wrong, such as `Query.experts(first:)`, where there is one. Errors of HTTP, of syntax and of an operation as a whole have none.
    - `documentation`: the address of its explanation, on a page that the application serves at `/errors`, or on that of `talent-graph.http.error-page`.

    错误的 `message` 使用请求的语言；`extensions` 中有稳定的 `code`、两种语言的 `message`、出错处在模式中的坐标 `coordinate`（HTTP 错误、语法错误以及针对整个操作的错误没有坐标），以及相应说明的地址 `documentation`（应用的 `/errors` 页面，或 `talent-graph.http.error-page` 所指的页面）。
    """
        + Stream.of(ErrorCode.Group.values()).map(ErrorCodeTests::section).collect(joining());
  }

  private static String section(ErrorCode.Group group) {
    return "\n## %s, %s\n".formatted(group.title().english(), group.title().chinese())
        + Stream.of(ErrorCode.values())
            .filter(code -> code.group() == group)
            .map(ErrorCodeTests::section)
            .collect(joining());
  }

  private static String section(ErrorCode code) {
    return "\n### %s\n\n%s %s\n\n%s%s\n"
        .formatted(
            code,
            code.meaning().english(),
            code.remedy().english(),
            code.meaning().chinese(),
            code.remedy().chinese());
  }
}
