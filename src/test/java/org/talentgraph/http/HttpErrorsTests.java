package org.talentgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.talentgraph.api.ErrorLinks;
import tools.jackson.databind.json.JsonMapper;

class HttpErrorsTests {

  private static final HttpErrors ERRORS =
      new HttpErrors("/graphql", new ErrorLinks(""), JsonMapper.shared());

  @ParameterizedTest
  @CsvSource({
    "503, en, TIMEOUT, took too long",
    "503, zh, TIMEOUT, 请求耗时过长",
    "500, en, INTERNAL_ERROR, failed to answer",
    "404, en, NOT_FOUND, nothing at /elsewhere"
  })
  void saysWhatTheServerGaveUp(int status, String language, String code, String message) {
    var request = new MockHttpServletRequest();
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/elsewhere");
    request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, language);
    request.addPreferredLocale(Locale.of(language));

    var answer = Objects.requireNonNull(ERRORS.error(request));

    assertThat(answer.getStatusCode().value()).isEqualTo(status);
    assertThat(String.valueOf(answer.getBody()))
        .contains("code=" + code, "message=", message)
        .contains("documentation=http://localhost/errors#" + code.toLowerCase(Locale.ROOT));
  }

  @Test
  void writesNothingIntoAnAnswerThatHasBegun() {
    var request = new MockHttpServletRequest();
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
    request.setAttribute(RequestDispatcher.INCLUDE_REQUEST_URI, "/error");
    assertThat(ERRORS.error(request)).isNull();
  }
}
