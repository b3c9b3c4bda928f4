package org.talentgraph.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.talentgraph.api.Explanation;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;

/** Refuses what is asked for by an address of its own, in the form of a GraphQL error. */
@ControllerAdvice
class RefusedFiles {

  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int REFUSED = 406;
  private static final int TOO_LARGE = 413;
  private static final int UNSUPPORTED = 415;

  private final HttpErrors errors;

  RefusedFiles(HttpErrors errors) {
    this.errors = errors;
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refuse(InvalidRequest refused, HttpServletRequest request) {
    var status = status(refused.code());
    var answer =
        ResponseEntity.status(status)
            .contentType(MediaType.APPLICATION_JSON)
            .header(HttpHeaders.CACHE_CONTROL, Answers.NO_STORE);
    if (status == AnswerStatus.UNAUTHORIZED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, Unauthenticated.CHALLENGE);
    }
    if (refused.details().get(InvalidRequest.RETRY_AFTER) instanceof Long seconds) {
      answer.header(HttpHeaders.RETRY_AFTER, seconds.toString());
    }
    return answer.body(errors.body(Explanation.of(refused), request));
  }

  private static int status(ErrorCode code) {
    return switch (code) {
      case UNKNOWN_EVENT, UNKNOWN_PARTICIPANT, UNKNOWN_PLAN, UNKNOWN_CONNECTION, UNKNOWN_KIND ->
          NOT_FOUND;
      case DOCUMENT_NOT_STORED -> FORBIDDEN;
      case BODY_TOO_LARGE -> TOO_LARGE;
      case UNSUPPORTED_MEDIA_TYPE -> UNSUPPORTED;
      case NOT_ACCEPTABLE -> REFUSED;
      default -> AnswerStatus.of(code);
    };
  }
}
