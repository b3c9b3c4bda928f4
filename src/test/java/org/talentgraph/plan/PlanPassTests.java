package org.talentgraph.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.talentgraph.compiler.PlannedReads;
import org.talentgraph.database.GraphReads;
import org.talentgraph.database.StatementFiles;
import org.talentgraph.language.Language;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.SmallSchema;
import org.talentgraph.model.View;
import org.talentgraph.model.Visibility;

/** A pass that leaves a mark on everything that it meets: what it forgets has none. */
class PlanPassTests {

  private static final PlanPass MARKS =
      new PlanPass() {
        @Override
        Predicate node(String type) {
          return new Predicate.Labelled(Set.of("node-" + type));
        }

        @Override
        Stream<String> leftOut() {
          return Stream.of();
        }

        @Override
        Predicate relationships() {
          return Predicate.ALWAYS;
        }

        @Override
        Predicate relationship(Relation relation) {
          return new Predicate.Labelled(Set.of("over-" + relation.name()));
        }
      };

  private final GraphModel model = SmallSchema.model();
  private final PlannedReads reads =
      new PlannedReads(
          model,
          new StatementFiles(new DefaultResourceLoader()),
          new Cursors("secret"),
          new GraphReads(null, null, Duration.ZERO, 10, List.of()));

  @Test
  void meetsEachRootOnce() {
    assertThat(marked("firm", Map.of("id", "f"), field("id"))).containsOnlyOnce("node-Firm");
    assertThat(marked("firms", Map.of(), edges(field("id")))).containsOnlyOnce("node-Firm");
    assertThat(marked("parties", Map.of("ids", List.of()), field("id")))
        .containsOnlyOnce("node-Party");
    assertThat(marked("firmsServing", Map.of("industry", "i"), edges(field("id"))))
        .containsOnlyOnce("node-Firm");
  }

  @Test
  void meetsWhatIsReadAtAnyDepth() {
    var firm =
        marked(
            "firm",
            Map.of("id", "f"),
            field("parent", field("units", field("id"))),
            field("citations", field("boss", field("id"))),
            field("staff", edges(field("id"))),
            field("owns", edges(field("id"))));
    assertThat(firm)
        .containsOnlyOnce("over-parent")
        .containsOnlyOnce("over-units")
        .containsOnlyOnce("over-boss")
        .containsOnlyOnce("over-staff")
        .containsOnlyOnce("over-owns")
        .containsOnlyOnce("node-Boss");
    assertThat(firm.split("node-Person", -1)).hasSize(3); // citations and staff
    assertThat(firm.split("node-Firm", -1)).hasSize(5); // root, parent, units, owned
  }

  @Test
  void meetsWhatIsAsked() {
    var large = Map.<String, Object>of("kind", Map.of("eq", "LARGE"));
    for (var where :
        List.<Map<String, Object>>of(
            Map.of("units", Map.of("some", large)),
            Map.of("units", Map.of("none", large)),
            Map.of("or", List.of(large, Map.of("units", Map.of("all", large)))),
            Map.of("units", Map.of("some", Map.of("id", Map.of("eq", "f")))),
            Map.of("not", Map.of("or", List.of(large, Map.of("units", Map.of("some", large))))))) {
      assertThat(marked("firms", Map.of("where", where), edges(field("id"))))
          .as("%s", where)
          .containsOnlyOnce("over-units");
    }
    var far = Map.of("parent", Map.of("units", Map.of("some", Map.of("id", Map.of("eq", "f")))));
    assertThat(marked("firms", Map.of("where", far), edges(field("id"))))
        .containsOnlyOnce("over-parent")
        .containsOnlyOnce("over-units");
  }

  @Test
  void meetsWhatRowsAreGroupedBy() {
    var facets =
        new Selection(
            "facets", "facets", Map.of("by", List.of("PARENT", "KIND")), Set.of(), List.of());
    assertThat(marked("firms", Map.of(), facets)).containsOnlyOnce("over-parent");
  }

  /** Else a node would be told to have as many relationships as with what is made up. */
  @Test
  void whatIsMadeUpMayBeOfAnyKind() {
    var whole = new View(Optional.empty(), Visibility.EVERYTHING);
    var documented = new View(Optional.empty(), Visibility.EVERYTHING, LocalDate.EPOCH, true);
    assertThat(isOfAnything(documented)).isTrue();
    assertThat(isOfAnything(whole)).isFalse();
  }

  private boolean isOfAnything(View view) {
    return Passes.of(model, view, new Values(view)).restriction().isOfAnything();
  }

  private String marked(String root, Map<String, Object> arguments, Selection... selected) {
    var selection = new Selection(root, root, arguments, Set.of(), List.of(selected));
    var view = new View(Optional.empty(), Visibility.EVERYTHING);
    var reading = new Reading(model.getType("Query").field(root), selection);
    var plan = reads.plan(List.of(reading), Language.EN, view, new Values(View.WHOLE));
    return MARKS.apply(plan).toString();
  }

  private static Selection edges(Selection below) {
    return field("edges", field("node", below));
  }

  private static Selection field(String name, Selection... below) {
    return new Selection(name, name, Map.of(), Set.of(), List.of(below));
  }
}
