package org.talentgraph.files;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import io.micrometer.context.ContextSnapshotFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.talentgraph.files.ApiRequests.Asker;
import org.talentgraph.language.ErrorCode;
import reactor.core.publisher.Mono;

/** What becomes of a file whose requests are refused for a while. */
class ApiRequestsTests {

  private static final Asker ASKER =
      new Asker(
          URI.create("http://localhost/exports/experts"),
          new InetSocketAddress("127.0.0.1", 1),
          new HttpHeaders(),
          Locale.ENGLISH,
          false);

  private static final ExecutionResult DATA =
      ExecutionResultImpl.newExecutionResult().data(Map.of("done", true)).build();

  private final ArrayDeque<ExecutionResult> answers = new ArrayDeque<>();
  private final ApiRequests api = new ApiRequests(new Answering());

  /** Answers what it is told to, one after the other. */
  private final class Answering implements WebGraphQlHandler {

    @Override
    public Mono<WebGraphQlResponse> handleRequest(WebGraphQlRequest request) {
      return Mono.just(
          new WebGraphQlResponse(
              new DefaultExecutionGraphQlResponse(request.toExecutionInput(), answers.remove())));
    }

    @Override
    public WebSocketGraphQlInterceptor getWebSocketInterceptor() {
      throw new UnsupportedOperationException();
    }

    @Override
    public ContextSnapshotFactory contextSnapshotFactory() {
      return ContextSnapshotFactory.builder().build();
    }
  }

  private static ExecutionResult refused(ErrorCode code, Map<String, Object> more) {
    Map<String, Object> extensions = new HashMap<>(more);
    extensions.put("code", code.name());
    extensions.put("message", Map.of("en", "no", "zh", "不"));
    return ExecutionResultImpl.newExecutionResult()
        .errors(List.of(GraphQLError.newError().message("no").extensions(extensions).build()))
        .build();
  }

  private ApiRequests.Answer ask(Asker asker, ExecutionResult... told) {
    answers.addAll(List.of(told));
    return api.ask("{ done }", Map.of(), asker);
  }

  @Test
  void whatIsBegunWaitsUntilItsBudgetHasFilledUp() {
    var limited = refused(ErrorCode.RATE_LIMITED, Map.of("retryAfter", 1L));
    var begin = System.nanoTime();
    assertThat(ask(ASKER.patient(), limited, DATA).get()).containsEntry("done", true);
    assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(1_000_000_000);
  }

  /** Others spend the same budget meanwhile. */
  @Test
  void itWaitsMoreOftenThanForADatabaseThatIsBusy() {
    var limited = refused(ErrorCode.RATE_LIMITED, Map.of("retryAfter", 0L));
    var told = new ArrayList<>(Collections.nCopies(20, limited));
    told.add(DATA);
    assertThat(ask(ASKER.patient(), told.toArray(ExecutionResult[]::new)).get())
        .containsEntry("done", true);
  }

  @Test
  void whatIsNotBegunIsRefusedAtOnce() {
    var limited = refused(ErrorCode.RATE_LIMITED, Map.of("retryAfter", 3600L));
    assertThat(ask(ASKER, limited).problems())
        .singleElement()
        .returns(ErrorCode.RATE_LIMITED, problem -> problem.code())
        .returns(3600L, problem -> problem.details().get("retryAfter"));
  }

  @Test
  void othersAreWaitedForInAnyCase() {
    assertThat(ask(ASKER, refused(ErrorCode.BUSY, Map.of()), DATA).get()).isNotEmpty();
    var wrong = refused(ErrorCode.INVALID_QUERY, Map.of());
    assertThat(ask(ASKER.patient(), wrong).problems()).hasSize(1);
    assertThat(answers).isEmpty();
  }
}
