package org.talentgraph.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.talentgraph.language.Text;
import org.talentgraph.model.Row;
import org.talentgraph.reading.PartField;
import org.talentgraph.reading.Relation;
import org.talentgraph.reading.Span;

class DescribedTests {

  private static final SaidPart AT_X = SaidPart.ofEmployer(List.of("institution:x"), Span.of("X"));

  private static SaidPart post(String value, Relation relation) {
    return new SaidPart(
        PartField.POST,
        null,
        value,
        null,
        null,
        1,
        true,
        relation,
        Span.of(value),
        List.of(value),
        List.of(),
        List.of());
  }

  private static Described described(SaidPart... parts) {
    return new Described(List.of(parts), List.of(), List.of(), 1, false, Optional.empty());
  }

  @Test
  void aPostIsOneWithTheEmployerThatIsNamed() {
    var post = Map.of("in", List.of("CHIEF_ENGINEER"));
    var node = Map.of("id", Map.of("in", List.of("institution:x")));
    assertThat(conditions(described(post("CHIEF_ENGINEER", Relation.AND), AT_X)))
        .contains(Way.some("posts", Map.of("rank", post, "node", node)));
    assertThat(conditions(described(post("CHIEF_ENGINEER", Relation.NOT), AT_X)))
        .contains(Map.of("not", Way.some("posts", Map.of("rank", post))));
  }

  private static List<Object> conditions(Described described) {
    var where = described.where(DescribedKind.EXPERT).orElseThrow();
    return List.copyOf((List<?>) requireNonNull(where.get("and")));
  }

  @Test
  void andOnlyThatOneIsToldOfAnExpert() {
    var expert =
        Row.of(
            Map.of(
                "posts",
                List.of(
                    held("CHIEF_ENGINEER", "institution:y"),
                    held("STAFF", "institution:x"),
                    held("CHIEF_ENGINEER", "institution:x"))));
    assertThat(ends(expert, described(post("CHIEF_ENGINEER", Relation.AND), AT_X)))
        .containsExactly("institution:x");
    assertThat(ends(expert, described(post("CHIEF_ENGINEER", Relation.AND))))
        .containsExactly("institution:y", "institution:x");
  }

  private static Row held(String rank, String employer) {
    return Row.of(Map.of("rank", rank, "node", Row.of(Map.of("id", employer))));
  }

  private static List<String> ends(Row expert, Described described) {
    return DescribedKind.EXPERT
        .fulfilling(expert, described.parts().getFirst())
        .map(Row::id)
        .toList();
  }

  @Test
  void aDeputyIsNotMeant() {
    var deputy = Row.of(Map.of("title", new Text("Deputy director", "副院长"), "node", row("x")));
    var head = Row.of(Map.of("title", new Text("Director", "院长"), "node", row("y")));
    var expert = Row.of(Map.of("posts", List.of(deputy, head)));
    for (var said : List.of("director", "院长")) {
      assertThat(ends(expert, described(post(said, Relation.AND)))).containsExactly("y");
    }
  }

  private static Row row(String id) {
    return Row.of(Map.of("id", id));
  }
}
