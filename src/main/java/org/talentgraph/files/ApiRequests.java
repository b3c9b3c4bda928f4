package org.talentgraph.files;

import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
public final class ApiRequests {

  /** Others are at work: the same may be asked again in a moment. */
  private static final Set<ErrorCode> AGAIN =
      Set.of(ErrorCode.BUSY, ErrorCode.DATABASE_UNAVAILABLE);

  private static final int TRIES = 5;
  private static final Duration WAIT = Duration.ofSeconds(1);

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final WebGraphQlHandler handler;

  ApiRequests(WebGraphQlHandler handler) {
    this.handler = handler;
  }

  /**
   * From where, and in which language.
   *
   * @param address of the request that this is a part of
   * @param client the address that it came from
   * @param isPatient whether it waits until its budget has filled up again
   */
  public record Asker(
      URI address,
      InetSocketAddress client,
      HttpHeaders headers,
      Locale locale,
      boolean isPatient) {

    /**
     * @param lang a language that counts more than that of the headers
     */
    public static Asker of(HttpServletRequest request, @Nullable String lang) {
      var headers = new HttpHeaders();
      var accepted = lang == null ? request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) : lang;
      if (accepted != null) {
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, accepted);
      }
      var locale = lang == null ? LocaleContextHolder.getLocale() : Locale.forLanguageTag(lang);
      var http = new ServletServerHttpRequest(request);
      return new Asker(http.getURI(), http.getRemoteAddress(), headers, locale, false);
    }

    /** The same for what goes on with something that is begun, and better slow than broken off. */
    public Asker patient() {
      return new Asker(address, client, headers, locale, true);
    }
  }

  /** The data of an answer, or what is wrong. */
  public record Answer(@Nullable Map<String, Object> data, List<InvalidRequest> problems) {

    /**
     * @throws InvalidRequest the first of the problems
     */
    public Map<String, Object> get() {
      if (!problems.isEmpty()) {
        throw problems.getFirst();
      }
      return requireNonNull(data);
    }

    /** How long to wait until the same may be asked again; nothing where it may not. */
    private Optional<Duration> wait(Asker asker) {
      return problems.stream().flatMap(each -> wait(each, asker)).max(naturalOrder());
    }

    private boolean isUnpaid() {
      return problems.stream().anyMatch(each -> each.code() == ErrorCode.RATE_LIMITED);
    }

    private static Stream<Duration> wait(InvalidRequest problem, Asker asker) {
      return problem.details().get(InvalidRequest.RETRY_AFTER) instanceof Number seconds
              && asker.isPatient()
          ? Stream.of(Duration.ofSeconds(seconds.longValue()))
          : Stream.of(problem.code()).filter(AGAIN::contains).map(_ -> WAIT);
    }
  }

  public Answer ask(String document, Map<String, Object> variables, Asker asker) {
    return ask(document, variables, asker, Map.of());
  }

  /**
   * Asks, and asks again for some seconds while the database has too much to do, and while who is
   * patient has spent its budget.
   *
   * @param context what the operation finds in its context, such as a {@link Change.Kind}
   */
  public Answer ask(
      String document, Map<String, Object> variables, Asker asker, Map<Object, Object> context) {
    var begin = System.nanoTime();
    var answer = once(document, variables, asker, context);
    var wait = answer.wait(asker);
    for (var tries = 1; wait.isPresent() && goesOn(answer, tries, begin); tries++) {
      pause(wait.get());
      answer = once(document, variables, asker, context);
      wait = answer.wait(asker);
    }
    return answer;
  }

  /** Others may spend the same budget meanwhile, so that one has to wait for it several times. */
  private static boolean goesOn(Answer answer, int tries, long begin) {
    return tries < TRIES || (answer.isUnpaid() && System.nanoTime() - begin < PATIENCE.toNanos());
  }

  private static void pause(Duration wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer once(
      String document, Map<String, Object> variables, Asker asker, Map<Object, Object> context) {
    var request =
        new WebGraphQlRequest(
            asker.address(),
            asker.headers(),
            new LinkedMultiValueMap<>(),
            asker.client(),
            Map.of(),
            new DefaultGraphQlRequest(
                document, null, new HashMap<String, @Nullable Object>(variables), Map.of()),
            UUID.randomUUID().toString(),
            asker.locale());
    if (!context.isEmpty()) {
      request.configureExecutionInput((_, input) -> input.graphQLContext(context).build());
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
