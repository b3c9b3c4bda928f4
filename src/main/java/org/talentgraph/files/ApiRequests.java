package org.talentgraph.files;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.writing.Change;

/**
 * Asks the API itself, in the name of the caller of this thread: what the API refuses, prices,
 * hides or checks, it does for files, too.
 */
@Component
class ApiRequests {

  /** Others are at work: the same may be asked again in a moment. */
  private static final Set<ErrorCode> AGAIN =
      Set.of(ErrorCode.BUSY, ErrorCode.DATABASE_UNAVAILABLE);

  private static final int TRIES = 5;
  private static final Duration WAIT = Duration.ofSeconds(1);

  private final WebGraphQlHandler handler;

  ApiRequests(WebGraphQlHandler handler) {
    this.handler = handler;
  }

  /**
   * From where, and in which language.
   *
   * @param address of the request that this is a part of
   */
  record Asker(URI address, HttpHeaders headers, Locale locale) {

    /**
     * @param lang a language that counts more than that of the headers
     */
    static Asker of(HttpServletRequest request, @Nullable String lang) {
      var headers = new HttpHeaders();
      var accepted = lang == null ? request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) : lang;
      if (accepted != null) {
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, accepted);
      }
      var locale = lang == null ? LocaleContextHolder.getLocale() : Locale.forLanguageTag(lang);
      return new Asker(new ServletServerHttpRequest(request).getURI(), headers, locale);
    }
  }

  /** The data of an answer, or what is wrong. */
  record Answer(@Nullable Map<String, Object> data, List<InvalidRequest> problems) {

    /**
     * @throws InvalidRequest the first of the problems
     */
    Map<String, Object> get() {
      if (!problems.isEmpty()) {
        throw problems.getFirst();
      }
      return requireNonNull(data);
    }

    private boolean mayBeAskedAgain() {
      return problems.stream().anyMatch(each -> AGAIN.contains(each.code()));
    }
  }

  Answer ask(String document, Map<String, Object> variables, Asker asker) {
    return ask(document, variables, asker, null);
  }

  /**
   * Asks, and asks again for some seconds while the database has too much to do.
   *
   * @param kind by which way records come that it saves
   */
  Answer ask(
      String document, Map<String, Object> variables, Asker asker, Change.@Nullable Kind kind) {
    var answer = once(document, variables, asker, kind);
    for (var tries = 1; tries < TRIES && answer.mayBeAskedAgain(); tries++) {
      pause();
      answer = once(document, variables, asker, kind);
    }
    return answer;
  }

  private static void pause() {
    try {
      Thread.sleep(WAIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer once(
      String document, Map<String, Object> variables, Asker asker, Change.@Nullable Kind kind) {
    var request =
        new WebGraphQlRequest(
            asker.address(),
            asker.headers(),
            new LinkedMultiValueMap<>(),
            null,
            Map.of(),
            new DefaultGraphQlRequest(
                document, null, new HashMap<String, @Nullable Object>(variables), Map.of()),
            UUID.randomUUID().toString(),
            asker.locale());
    if (kind != null) {
      request.configureExecutionInput(
          (_, input) -> input.graphQLContext(Map.of(Change.Kind.class, kind)).build());
    }
    return answer(requireNonNull(handler.handleRequest(request).block()));
  }

  private static Answer answer(WebGraphQlResponse response) {
    return new Answer(
        response.getData(), response.getErrors().stream().map(ApiRequests::problem).toList());
  }

  private static InvalidRequest problem(ResponseError error) {
    var extensions = error.getExtensions();
    var code = ErrorCode.valueOf(String.valueOf(extensions.get("code")));
    var words = (Map<?, ?>) requireNonNull(extensions.get("message"));
    var problem =
        new InvalidRequest(code, String.valueOf(words.get("en")), String.valueOf(words.get("zh")));
    for (var detail : extensions.entrySet()) {
      if (!Set.of("code", "message", "documentation").contains(detail.getKey())) {
        problem = problem.with(detail.getKey(), detail.getValue());
      }
    }
    return problem;
  }
}
