package org.talentgraph.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.talentgraph.api.ErrorLinks;
import org.talentgraph.api.Explanation;
import org.talentgraph.language.ErrorCode;
import tools.jackson.databind.json.JsonMapper;

/** Answers what the server or Spring gave up with a status, in the form of a GraphQL error. */
@Controller
class HttpErrors implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(HttpErrors.class);

  /** The words by which clients of Apollo's protocol know these errors; others read the code. */
  private static final Map<ErrorCode, String> PROTOCOL =
      Map.of(
          ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound",
          ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED, "PersistedQueryNotSupported");

  private final String path;
  private final ErrorLinks links;
  private final JsonMapper json;

  HttpErrors(
      @Value("${spring.graphql.http.path:/graphql}") String path,
      ErrorLinks links,
      JsonMapper json) {
    this.path = path;
    this.links = links;
    this.json = json;
  }

  /** Nothing where an answer has begun: the error would stand in the middle of it. */
  @RequestMapping("${spring.web.error.path:/error}")
  @Nullable ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.INCLUDE_REQUEST_URI) != null) {
      return null;
    }
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.INTERNAL_SERVER_ERROR)
            : HttpStatus.NOT_FOUND;
    if (status.is5xxServerError()) {
      LOG.error(
          "Execution {} failed",
          request.getRequestId(),
          (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    }
    var asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body(explain(status, asked, request), request));
  }

  private Explanation explain(HttpStatus status, String asked, HttpServletRequest request) {
    return switch (status) {
      case NOT_FOUND ->
          new Explanation(
              ErrorCode.NOT_FOUND,
              "There is nothing at %s. The API is at %s, its schema at %s/schema."
                  .formatted(asked, path, path),
              "%s 处没有内容。API 位于 %s，其模式位于 %s/schema。".formatted(asked, path, path));
      case METHOD_NOT_ALLOWED -> Refusals.method(request.getMethod()).explanation();
      case REQUEST_TIMEOUT -> Refusals.tooSlow().explanation(); // Tomcat's own
      case SERVICE_UNAVAILABLE -> gaveUp();
      default ->
          status.is4xxClientError() ? badRequest() : Explanation.internal(request.getRequestId());
    };
  }

  private static Explanation badRequest() {
    return Refusals.notWellFormed("The request cannot be read.", "无法读取该请求。").explanation();
  }

  private static Explanation gaveUp() {
    return new Explanation(
        ErrorCode.TIMEOUT,
        "The request took too long and was given up. Ask for less, or send it in parts.",
        "请求耗时过长，已被放弃。请减少查询内容，或分成几次发送。");
  }

  /** Refuses a request that no route is to have, and that no cache may keep. */
  void refuse(RefusedRequest refused, Map<String, Object> body, HttpServletResponse response)
      throws IOException {
    response.setStatus(refused.status(AnswerType.JSON));
    refused.headers().forEach(response::setHeader);
    response.setHeader(HttpHeaders.CACHE_CONTROL, Answers.NO_STORE);
    response.setContentType(AnswerType.JSON.header());
    response.getOutputStream().write(json.writeValueAsBytes(body));
  }

  Map<String, Object> body(Explanation explanation, HttpServletRequest request) {
    var locale = AcceptedLanguage.of(request);
    var message = PROTOCOL.getOrDefault(explanation.code(), explanation.message(locale));
    var extensions = explanation.extensions();
    var address = new ServletServerHttpRequest(request).getURI();
    extensions.put("documentation", links.of(explanation.code().name(), address));
    return Map.of("errors", List.of(Map.of("message", message, "extensions", extensions)));
  }
}
