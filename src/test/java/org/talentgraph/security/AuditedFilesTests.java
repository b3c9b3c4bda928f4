package org.talentgraph.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import org.talentgraph.audit.TestTrail;

/** What is noted of reading the files of an event. */
class AuditedFilesTests {

  private static final String PATTERN = "/events/{event}/meetings.csv";

  @TempDir Path folder;

  private List<String> told() throws IOException {
    return TestTrail.lines(folder).stream()
        .map(line -> line.get("fields") + " " + line.path("errors"))
        .toList();
  }

  private static void match(ServletRequest request, String pattern) {
    request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/events/x/meetings.csv",
        "/%65vents/x/meetings.csv",
        "/app/events/x/meetings.csv"
      })
  void isNotedHoweverTheAddressIsWritten(String address) throws Exception {
    try (var trail = TestTrail.open(folder)) {
      new AuditedFiles(new Audit(trail))
          .doFilter(
              new MockHttpServletRequest("GET", address),
              new MockHttpServletResponse(),
              (request, _) -> match(request, PATTERN));
    }
    assertThat(told()).containsExactly("[\"%s\"] ".formatted(PATTERN));
  }

  @Test
  void whatFailsIsNotedAsFailed() throws IOException {
    try (var trail = TestTrail.open(folder)) {
      var files = new AuditedFiles(new Audit(trail));
      assertThatThrownBy(
              () ->
                  files.doFilter(
                      new MockHttpServletRequest("GET", "/events/x/meetings.csv"),
                      new MockHttpServletResponse(),
                      (request, _) -> {
                        match(request, PATTERN);
                        throw new ServletException("fails");
                      }))
          .hasMessage("fails");
    }
    assertThat(told()).containsExactly("[\"%s\"] [\"HTTP_500\"]".formatted(PATTERN));
  }

  @Test
  void otherRequestsAreNotNotedHere() throws Exception {
    try (var trail = TestTrail.open(folder)) {
      new AuditedFiles(new Audit(trail))
          .doFilter(
              new MockHttpServletRequest("GET", "/graphql"),
              new MockHttpServletResponse(),
              (request, _) -> match(request, "/graphql"));
    }
    assertThat(told()).isEmpty();
  }
}
