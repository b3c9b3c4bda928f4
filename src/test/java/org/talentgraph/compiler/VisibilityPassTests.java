package org.talentgraph.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.talentgraph.database.GraphReads;
import org.talentgraph.database.StatementFiles;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Language;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.SmallSchema;
import org.talentgraph.model.View;
import org.talentgraph.model.Visibility;
import org.talentgraph.plan.Cursors;
import org.talentgraph.plan.Reading;
import org.talentgraph.plan.Selection;
import org.talentgraph.plan.Values;

/** A made-up rule: nobody is to see some fields, how much is owned, small firms, and persons. */
class VisibilityPassTests {

  private static final Visibility RULE =
      new Visibility() {
        @Override
        public boolean shows(String type, String field) {
          return !Set.of("born", "tags").contains(field)
              && !(type.equals("Share") && Set.of("part", "name").contains(field));
        }

        @Override
        public Map<String, Object> records(String type) {
          return switch (type) {
            case "Firm" -> Map.of("kind", Map.of("eq", "LARGE"));
            default -> Map.of();
          };
        }

        @Override
        public boolean shows(String type) {
          return !type.equals("Person");
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
  void readsNoHiddenField() {
    var statement = statement("firms", Map.of(), page("name", "tags"));
    assertThat(statement).contains("nameEn").doesNotContain("tags");
  }

  @Test
  void addsWhatRecordsHaveToFulfilWhereverTheyAreMet() {
    assertThat(statement("firms", Map.of(), page("id")))
        .containsPattern("MATCH \\(n\\d:`Firm`\\) WHERE \\(?n\\d\\.kind = \\$p");
    var units = Map.<String, Object>of("units", Map.of("some", Map.of()));
    assertThat(statement("firms", Map.of("where", units), page("id")))
        .containsPattern("EXISTS \\{ MATCH [^}]*n\\d\\.kind = \\$p");
    assertThat(statement("firm", Map.of("id", "f"), List.of(field("parent", "id"))))
        .containsPattern("\\[\\(n\\d\\)-\\[[^|]*WHERE n\\d\\.kind = \\$p\\d \\|");
  }

  @Test
  void leavesOutNodesOfAHiddenType() {
    assertThat(statement("firm", Map.of("id", "f"), List.of(field("staff", page("id")))))
        .containsPattern("MATCH [^}]*`Person`\\) WHERE false");
    assertThat(statement("parties", Map.of("ids", List.of()), List.of(field("id"))))
        .containsPattern("NOT \\(n\\d:`Person`\\)");
  }

  @Test
  void refusesToFilterOrderAndCountByAHiddenField() {
    refused(Map.of("where", Map.of("tags", Map.of("contains", "a"))), page("id"));
    refused(
        Map.of(
            "where", Map.of("or", List.of(Map.of("not", Map.of("tags", Map.of("isNull", true)))))),
        page("id"));
    refused(
        Map.of(
            "where",
            Map.of(
                "owns", Map.of("some", Map.of("node", Map.of("tags", Map.of("contains", "a")))))),
        page("id"));
    refused(Map.of(), List.of(facets("TAGS")));
    assertThat(statement("firms", Map.of(), List.of(facets("KIND")))).contains(".kind");
  }

  @Test
  void refusesToOrderByAHiddenField() {
    var staff =
        new Selection(
            "staff",
            "staff",
            Map.of("orderBy", List.of(Map.of("born", "ASC"))),
            Set.of(),
            page("id"));
    assertThatThrownBy(() -> statement("firm", Map.of("id", "f"), List.of(staff)))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.HIDDEN_FIELD));
  }

  @Test
  void readsNoHiddenPropertyOfARelationship() {
    var edges = field("edges", List.of(field("part"), field("validFrom"), field("node", "id")));
    assertThat(statement("firm", Map.of("id", "f"), List.of(field("owns", List.of(edges)))))
        .contains(".validFrom")
        .doesNotContain("part");
  }

  @Test
  void refusesToFilterOrderAndCountByAHiddenPropertyOfARelationship() {
    var part = Map.of("part", Map.of("gt", 0.5));
    for (var some : List.of(part, Map.of("not", part), Map.of("or", List.of(part)))) {
      refused(Map.of("where", Map.of("owns", Map.of("some", some))), page("id"));
    }
    refusedBelow(Map.of("orderBy", List.of(Map.of("part", "DESC"))), page("id"));
    refusedBelow(Map.of(), List.of(facets("NAME")));
    assertThat(owned(Map.of("orderBy", List.of(Map.of("validFrom", "ASC"))), page("id")))
        .contains("ORDER BY");
    assertThat(owned(Map.of(), List.of(facets("KIND")))).contains(".kind");
  }

  private void refusedBelow(Map<String, Object> arguments, List<Selection> selected) {
    assertThatThrownBy(() -> owned(arguments, selected))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.HIDDEN_FIELD));
  }

  private String owned(Map<String, Object> arguments, List<Selection> selected) {
    var owns = new Selection("owns", "owns", arguments, Set.of(), selected);
    return statement("firm", Map.of("id", "f"), List.of(owns));
  }

  private void refused(Map<String, Object> arguments, List<Selection> selected) {
    assertThatThrownBy(() -> statement("firms", arguments, selected))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.HIDDEN_FIELD));
  }

  private String statement(String root, Map<String, Object> arguments, List<Selection> selected) {
    var view = new View(Optional.empty(), RULE);
    var field = model.getType("Query").field(root);
    var selection = new Selection(root, root, arguments, Set.of(), selected);
    var plan =
        reads.plan(
            List.of(new Reading(field, selection)), Language.EN, view, new Values(View.WHOLE));
    return reads.statement(plan);
  }

  private static Selection facets(String key) {
    return new Selection("facets", "facets", Map.of("by", List.of(key)), Set.of(), List.of());
  }

  private static List<Selection> page(String... fields) {
    return List.of(field("edges", List.of(field("node", fields))));
  }

  private static Selection field(String name, String... below) {
    return field(name, List.of(below).stream().map(each -> field(each, List.of())).toList());
  }

  private static Selection field(String name, List<Selection> below) {
    return new Selection(name, name, Map.of(), Set.of(), below);
  }
}
