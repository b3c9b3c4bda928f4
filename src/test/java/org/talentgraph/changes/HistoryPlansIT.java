package org.talentgraph.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.Plan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.talentgraph.IntegrationTest;

/** There are far more change records than records, so no statement goes through all of them. */
@IntegrationTest
class HistoryPlansIT {

  @Autowired private Driver driver;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "changes",
        "changes-numbered",
        "change-entries",
        "entries-of-types",
        "entries-touching",
        "history",
        "history-backwards",
        "last-change",
        "undo",
        "undos"
      })
  void findsChangesByAnIndex(String file) throws IOException {
    var statement =
        new ClassPathResource("graph-schema/cypher/" + file + ".cypher")
            .getContentAsString(StandardCharsets.UTF_8);
    try (var session = driver.session()) {
      var plan = session.run("EXPLAIN " + statement, Map.of()).consume().plan();
      assertThat(operators(plan))
          .anyMatch(each -> each.contains("Seek"))
          .noneMatch(each -> each.contains("Scan"));
    }
  }

  private static Stream<String> operators(Plan plan) {
    return Stream.concat(
        Stream.of(plan.operatorType()),
        plan.children().stream().flatMap(HistoryPlansIT::operators));
  }
}
