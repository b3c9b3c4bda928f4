package org.talentgraph.http;

import static org.springframework.http.HttpHeaders.ALLOW;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import graphql.ExecutionResult;
import graphql.language.OperationDefinition.Operation;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.talentgraph.security.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a request as GraphQL over HTTP of September 2026 says: queries by GET, QUERY (RFC 10008)
 * and POST, anything else by POST; a subscription by a stream of events.
 */
final class GraphQlOverHttp {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "QUERY");

  private final WebGraphQlHandler handler;
  private final RequestDocuments documents;
  private final EntityTags tags;
  private final Answers answers;
  private final EventStreams streams;
  private final JsonMapper json;
  private final DataSize body;

  GraphQlOverHttp(
      WebGraphQlHandler handler,
      RequestDocuments documents,
      EntityTags tags,
      Answers answers,
      EventStreams streams,
      JsonMapper json,
      DataSize body) {
    this.handler = handler;
    this.documents = documents;
    this.tags = tags;
    this.answers = answers;
    this.streams = streams;
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
    var accepted = Accepted.by(request);
    try {
      return answer(request, method, accepted);
    } catch (RefusedRequest refused) {
      return answers.refusal(refused, accepted.typeOrJson(), request);
    }
  }

  private ServerResponse answer(ServerRequest request, String method, Accepted accepted) {
    var safe = SAFE.contains(method);
    if (!safe && !method.equals("POST")) {
      throw Refusals.method(method);
    }
    if (accepted.type().isEmpty() && !accepted.stream()) {
      throw Refusals.accept();
    }
    var parameters = parameters(request, method);
    var asked = new Asked(request, parameters, documents.text(parameters));
    if (safe && asked.is(Operation.MUTATION)) {
      throw Refusals.mutation(method);
    }
    return accepted.stream() && asked.is(Operation.SUBSCRIPTION)
        ? execute(asked, response -> stream(response, request))
        : whole(asked, accepted.type().orElseThrow(Refusals::accept), safe);
  }

  /** A request and what it asks for. */
  private record Asked(ServerRequest request, Parameters parameters, String document) {

    boolean is(Operation kind) {
      return Operations.isOne(kind, document, parameters.operationName());
    }
  }

  private ServerResponse whole(Asked asked, AnswerType type, boolean safe) {
    var request = asked.request();
    var tag =
        safe ? tags.tag(request, type, asked.parameters(), asked.document()).orElse(null) : null;
    var caller = Caller.current(); // the answer may come on another thread
    return tag != null && EntityTags.isKnown(tag, request)
        ? answers.unchanged(tag, caller)
        : execute(asked, response -> whole(response, type, caller, tag));
  }

  /** What its caller may not have is refused by a status, as every other operation. */
  private ServerResponse stream(WebGraphQlResponse response, ServerRequest request) {
    var result = response.getExecutionResult();
    if (result.getData() instanceof Publisher<?> results) {
      return streams.of(Flux.from(results).cast(ExecutionResult.class), request);
    }
    return AnswerStatus.of(result, AnswerType.JSON) == AnswerStatus.OK
        ? streams.of(Flux.just(result), request)
        : answers.answer(response, AnswerType.JSON, Caller.GUEST, null);
  }

  private ServerResponse whole(
      WebGraphQlResponse response, AnswerType type, Caller caller, @Nullable String tag) {
    if (response.getExecutionResult().getData() instanceof Publisher) {
      throw Refusals.subscription();
    }
    return answers.answer(response, type, caller, tag);
  }

  private Parameters parameters(ServerRequest request, String method) {
    return method.equals("POST") || method.equals("QUERY")
        ? Parameters.of(RequestBody.read(request.servletRequest(), body), json)
        : Parameters.of(request.params(), json);
  }

  private ServerResponse execute(Asked asked, Function<WebGraphQlResponse, ServerResponse> answer) {
    var request = asked.request();
    var execution =
        new WebGraphQlRequest(
            request.uri(),
            request.headers().asHttpHeaders(),
            null,
            request.remoteAddress().orElse(null),
            request.attributes(),
            asked.parameters().request(asked.document()),
            UUID.randomUUID().toString(),
            LocaleContextHolder.getLocale());
    var accepted = Accepted.by(request);
    CompletableFuture<@Nullable ServerResponse> answered =
        handler
            .handleRequest(execution)
            .map(answer)
            .onErrorResume(
                RefusedRequest.class,
                refused -> Mono.just(answers.refusal(refused, accepted.typeOrJson(), request)))
            .toFuture();
    return answered.isDone() && !answered.isCompletedExceptionally()
        ? Objects.requireNonNull(answered.join())
        : ServerResponse.async(answered);
  }
}
