package org.talentgraph.security;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResultImpl;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.graphql.server.WebGraphQlInterceptor.Chain;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.talentgraph.api.Explained;
import org.talentgraph.api.Explanation;
import org.talentgraph.audit.TestTrail;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.model.GraphModel;
import reactor.core.publisher.Mono;

/** What is noted of an operation, whichever way it ends. */
class AuditedRequestsTests {

  private static final Caller CALLER = new Caller("anna", Role.SCOUT, Set.of(), Set.of());
  private static final GraphModel NO_MODEL = null; // of operations that are not understood

  @TempDir Path folder;

  private List<String> told() throws IOException {
    return TestTrail.lines(folder).stream()
        .map(line -> line.get("who").asString() + " " + line.path("errors"))
        .toList();
  }

  private static WebGraphQlRequest request() {
    return new WebGraphQlRequest(
        URI.create("http://localhost/graphql"),
        new HttpHeaders(),
        new LinkedMultiValueMap<>(),
        Map.of(),
        Map.of("query", "{ me { name } }"),
        "one",
        Locale.ENGLISH);
  }

  /** Begins to execute it, for a caller. */
  private static ExecutionInput begun(WebGraphQlRequest request) {
    var input = request.toExecutionInput();
    input.getGraphQLContext().put(Caller.class, CALLER);
    return input;
  }

  private static WebGraphQlResponse answer(ExecutionInput input) {
    var result = ExecutionResultImpl.newExecutionResult().data(Map.of()).build();
    return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(input, result));
  }

  private Mono<WebGraphQlResponse> asked(AuditedRequests requests, Chain chain) {
    return requests.intercept(request(), chain);
  }

  private static final class Busy extends RuntimeException implements Explained {

    private static final long serialVersionUID = 1;

    @Override
    public Explanation explanation() {
      return new Explanation(ErrorCode.BUSY, "No more can be open.", "无法再打开。");
    }
  }

  @Test
  void whatFailsInsteadOfAnAnswerIsNoted() throws IOException {
    try (var trail = TestTrail.open(folder)) {
      var requests = new AuditedRequests(new Audit(trail), NO_MODEL);
      for (var failure : List.of(new Busy(), new IllegalStateException("broken"))) {
        asked(requests, request -> Mono.just(begun(request)).flatMap(_ -> Mono.error(failure)))
            .onErrorComplete()
            .block();
      }
    }
    assertThat(told()).containsExactly("anna [\"BUSY\"]", "anna [\"INTERNAL_ERROR\"]");
  }

  /** Who has the answer may cancel before it is told that there is no other. */
  @Test
  void anAnswerIsNotedOnce() throws IOException {
    try (var trail = TestTrail.open(folder)) {
      var requests = new AuditedRequests(new Audit(trail), NO_MODEL);
      asked(requests, request -> Mono.fromSupplier(() -> answer(begun(request))))
          .flux()
          .take(1)
          .blockLast();
      asked(
              requests,
              request -> Mono.<WebGraphQlResponse>never().doOnSubscribe(_ -> begun(request)))
          .subscribe()
          .dispose();
    }
    assertThat(told()).containsExactly("anna ", "anna [\"CANCELLED\"]");
  }
}
