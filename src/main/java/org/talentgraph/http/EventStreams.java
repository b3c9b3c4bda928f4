package org.talentgraph.http;

import graphql.ExecutionResult;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.neo4j.driver.exceptions.RetryableException;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;
import org.talentgraph.api.Explanation;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers by streams of events, as GraphQL over SSE has them for distinct connections: an event
 * {@code next} for each result, and {@code complete} at the end.
 */
final class EventStreams {

  private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);

  /** Twice what a run may take. */
  static final Duration LONGEST = Duration.ofHours(2);

  private static final Explanation UNAVAILABLE =
      new Explanation(
          ErrorCode.DATABASE_UNAVAILABLE,
          "The database cannot be reached at the moment. Subscribe again after the last change that"
              + " you heard of.",
          "数据库暂时无法访问。请从您收到的最后一项更改之后重新订阅。");

  /** Proxies close connections that are silent for a minute; the first tells that one is open. */
  static final Duration BEAT = Duration.ofSeconds(10);

  private static final ServerSentEvent<String> COMMENT =
      ServerSentEvent.<String>builder().comment("").build();
  private static final ServerSentEvent<String> COMPLETE =
      ServerSentEvent.<String>builder().event("complete").data("").build();

  private final JsonMapper json;
  private final HttpErrors errors;
  private final OpenStreams open;

  /** A client that reads slowly keeps a thread of its own waiting. */
  private final Scheduler writers =
      Schedulers.fromExecutor(Executors.newVirtualThreadPerTaskExecutor());

  EventStreams(JsonMapper json, HttpErrors errors, OpenStreams open) {
    this.json = json;
    this.errors = errors;
    this.open = open;
  }

  /**
   * A stream of results.
   *
   * @throws RefusedRequest if too many are open
   */
  ServerResponse of(Publisher<ExecutionResult> results, ServerRequest request) {
    open.refuseMore(); // others may have begun since it was noted
    var events =
        Flux.from(results)
            .map(ExecutionResult::toSpecification)
            .onErrorResume(failure -> Mono.just(failed(failure, request)))
            .map(result -> next(json.writeValueAsString(result)))
            .concatWithValues(COMPLETE);
    return ServerResponse.sse(stream -> send(events, stream), LONGEST);
  }

  private void send(Flux<ServerSentEvent<String>> events, SseBuilder stream) {
    open.begin();
    var beats = Flux.interval(Duration.ZERO, BEAT).onBackpressureDrop().map(_ -> COMMENT);
    var sending =
        Flux.merge(events, beats)
            .takeUntil(COMPLETE::equals)
            .publishOn(writers, 1)
            .doFinally(_ -> open.end())
            .subscribe(event -> write(event, stream), stream::error, stream::complete);
    stream.onError(_ -> sending.dispose()).onTimeout(sending::dispose).onComplete(sending::dispose);
  }

  private static ServerSentEvent<String> next(String result) {
    return ServerSentEvent.<String>builder().event("next").data(result).build();
  }

  /** Whether the client is still there shows when something is written. */
  private static void write(ServerSentEvent<String> event, SseBuilder stream) {
    try {
      var data = event.data();
      var name = event.event();
      if (data == null || name == null) {
        stream.comment("").send();
      } else {
        stream.event(name).data(data);
      }
    } catch (IOException gone) {
      stream.error(gone);
    }
  }

  private Map<String, Object> failed(Throwable failure, ServerRequest request) {
    var http = request.servletRequest();
    return errors.body(why(failure, http.getRequestId()), http);
  }

  /** Why a subscription ends before its time. */
  static Explanation why(Throwable failure, String request) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .flatMap(each -> known(each).stream())
        .findFirst()
        .orElseGet(() -> internal(failure, request));
  }

  private static Optional<Explanation> known(Throwable failure) {
    return Optional.ofNullable(
        switch (failure) {
          case InvalidRequest invalid -> Explanation.of(invalid);
          case RetryableException _ -> UNAVAILABLE;
          case AuthenticationException refused -> Unauthenticated.refusal(refused).explanation();
          default -> null;
        });
  }

  private static Explanation internal(Throwable failure, String request) {
    LOG.error("The stream of request {} failed", request, failure);
    return Explanation.internal(request);
  }
}
