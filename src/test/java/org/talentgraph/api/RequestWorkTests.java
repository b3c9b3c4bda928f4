package org.talentgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.talentgraph.language.ErrorCode;
import reactor.core.publisher.Mono;

class RequestWorkTests {

  private static final Map<String, Object> NOTHING = Collections.singletonMap("a", null);

  @Test
  void leavesOutDataWhereAllWereBusy() {
    var response = answer(NOTHING, error("BUSY"), error("BUSY"));
    assertThat(response.getExecutionResult().isDataPresent()).isFalse();
    assertThat(response.getErrors()).hasSize(2);
    assertThat(response.getResponseHeaders().getFirst("Retry-After")).isEqualTo("1");
    assertThat(response.getExtensions()).containsKey("cost");
  }

  @Test
  void asksToRetryWhereNoDatabaseIsThere() {
    var response = answer(NOTHING, error("DATABASE_UNAVAILABLE"));
    assertThat(response.getExecutionResult().isDataPresent()).isFalse();
    assertThat(response.getResponseHeaders().getFirst("Retry-After")).isEqualTo("1");
  }

  @Test
  void keepsWhatWasAnswered() {
    var response = answer(Map.of("a", 1), error("BUSY"));
    assertThat(response.<Map<String, Object>>getData()).isEqualTo(Map.of("a", 1));
    assertThat(response.getResponseHeaders().getFirst("Retry-After")).isEqualTo("1");
    assertThat(answer(NOTHING, error("BUSY"), error("TIMEOUT")).getExecutionResult())
        .matches(ExecutionResult::isDataPresent);
  }

  @Test
  void asksToRetryOnlyWhereSomethingWasBusy() {
    assertThat(answer(NOTHING, error("TIMEOUT")).getResponseHeaders().isEmpty()).isTrue();
  }

  private static WebGraphQlResponse answer(Map<String, Object> data, GraphQLError... errors) {
    var result =
        ExecutionResultImpl.newExecutionResult()
            .data(data)
            .errors(List.of(errors))
            .extensions(Map.of("cost", Map.of()))
            .build();
    var request =
        new WebGraphQlRequest(
            URI.create("/graphql"),
            new HttpHeaders(),
            null,
            null,
            Map.of(),
            new DefaultGraphQlRequest("{ a }"),
            "1",
            Locale.ENGLISH);
    try (var clients = new Clients()) {
      return new RequestWork(SmallSchema.limits(), clients)
          .intercept(
              request,
              _ ->
                  Mono.just(
                      new WebGraphQlResponse(
                          new DefaultExecutionGraphQlResponse(
                              ExecutionInput.newExecutionInput("{ a }").build(), result))))
          .block();
    }
  }

  private static GraphQLError error(String code) {
    return new Explanation(ErrorCode.valueOf(code), code, code).error(Locale.ENGLISH).build();
  }
}
