package org.talentgraph.http;

import static org.springframework.http.HttpHeaders.ALLOW;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.talentgraph.security.Caller;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a request as GraphQL over HTTP of September 2026 says: queries by GET, QUERY (RFC 10008)
 * and POST, anything else by POST.
 */
final class GraphQlOverHttp {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "QUERY");

  private final WebGraphQlHandler handler;
  private final RequestDocuments documents;
  private final EntityTags tags;
  private final Answers answers;
  private final JsonMapper json;
  private final DataSize body;

  GraphQlOverHttp(
      WebGraphQlHandler handler,
      RequestDocuments documents,
      EntityTags tags,
      Answers answers,
      JsonMapper json,
      DataSize body) {
    this.handler = handler;
    this.documents = documents;
    this.tags = tags;
    this.answers = answers;
    this.json = json;
    this.body = body;
  }

  ServerResponse handle(ServerRequest request) {
    var method = request.method().name();
    if (method.equals("OPTIONS")) {
      return ServerResponse.status(NO_CONTENT)
          .header(ALLOW, Refusals.ALLOWED)
          .header(Refusals.ACCEPT_QUERY, MediaType.APPLICATION_JSON_VALUE)
          .build();
    }
    var type = type(request);
    try {
      return answer(request, method, type.orElseThrow(Refusals::accept));
    } catch (RefusedRequest refused) {
      return answers.refusal(refused, type.orElse(AnswerType.JSON), request);
    }
  }

  private static Optional<AnswerType> type(ServerRequest request) {
    try {
      return AnswerType.accepted(request.headers().accept());
    } catch (InvalidMediaTypeException e) {
      return Optional.empty();
    }
  }

  private ServerResponse answer(ServerRequest request, String method, AnswerType type) {
    var safe = SAFE.contains(method);
    if (!safe && !method.equals("POST")) {
      throw Refusals.method(method);
    }
    var parameters = parameters(request, method);
    var document = documents.text(parameters);
    if (!safe) {
      return execute(request, parameters, document, type, null);
    }
    if (Mutations.isOne(document, parameters.operationName())) {
      throw Refusals.mutation(method);
    }
    var tag = tags.tag(request, type, parameters, document).orElse(null);
    return tag != null && EntityTags.isKnown(tag, request)
        ? answers.unchanged(tag, Caller.current())
        : execute(request, parameters, document, type, tag);
  }

  private Parameters parameters(ServerRequest request, String method) {
    return method.equals("POST") || method.equals("QUERY")
        ? Parameters.of(RequestBody.read(request.servletRequest(), body), json)
        : Parameters.of(request.params(), json);
  }

  private ServerResponse execute(
      ServerRequest request,
      Parameters parameters,
      String document,
      AnswerType type,
      @Nullable String tag) {
    var execution =
        new WebGraphQlRequest(
            request.uri(),
            request.headers().asHttpHeaders(),
            null,
            request.remoteAddress().orElse(null),
            request.attributes(),
            parameters.request(document),
            UUID.randomUUID().toString(),
            LocaleContextHolder.getLocale());
    var caller = Caller.current(); // the answer may come on another thread
    CompletableFuture<@Nullable ServerResponse> answer =
        handler
            .handleRequest(execution)
            .map(response -> answers.answer(response, type, caller, tag))
            .toFuture();
    return answer.isDone() && !answer.isCompletedExceptionally()
        ? Objects.requireNonNull(answer.join())
        : ServerResponse.async(answer);
  }
}
