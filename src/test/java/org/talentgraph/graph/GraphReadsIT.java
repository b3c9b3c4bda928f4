package org.talentgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.talentgraph.IntegrationTest;

/** Records taken one by one, on the running application. */
@IntegrationTest
class GraphReadsIT {

  private static final String NEVER_READY = "UNWIND range(1, 100000000000) AS number RETURN number";

  @Autowired Driver driver;
  @Autowired DatabaseSelectionProvider databases;
  private final List<Long> taken = new ArrayList<>();

  @Test
  void endsTheStatementWhenNoMoreIsWanted() {
    assertThat(take(Duration.ofMinutes(1), NEVER_READY, 100)).isTrue();
    assertThat(taken).hasSize(100);
  }

  @Test
  void keepsWhatItTookUntilTimeWasUp() {
    assertThat(take(Duration.ofMillis(500), NEVER_READY, Integer.MAX_VALUE)).isFalse();
    assertThat(taken).isNotEmpty().startsWith(1L, 2L, 3L);
  }

  @Test
  void anyOtherFailureIsNoEndOfTime() {
    assertThatThrownBy(
            () -> take(Duration.ofMinutes(1), "UNWIND [1] AS number RETURN number / 0", 1))
        .isInstanceOf(Neo4jException.class);
  }

  private boolean take(Duration time, String statement, int most) {
    return new GraphReads(driver, databases, time, List.of())
        .take(
            statement,
            Map.of(),
            row -> {
              taken.add(row.get("number").asLong());
              return taken.size() < most;
            });
  }
}
