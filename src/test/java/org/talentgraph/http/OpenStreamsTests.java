package org.talentgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.ExecutionResultImpl;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class OpenStreamsTests {

  private final OpenStreams open = new OpenStreams(1);

  private WebGraphQlResponse answered(Object data) {
    var request =
        new WebGraphQlRequest(
            URI.create("http://localhost/graphql"),
            new HttpHeaders(),
            new LinkedMultiValueMap<>(),
            Map.of(),
            Map.of("query", "subscription { news }"),
            "one",
            Locale.ENGLISH);
    var result = ExecutionResultImpl.newExecutionResult().data(data).build();
    var response =
        new WebGraphQlResponse(
            new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    return open.intercept(request, _ -> Mono.just(response)).block();
  }

  /** Before what notes operations hears of it. */
  @Test
  void refusesAFurtherSubscriptionAndNothingElse() {
    assertThat(answered(Flux.never())).isNotNull();
    open.begin();
    assertThatThrownBy(() -> answered(Flux.never()))
        .isInstanceOfSatisfying(
            RefusedRequest.class,
            refused -> assertThat(refused.explanation().code().name()).isEqualTo("BUSY"));
    assertThat(answered(Map.of("news", "none"))).isNotNull();
    open.end();
    assertThat(answered(Flux.never())).isNotNull();
  }
}
