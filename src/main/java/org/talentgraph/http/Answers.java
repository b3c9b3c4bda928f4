package org.talentgraph.http;

import static org.springframework.http.HttpHeaders.ACCEPT;
import static org.springframework.http.HttpHeaders.ACCEPT_LANGUAGE;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpHeaders.CACHE_CONTROL;
import static org.springframework.http.HttpHeaders.CONTENT_TYPE;
import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpHeaders.VARY;
import static org.springframework.http.HttpHeaders.WWW_AUTHENTICATE;
import static org.springframework.http.HttpStatus.NOT_MODIFIED;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.talentgraph.api.Estimate;
import org.talentgraph.security.Caller;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers, and tells caches what they may do with them. */
final class Answers {

  static final String NO_STORE = "no-store";
  private static final String DECIDING =
      String.join(
          ", ", ACCEPT, ACCEPT_LANGUAGE, AUTHORIZATION, Unauthenticated.KEY, Estimate.HEADER);

  /** What is answered to somebody who is known is for nobody else. */
  private static final String PRIVATE = "private, no-cache";

  private final JsonMapper json;
  private final HttpErrors errors;
  private final String cacheControl;

  Answers(JsonMapper json, HttpErrors errors, String cacheControl) {
    this.json = json;
    this.errors = errors;
    this.cacheControl = cacheControl;
  }

  /**
   * @param tag the entity tag of an answer without errors; null where none may be kept
   */
  ServerResponse answer(
      WebGraphQlResponse response, AnswerType type, Caller caller, @Nullable String tag) {
    var result = response.getExecutionResult();
    var status = AnswerStatus.of(result, type);
    var answer =
        ServerResponse.status(status)
            .headers(headers -> headers.putAll(response.getResponseHeaders()))
            .header(CONTENT_TYPE, type.header())
            .header(VARY, DECIDING);
    if (status == AnswerStatus.UNAUTHORIZED) {
      answer.header(WWW_AUTHENTICATE, Unauthenticated.CHALLENGE);
    }
    if (tag == null || !result.getErrors().isEmpty()) {
      answer.header(CACHE_CONTROL, NO_STORE);
    } else {
      answer.header(CACHE_CONTROL, caching(caller)).header(ETAG, tag);
    }
    return answer.body(json.writeValueAsBytes(response.toMap()));
  }

  /** That the client has the answer already. */
  ServerResponse unchanged(String tag, Caller caller) {
    return ServerResponse.status(NOT_MODIFIED)
        .header(VARY, DECIDING)
        .header(CACHE_CONTROL, caching(caller))
        .header(ETAG, tag)
        .build();
  }

  private String caching(Caller caller) {
    return caller.isKnown() ? PRIVATE : cacheControl;
  }

  ServerResponse refusal(RefusedRequest refused, AnswerType type, ServerRequest request) {
    return ServerResponse.status(refused.status(type))
        .headers(headers -> refused.headers().forEach(headers::set))
        .header(CONTENT_TYPE, type.header())
        .header(VARY, DECIDING)
        .header(CACHE_CONTROL, NO_STORE)
        .body(json.writeValueAsBytes(errors.body(refused.explanation(), request.servletRequest())));
  }
}
