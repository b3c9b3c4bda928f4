package org.talentgraph.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.model.GraphModel;
import org.talentgraph.writing.Change;
import org.talentgraph.writing.GraphWrites;
import org.talentgraph.writing.NodeRow;
import org.talentgraph.writing.Origin;
import org.talentgraph.writing.Problem;
import org.talentgraph.writing.RelationshipRow;
import org.talentgraph.writing.WriteRejected;
import org.talentgraph.writing.WriteRow;

/** What breaks a shape is not written, whoever writes it. */
@IntegrationTest
class WrittenShapesIT {

  private static final Change CHANGE = new Change(Change.Kind.SAVE, "somebody", "EDITOR", null);

  @Autowired GraphWrites writes;
  @Autowired GraphModel model;
  @Autowired Neo4jClient client;

  /** A place in the input of the test. */
  private record Place(String path) implements Origin {

    @Override
    public Origin at(String property) {
      return new Place(path + "." + property);
    }

    @Override
    public String toString() {
      return path;
    }
  }

  @Test
  void tellsEveryShapeThatRowsBreakAndWritesNothing() {
    var rows =
        List.<WriteRow>of(
            expert(Map.of("birthYear", 1700L)), lives("city:baoding"), lives("country:FR"));
    assertThatExceptionOfType(WriteRejected.class)
        .isThrownBy(() -> writes.write(CHANGE, rows))
        .satisfies(
            rejected -> {
              assertThat(rejected.problems())
                  .extracting(Problem::kind)
                  .containsOnly(Problem.Kind.SHAPE);
              assertThat(rejected.problems())
                  .extracting(problem -> problem.reason().english())
                  .anyMatch(reason -> reason.startsWith("birthYear of expert:written is 1700."))
                  .anyMatch(reason -> reason.startsWith("expert:written has several residence"));
            });
    assertThat(client.query("MATCH (n {id: 'expert:written'}) RETURN n.id").fetch().all())
        .isEmpty();
  }

  private NodeRow expert(Map<String, Object> others) {
    var properties =
        new HashMap<String, @Nullable Object>(
            Map.of(
                "nameEn",
                "Written",
                "origin",
                "FOREIGN",
                "academician",
                false,
                "laureate",
                false,
                "modes",
                List.of(),
                "synthetic",
                true,
                "citations",
                List.of("citation:demonstration")));
    properties.putAll(others);
    return NodeRow.whole(
        new Place("expert"), model.getType("Expert"), "expert:written", properties);
  }

  private static RelationshipRow lives(String place) {
    return RelationshipRow.whole(
        new Place("expert.residence"),
        "LIVES_IN",
        "expert:written",
        place,
        Map.of("citations", List.of("citation:demonstration")));
  }
}
