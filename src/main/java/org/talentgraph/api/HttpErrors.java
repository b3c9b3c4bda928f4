package org.talentgraph.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.webmvc.GraphQlRequestPredicates;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.talentgraph.language.ErrorCode;

/** Answers what never becomes a GraphQL request, in the form of a GraphQL error. */
@Controller
class HttpErrors implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(HttpErrors.class);

  private final String path;

  HttpErrors(@Value("${spring.graphql.http.path:/graphql}") String path) {
    this.path = path;
  }

  /** What the server or Spring gave up with a status. */
  @RequestMapping("${spring.web.error.path:/error}")
  ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
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
        .body(body(explain(status, asked, request.getRequestId()), request));
  }

  /**
   * What Boot would answer with a status and no word: another method, or another type than JSON.
   */
  @Bean
  @Order(-1)
  RouterFunction<ServerResponse> noGraphQlRequest() {
    var other =
        GraphQlRequestPredicates.graphQlHttp(path)
            .or(GraphQlRequestPredicates.graphQlSse(path))
            .negate();
    return RouterFunctions.route(RequestPredicates.path(path).and(other), this::refuse);
  }

  private ServerResponse refuse(ServerRequest request) {
    var post = request.method() == HttpMethod.POST;
    var json = request.headers().contentType().filter(MediaType.APPLICATION_JSON::includes);
    var status =
        !post
            ? HttpStatus.METHOD_NOT_ALLOWED
            : json.isPresent() ? HttpStatus.NOT_ACCEPTABLE : HttpStatus.UNSUPPORTED_MEDIA_TYPE;
    return ServerResponse.status(status)
        .headers(
            headers -> {
              if (post) {
                headers.setAccept(List.of(MediaType.APPLICATION_JSON));
              } else {
                headers.setAllow(Set.of(HttpMethod.POST));
              }
            })
        .contentType(MediaType.APPLICATION_JSON)
        .body(body(explain(status, path, ""), request.servletRequest()));
  }

  private Explanation explain(HttpStatus status, String asked, String request) {
    return switch (status) {
      case NOT_FOUND ->
          new Explanation(
              ErrorCode.NOT_FOUND,
              "There is nothing at %s. The API is at %s, its schema at %s/schema."
                  .formatted(asked, path, path),
              "%s 处没有内容。API 位于 %s，其模式位于 %s/schema。".formatted(asked, path, path));
      case METHOD_NOT_ALLOWED ->
          new Explanation(
              ErrorCode.METHOD_NOT_ALLOWED,
              "%s does not take this HTTP method. Send GraphQL by POST to %s."
                  .formatted(asked, path),
              "%s 不接受此 HTTP 方法。请用 POST 向 %s 发送 GraphQL。".formatted(asked, path));
      case NOT_ACCEPTABLE ->
          new Explanation(
              ErrorCode.NOT_ACCEPTABLE,
              "Answers are JSON: accept application/json or application/graphql-response+json.",
              "响应为 JSON：请接受 application/json 或 application/graphql-response+json。");
      case UNSUPPORTED_MEDIA_TYPE ->
          new Explanation(
              ErrorCode.UNSUPPORTED_MEDIA_TYPE,
              "The body must be JSON: send it with Content-Type: application/json.",
              "请求体必须为 JSON：请以 Content-Type: application/json 发送。");
      case SERVICE_UNAVAILABLE -> gaveUp();
      default -> status.is4xxClientError() ? badRequest() : FetchErrors.internal(request);
    };
  }

  private static Explanation gaveUp() {
    return new Explanation(
        ErrorCode.TIMEOUT,
        "The request took too long and was given up. Ask for less, or send it in parts.",
        "请求耗时过长，已被放弃。请减少查询内容，或分成几次发送。");
  }

  private static Explanation badRequest() {
    return new Explanation(
        ErrorCode.BAD_REQUEST,
        "The body must be one JSON object with the text of the query, such as {\"query\": \"{"
            + " workstations { totalCount } }\"}; variables, when given, are an object.",
        "请求体必须是一个 JSON 对象，其中 query 为查询文本，例如"
            + " {\"query\": \"{ workstations { totalCount } }\"}；如有 variables，须为对象。");
  }

  static Map<String, Object> body(Explanation explanation, HttpServletRequest request) {
    var locale =
        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
            ? Locale.ENGLISH
            : request.getLocale();
    return Map.of(
        "errors",
        List.of(
            Map.of(
                "message", explanation.message(locale), "extensions", explanation.extensions())));
  }
}
