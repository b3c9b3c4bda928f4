package org.talentgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;
import org.talentgraph.paths.DayGraph;

/** Searching and suggesting as of a day, against what is found whenever it was valid. */
@IntegrationTest
class SearchAsOfIT {

  /** Of these the texts here have fewer records than are compared, so that none takes a place. */
  private static final String KINDS =
      "kinds: [EXPERT, INSTITUTION, PLATFORM, PROGRAMME, DEMAND, INDUSTRY, PLACE]";

  @Autowired HttpGraphQlTester graphql;
  @Autowired Neo4jClient client;

  @ParameterizedTest
  @CsvSource({
    "2000-01-01, 工作站",
    "2010-06-01, workstation",
    "2020-06-01, liaison station",
    "2021-01-01, 海外人才离岸创新创业基地",
    "2015-01-01, programme",
    "2022-01-01, exchange"
  })
  void findsAndSuggestsWhatWasValidWithTheSameScores(String day, String text) {
    var valid = DayGraph.read(client, LocalDate.parse(day)).nodes();
    var whole = search("", text);
    assertThat(whole).isNotEmpty();
    assertThat(search("@asOf(date: \"%s\")".formatted(day), text))
        .containsExactlyElementsOf(valid(whole, valid));
    assertThat(suggest("@asOf(date: \"%s\")".formatted(day), text))
        .isEqualTo(valid(suggest("", text), valid));
  }

  /** Most stations came later, and the index alone would propose those. */
  @Test
  void whatWasNotValidTakesNoPlaceAwayFromWhatWas() {
    var day = LocalDate.parse("2019-06-01");
    var valid = DayGraph.read(client, day).nodes();
    var named =
        client
            .query(
                "MATCH (n:Searchable&(Platform|Programme)) WHERE n.nameZh CONTAINS '工作站' RETURN"
                    + " n.id")
            .fetchAs(String.class)
            .all();
    var expected = named.stream().filter(valid::contains).toList();
    assertThat(named).hasSizeGreaterThan(10 * expected.size());
    assertThat(suggest("@asOf(date: \"%s\")".formatted(day), "工作站"))
        .extracting(hit -> hit.node().id())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<Hit> valid(List<Hit> hits, Set<String> valid) {
    return hits.stream().filter(hit -> valid.contains(hit.node().id())).toList();
  }

  private record Hit(double score, String match, Id node) {}

  private record Id(String id) {}

  private List<Hit> search(String directive, String text) {
    List<Hit> hits = new ArrayList<>();
    String after = null;
    boolean more;
    do {
      var page =
          graphql
              .document(
                  """
                  query($text: String!, $after: String) %s {
                    search(text: $text, first: 50, after: $after, %s) {
                      edges { score match node { id: key } } pageInfo { hasNextPage endCursor }
                    }
                  }
                  """
                      .formatted(directive, KINDS))
              .variable("text", text)
              .variable("after", after)
              .execute();
      hits.addAll(page.path("search.edges").entityList(Hit.class).get());
      var info =
          page.path("search.pageInfo")
              .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
              .get();
      after = (String) info.get("endCursor");
      more = Boolean.TRUE.equals(info.get("hasNextPage"));
    } while (more);
    return hits;
  }

  private List<Hit> suggest(String directive, String prefix) {
    return graphql
        .document(
            """
            query($prefix: String!) %s {
              suggest(prefix: $prefix, first: 50, %s) { score match node { id: key } }
            }
            """
                .formatted(directive, KINDS))
        .variable("prefix", prefix)
        .execute()
        .path("suggest")
        .entityList(Hit.class)
        .get();
  }
}
