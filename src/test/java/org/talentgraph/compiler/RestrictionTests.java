package org.talentgraph.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.talentgraph.database.StatementFiles;
import org.talentgraph.model.AsOf;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.SmallSchema;
import org.talentgraph.model.View;
import org.talentgraph.model.Visibility;
import org.talentgraph.plan.Passes;
import org.talentgraph.plan.Values;

class RestrictionTests {

  private static final AsOf DAY = new AsOf(LocalDate.parse("2022-01-01"));
  private static final Visibility RULE =
      new Visibility() {
        @Override
        public boolean shows(String type) {
          return !type.equals("Person");
        }

        @Override
        public Map<String, Object> records(String type) {
          return type.equals("Firm") ? Map.of("kind", Map.of("eq", "LARGE")) : Map.of();
        }
      };
  private static final Visibility NO_PERSON =
      new Visibility() {
        @Override
        public boolean shows(String type) {
          return !type.equals("Person");
        }
      };
  private static final String STATEMENT =
      "MATCH w = (a)-[b]-() WHERE VALID_NODES(nodes(w)) AND VALID_RELATIONSHIPS([b]) RETURN a";

  private final GraphModel model = SmallSchema.model();

  @Test
  void leavesNothingOutOfTheWholeGraph() {
    assertThat(restricted(View.WHOLE))
        .isEqualTo("MATCH w = (a)-[b]-() WHERE true AND true RETURN a");
  }

  @Test
  void asksEachOfTheListAsTheModelSays() {
    assertThat(restricted(new View(Optional.of(DAY), Visibility.EVERYTHING)))
        .contains("AND ((")
        .contains("b.validFrom <= $asOf.DATE")
        .doesNotContain(" IN [b]");
  }

  @Test
  void leavesOutWhatIsHidden() {
    assertThat(restricted(new View(Optional.empty(), RULE)))
        .contains("all(it IN nodes(w) WHERE ")
        .contains("NOT (it:`Person`)")
        .contains("NOT (it:`Firm`) OR it.kind = $p0")
        .contains("AND true RETURN a");
  }

  @Test
  void walksOnlyWhatLeadsToHiddenNodesToCountTheOthers() {
    assertThat(degree(View.WHOLE)).isEqualTo("RETURN COUNT { (n)--() }");
    assertThat(degree(new View(Optional.empty(), RULE)))
        .startsWith(
            "RETURN (COUNT { (n)--() } - COUNT {"
                + " (n)-[:OWNS|PART_OF|UNDER|WORKS_AT]-(it:Firm|Person) WHERE NOT ");
    assertThat(degree(new View(Optional.empty(), NO_PERSON)))
        .contains("(n)-[:OWNS|UNDER|WORKS_AT]-(it:Person)");
    assertThat(degree(new View(Optional.of(DAY), RULE)))
        .startsWith("RETURN COUNT { (n)-[each]-(next) WHERE ((")
        .contains("next.kind = $p0");
  }

  private String degree(View view) {
    return restricted("RETURN VALID_DEGREE(n)", view);
  }

  private String restricted(View view) {
    return restricted(STATEMENT, view);
  }

  private String restricted(String statement, View view) {
    var restriction = Passes.of(model, view, new Values(View.WHOLE)).restriction();
    var files = new StatementFiles(new DefaultResourceLoader());
    return Rendering.restricted(statement, restriction, model, files);
  }
}
