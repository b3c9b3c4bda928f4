package org.talentgraph.matching;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.Refused;
import org.talentgraph.Statements;
import org.talentgraph.criteria.Taxonomies;
import org.talentgraph.criteria.Weights;
import org.talentgraph.graph.GraphRecords;
import org.talentgraph.model.Row;
import org.talentgraph.model.View;

/** Many pairs judged at once: by Java for events, and by aliases of one request. */
@IntegrationTest
class ScoresIT {

  private static final int SAMPLED = 300;
  private static final int AT_ONCE = 50;

  @Autowired private HttpGraphQlTester graphql;
  @Autowired private GraphRecords graph;
  @Autowired private Scores scores;
  @Autowired private Taxonomies taxonomies;
  @Autowired private Statements statements;

  @BeforeEach
  void readTheTaxonomies() {
    taxonomies.get(View.WHOLE);
  }

  private record Judged(double score, List<Map<String, String>> obstacles) {}

  private List<String> ids(String type) {
    return graph.all(type, Map.of(), "id", View.WHOLE).stream().map(Row::id).toList();
  }

  @Test
  void areThoseOfEachMatch() {
    var table = scores.of(ids("Demand"), ids("Expert"), Weights.of(null), View.WHOLE);
    var random = new Random(3);
    for (var done = 0; done < SAMPLED; done += AT_ONCE) {
      var rows = random.ints(AT_ONCE, 0, table.demands().size()).toArray();
      var columns = random.ints(AT_ONCE, 0, table.experts().size()).toArray();
      var answer =
          ask(
              IntStream.range(0, AT_ONCE)
                  .mapToObj(
                      i -> match(i, table.experts().get(columns[i]), table.demands().get(rows[i])))
                  .collect(joining(" ")));
      for (var i = 0; i < AT_ONCE; i++) {
        var judged = answer.path("m" + i).entity(Judged.class).get();
        assertThat(table.score(rows[i], columns[i])).isEqualTo(judged.score(), within(1e-9));
        assertThat(table.obstacles(rows[i], columns[i]))
            .extracting(Enum::name)
            .containsExactlyInAnyOrderElementsOf(
                judged.obstacles().stream().map(each -> each.get("kind")).distinct().toList());
        assertThat(table.isRuledOut(rows[i], columns[i])).isEqualTo(!judged.obstacles().isEmpty());
      }
    }
  }

  private static String match(int number, String expert, String demand) {
    return "m%d: match(expert: \"%s\", demand: \"%s\") { score obstacles { kind } demand { name } }"
        .formatted(number, expert, demand);
  }

  private GraphQlTester.Response ask(String fields) {
    return graphql.document("{ " + fields + " }").execute();
  }

  @Test
  void leaveOutWhatIsNotThere() {
    var table =
        scores.of(
            List.of("demand:beilun-0002", "demand:nowhere"),
            List.of("expert:nobody", "expert:demo-0204"),
            Weights.of(null),
            View.WHOLE);
    assertThat(table.demands()).containsExactly("demand:beilun-0002");
    assertThat(table.experts()).containsExactly("expert:demo-0204");
  }

  @Test
  void severalAliasesAreReadTogether() {
    assertThat(statements(10)).isEqualTo(statements(1));
  }

  private int statements(int aliases) {
    statements.clear();
    var answer =
        ask(
            IntStream.range(0, aliases)
                .mapToObj(
                    i -> match(i, "expert:demo-%04d".formatted(204 + i), "demand:beilun-0002"))
                .collect(joining(" ")));
    answer.path("m0.demand.name").hasValue();
    return statements.texts().size();
  }

  @Test
  void anUnknownRecordFailsAlone() {
    ask(match(0, "expert:demo-0204", "demand:beilun-0002")
            + match(1, "expert:nobody", "demand:beilun-0002"))
        .errors()
        .satisfy(
            errors -> {
              Refused.with("UNKNOWN_NODE").accept(errors);
              assertThat(errors).extracting(each -> each.getPath()).containsExactly("m1");
            })
        .path("m0.score")
        .hasValue()
        .path("m1")
        .valueIsNull();
  }
}
