package org.talentgraph.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.talentgraph.database.GraphReads;
import org.talentgraph.database.StatementFiles;
import org.talentgraph.language.Language;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.SmallSchema;
import org.talentgraph.model.View;
import org.talentgraph.plan.CursorScope;
import org.talentgraph.plan.Cursors;
import org.talentgraph.plan.Reading;
import org.talentgraph.plan.Selection;
import org.talentgraph.plan.Values;

class PlannedReadsTests {

  private static final String EVIL = "x`'\"}) DETACH DELETE n //";

  private final GraphModel model = SmallSchema.model();
  private final Cursors cursors = new Cursors("secret");
  private final PlannedReads reads =
      new PlannedReads(
          model,
          new StatementFiles(new DefaultResourceLoader()),
          cursors,
          new GraphReads(null, null, Duration.ZERO, 10, List.of()));

  /** A statement and the values of its parameters. */
  private record Statement(String text, Map<String, Object> parameters) {}

  @Test
  void makesEveryValueOfACallerAParameter() {
    var where =
        Map.<String, Object>of(
            "name", operators(EVIL),
            "id", Map.of("in", List.of(EVIL), "startsWith", EVIL),
            "tags", Map.of("contains", EVIL),
            "not", Map.of("kind", Map.of("eq", EVIL)),
            "or", List.of(Map.of("parent", Map.of("name", Map.of("eq", EVIL)))),
            "owns",
                Map.of(
                    "some",
                    Map.of("name", operators(EVIL), "node", Map.of("id", Map.of("eq", EVIL)))));
    var statements =
        List.of(
            compile("firms", Map.of("where", where, "first", 3), page()),
            compile("firm", Map.of("id", EVIL), id()),
            compile("parties", Map.of("ids", List.of(EVIL)), id()),
            compile("firmsServing", Map.of("industry", EVIL, "where", where), page()));
    for (var statement : statements) {
      assertThat(statement.text()).doesNotContain("DETACH").doesNotContain("x`");
      assertThat(statement.parameters().toString()).contains(EVIL);
    }
  }

  @Test
  void makesTheValuesOfACursorParameters() {
    var arguments = new HashMap<String, Object>(Map.of("orderBy", List.of(Map.of("name", "ASC"))));
    var field = model.getType("Query").fields().get("firms");
    var scope = CursorScope.of(field, arguments, Language.EN);
    arguments.put("after", cursors.write(List.of(EVIL, "id"), scope));
    var statement = compile("firms", arguments, page());
    assertThat(statement.text()).doesNotContain("DETACH");
    assertThat(statement.parameters()).containsValue(EVIL);
  }

  @Test
  void writesTheSameTextForOtherValues() {
    var one = compile("firms", asked("a", 1, List.of("x")), page());
    var other = compile("firms", asked("b", 99, List.of("y", "z")), page());
    assertThat(other.text()).isEqualTo(one.text());
    assertThat(other.parameters()).isNotEqualTo(one.parameters());
    assertThat(compile("firm", Map.of("id", "a"), id()).text())
        .isEqualTo(compile("firm", Map.of("id", "b"), id()).text());
  }

  @Test
  void readsAListWithoutOrderAndLimitByAPatternComprehension() {
    var units = field("units", Map.of(), id());
    var statement = compile("firm", Map.of("id", "a"), List.of(units));
    assertThat(statement.text())
        .containsPattern("\\[\\(n\\d\\)<-\\[r\\d:`PART_OF`]-\\(n\\d:`Firm`\\) \\| \\[n\\d\\.id]]")
        .doesNotContain("COLLECT");
  }

  @Test
  void readsAPageByAnOrderedAndLimitedSubquery() {
    var info = field("pageInfo", Map.of(), List.of());
    var staff =
        field(
            "staff", Map.of("first", 5), Stream.concat(page().stream(), Stream.of(info)).toList());
    var statement = compile("firm", Map.of("id", "a"), List.of(staff));
    assertThat(statement.text()).contains("ORDER BY").contains("LIMIT $");
    assertThat(statement.parameters()).containsValue(6);
  }

  @Test
  void readsEachKindOfAnAbstractTypeByItsOwnFields() {
    var name = new Selection("name", "name", Map.of("in", "ZH"), Set.of("Firm"), List.of());
    var born = new Selection("born", "name", Map.of(), Set.of("Person"), List.of());
    var statement = compile("parties", Map.of("ids", List.of()), List.of(name, born));
    assertThat(statement.text())
        .contains("WHEN")
        .containsPattern("\\[labels\\(n\\d\\), coalesce\\(n\\d\\.nameZh, n\\d\\.nameEn\\)]")
        .containsPattern("\\[labels\\(n\\d\\), n\\d\\.born]");
  }

  @Test
  void asksAStatementOfAFileWhatAFieldOfANodeIs() {
    var money = field("money", Map.of(), List.of());
    var worth = new Selection("worth", "w", Map.of("industry", EVIL), Set.of(), List.of(money));
    var statement = compile("firm", Map.of("id", "a"), List.of(worth));
    assertThat(statement.text())
        .containsPattern("\\[head\\(COLLECT \\{ WITH n\\d AS this CALL \\(this\\) \\{[^}]*Industry")
        .contains("} RETURN value })]")
        .doesNotContain("DETACH");
    assertThat(statement.parameters()).containsValue(EVIL);
  }

  @Test
  void countsAndGroupsOnlyWhereThatIsAsked() {
    var total = field("totalCount", Map.of(), List.of());
    assertThat(compile("firms", Map.of(), List.of(total)).text())
        .contains("COUNT {")
        .doesNotContain("COLLECT");
    assertThat(compile("firms", Map.of(), page()).text()).doesNotContain("COUNT {");
  }

  private Statement compile(String root, Map<String, Object> arguments, List<Selection> children) {
    var reading =
        new Reading(model.getType("Query").fields().get(root), field(root, arguments, children));
    var values = new Values();
    var plan = reads.plan(List.of(reading), Language.EN, View.WHOLE, values);
    return new Statement(reads.statement(plan), values.parameters());
  }

  private static Map<String, Object> asked(String text, int first, List<String> list) {
    return Map.of(
        "where", Map.of("name", Map.of("contains", text), "id", Map.of("in", list)),
        "orderBy", List.of(Map.of("name", "DESC")),
        "first", first);
  }

  private static Map<String, Object> operators(String text) {
    return Map.of(
        "eq",
        text,
        "contains",
        text,
        "startsWith",
        text,
        "in",
        List.of(text),
        "gt",
        text,
        "gte",
        text,
        "lt",
        text,
        "lte",
        text);
  }

  private static List<Selection> page() {
    return List.of(field("edges", Map.of(), List.of(field("node", Map.of(), id()))));
  }

  private static List<Selection> id() {
    return List.of(field("id", Map.of(), List.of()));
  }

  private static Selection field(
      String name, Map<String, Object> arguments, List<Selection> children) {
    return new Selection(name, name, arguments, Set.of(), children);
  }
}
