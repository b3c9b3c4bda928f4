package org.talentgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Statements;
import org.talentgraph.database.Work;

/** The one deadline of a request, as the loops of Java see it. */
@IntegrationTest
class DeadlineIT {

  private static final String COMPARISON =
      "{ policyComparison(jurisdictions: [\"province:hebei\", \"province:zhejiang\"])"
          + " { rows { __typename } } }";

  private static final Duration TIME = Duration.ofSeconds(3);

  @Autowired ExecutionGraphQlService api;
  @Autowired Statements statements;

  @AfterEach
  void hurry() {
    statements.clear();
  }

  @Test
  void aLoopThatIsStillRunningThenEndsTheField() {
    statements.clear();
    assertThat(ask(Duration.ofMinutes(1)).getErrors()).isEmpty();
    var all = statements.texts();
    assertThat(all).isNotEmpty();

    statements.clear();
    statements.afterEach(() -> waitAfter(all.size()));
    assertThat(ask(TIME).getErrors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.getPath()).isEqualTo(List.of("policyComparison"));
              assertThat(error.getExtensions()).containsEntry("code", "TIMEOUT");
            });
    assertThat(statements.texts()).as("what the database answered in time").isEqualTo(all);
  }

  /** Once all is read, nothing but loops is left to do. */
  private void waitAfter(int number) {
    if (statements.texts().size() == number) {
      try {
        TimeUnit.NANOSECONDS.sleep(TIME.toNanos());
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private ExecutionResult ask(Duration time) {
    var request =
        new DefaultExecutionGraphQlRequest(
            COMPARISON, null, Map.of(), Map.of(), "deadline", Locale.ENGLISH);
    request.configureExecutionInput(
        (_, input) -> input.graphQLContext(Map.of(Work.KEY, new Work(time, 4))).build());
    return api.execute(request).block().getExecutionResult();
  }
}
