package org.talentgraph.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.talentgraph.database.Touched.Relationship;
import org.talentgraph.model.GraphField.Direction;
import org.talentgraph.model.RealSchema;

/** What rows change of many relationships that are there. */
class RelationshipComparisonTests {

  private static final int EXPERTS = 50_000;
  private static final String TYPE = "SKILLED_IN";

  private enum Here implements Origin {
    HERE;

    @Override
    public Origin at(String property) {
      return this;
    }
  }

  private final Present present = new Present();

  /** To compare each of them with all takes a minute. */
  @Test
  @Timeout(10)
  void comparesWhatIsAtANodeWithTheSetOfThatNodeOnly() {
    present.types().putAll(Map.of("skill:kept", "Skill", "skill:left", "Skill"));
    List<WriteRow> rows = new ArrayList<>();
    for (var i = 0; i < EXPERTS; i++) {
      var id = "expert:" + i;
      present.types().put(id, "Expert");
      store(id, "skill:kept");
      store(id, "skill:left");
      rows.add(RelationshipRow.partly(Here.HERE, TYPE, id, "skill:kept", Map.of()));
      rows.add(new RelationshipSet(Here.HERE, TYPE, id, Direction.OUT, "Skill"));
    }
    List<Problem> problems = new ArrayList<>();
    var types = new RecordTypes(RealSchema.model());
    var found = new RelationshipComparison(types, present, null, problems).of(rows);
    assertThat(problems).isEmpty();
    assertThat(found)
        .hasSize(EXPERTS)
        .allSatisfy(
            each -> {
              var difference = (Difference.OfRelationship) each.difference();
              assertThat(difference.isRemoved()).isTrue();
              assertThat(difference.to()).isEqualTo("skill:left");
              assertThat(each.owners()).containsExactly(difference.from());
            });
  }

  private void store(String from, String to) {
    var element = from + " " + to;
    var stored = new StoredRelationship(element, new Relationship(TYPE, from, to), Map.of(), null);
    present.relationships().put(element, stored);
  }
}
