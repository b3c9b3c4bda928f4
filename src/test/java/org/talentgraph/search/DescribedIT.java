package org.talentgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;

/** Experts by what they do, against filters that a person has written for the same. */
@IntegrationTest
class DescribedIT {

  private static final String SEARCH =
      """
      query ($text: String!, $kinds: [SearchKind!], $after: String) {
        search(text: $text, kinds: $kinds, first: 50, after: $after) {
          expertsWhere demandsWhere pageInfo { hasNextPage endCursor }
          edges { kind match node { id } because { field value level node { id } span { text } } }
        }
      }
      """;

  private static final String ROBOTICS_AT =
      "and: [{ skills: { some: { node: { id: { eq: \"skill:industrial-robotics\" } }, level: ";

  @Autowired HttpGraphQlTester graphql;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "German robotics expert | nationality: { id: { eq: \"country:DE\" } }",
        "German or French robotics expert | nationality: { id: { in: [\"country:DE\","
            + " \"country:FR\"] } }",
        "robotics expert not from Germany | not: { nationality: { id: { eq: \"country:DE\" } } }",
        "US robotics expert | nationality: { id: { eq: \"country:US\" } }",
        "robotics expert who speaks fluent German | languages: { some: { node: { id: { eq:"
            + " \"spoken-language:de\" } }, level: { in: [C1, C2, NATIVE] } } }",
        "会德语或法语的机器人专家 | languages: { some: { node: { id: { in: [\"spoken-language:de\","
            + " \"spoken-language:fr\"] } } } }",
        "會德語的機器人專家 | languages: { some: { node: { id: { eq: \"spoken-language:de\" } } } }",
        "会德语的机器人专家" + " | languages: { some: { node: { id: { eq: \"spoken-language:de\" } } } }",
        "德国或法国的机器人专家 | nationality: { id: { in: [\"country:DE\", \"country:FR\"] } }",
        "非德国的机器人专家 | not: { nationality: { id: { eq: \"country:DE\" } } }",
        "robotics professor | posts: { some: { rank: { eq: PROFESSOR } } }",
        "机器人教授 | posts: { some: { rank: { eq: PROFESSOR } } }",
        "robotics chief engineer | posts: { some: { rank: { eq: CHIEF_ENGINEER } } }",
        "robotics technical director"
            + " | posts: { some: { title: { in: [\"Technical director\"] } } }",
        "精通机器人的工程师 | " + ROBOTICS_AT + "{ in: [EXPERT] } } } }]",
        "engineer proficient in robotics | " + ROBOTICS_AT + "{ in: [PROFICIENT, EXPERT] } } } }]",
        "robotics expert with a master's degree"
            + " | degrees: { some: { level: { in: [MASTER, DOCTORATE] } } }"
      })
  void findsThoseOfTheFilter(String text, String where) {
    var found = search(text, "EXPERT");
    var said = found.path("search.expertsWhere").entity(String.class).get();
    assertThat(ids(said)).as(said).isEqualTo(ids(robotics(where))).isNotEmpty();
    var meant = meant(found);
    assertThat(meant)
        .doesNotHaveDuplicates()
        .isSubsetOf(ids(said))
        .hasSize(Math.min(50, ids(said).size()));
  }

  private static List<String> meant(GraphQlTester.Response found) {
    return found
        .path("search.edges[?(@.match == 'MEANING')].node.id")
        .entityList(String.class)
        .get();
  }

  /** Those in each of two places are found by a search for one of the two. */
  @ParameterizedTest
  @CsvSource({"robotics expert in Baoding or Shijiazhuang", "保定或石家庄的机器人专家", "保定、石家庄的机器人专家"})
  void findsThoseOfEachPlace(String text) {
    var baoding = ids(said("robotics expert in Baoding"));
    var shijiazhuang = ids(said("robotics expert in Shijiazhuang"));
    assertThat(ids(said("robotics expert in Baoding, Hebei"))).isEqualTo(baoding);
    assertThat(ids(said(text)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(baoding.stream(), shijiazhuang.stream()).distinct().toList());
    assertThat(baoding).isNotEmpty();
    assertThat(shijiazhuang).isNotEmpty().isNotEqualTo(baoding);
  }

  private String said(String text) {
    return search(text, "EXPERT").path("search.expertsWhere").entity(String.class).get();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "robotics demand | skills: { some: { node: { id: { eq: \"skill:industrial-robotics\" } } }"
            + " }",
        "机器人需求 | skills: { some: { node: { id: { eq: \"skill:industrial-robotics\" } } } }",
        "robotics jobs for a doctorate | skills: { some: { node: { id: { eq:"
            + " \"skill:industrial-robotics\" } } } }, requiredDegree: { eq: DOCTORATE }"
      })
  void findsTheDemandsOfTheFilter(String text, String where) {
    var found = search(text, null);
    var said = found.path("search.demandsWhere").entity(String.class).get();
    var expected = ids("demands(where: { %s })".formatted(where));
    assertThat(ids(said)).as(said).isEqualTo(expected).isNotEmpty();
    assertThat(meant(found)).isSubsetOf(expected).hasSize(Math.min(50, expected.size()));
  }

  @ParameterizedTest
  @CsvSource({"招聘机器人专家", "robotics expert in heat demand response"})
  void findsPeopleWhereWordsOfDemandsStandBesideThem(String text) {
    search(text, null)
        .path("search.edges[?(@.kind == 'EXPERT' && @.match == 'MEANING')].node.id")
        .entityList(String.class)
        .hasSizeGreaterThan(0);
  }

  @Test
  void findsTheDemandsOfAnEmployer() {
    var name = "Sample New Energy Vehicles 215";
    var expected = ids("demands(where: { postedBy: { name: { eq: \"%s\" } } })".formatted(name));
    assertThat(meant(search(name, "DEMAND"))).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(expected).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "主任 | EXPERT | experts(where: { posts: { some: { title: { eq: "
            + "\"Director of pharmacology\" } } } })", // and no 副主任
        "wind power industry in Baoding | PLATFORM | platforms(where: { serves: { some: "
            + "{ id: { eq: \"industry:wind-power\" } } }, locatedIn: { or: [{ id: { eq: "
            + "\"city:baoding\" } }, { around: { some: { id: { eq: \"city:baoding\" } } } }] } })",
        "河北医疗卫生 | PROGRAMME | programmes(where: { serves: { some: { id: { eq:"
            + " \"industry:healthcare\" } } }, appliesIn: { some: { or: [{ id: { eq:"
            + " \"province:hebei\" } }, { around: { some: { id: { eq: \"province:hebei\" } } } }] }"
            + " } })"
      })
  void findsThoseOfTheQuery(String text, String kind, String query) {
    assertThat(meant(search(text, kind)))
        .containsExactlyInAnyOrderElementsOf(ids(query))
        .isNotEmpty();
  }

  @Test
  void noDemandHasANationality() {
    search("German robotics", null)
        .path("search.demandsWhere")
        .valueIsNull()
        .path("search.edges[?(@.kind == 'DEMAND' && @.match == 'MEANING')]")
        .entityList(Object.class)
        .hasSize(0);
  }

  @Test
  void saysWhichRecordsOfAnExpertAreMeant() {
    var reasons =
        search("German robotics professor", "EXPERT")
            .path("search.edges[0].because")
            .entityList(Reason.class)
            .get();
    assertThat(reasons).extracting(Reason::field).contains("NATIONALITY", "SKILL", "POST");
    assertThat(reasons)
        .contains(
            new Reason("NATIONALITY", null, null, new Id("country:DE"), new Text("German")),
            new Reason(
                "SKILL", null, null, new Id("skill:industrial-robotics"), new Text("robotics")))
        .filteredOn(reason -> reason.field().equals("POST"))
        .singleElement()
        .satisfies(
            post -> {
              assertThat(post.value()).isEqualTo("PROFESSOR");
              assertThat(post.node().id()).startsWith("institution:");
            });
  }

  private record Reason(
      String field, @Nullable String value, @Nullable String level, Id node, Text span) {}

  private record Id(String id) {}

  private record Text(String text) {}

  @Test
  void theBestThreeHundredAreInReach() {
    List<String> found = new ArrayList<>();
    String after = null;
    do {
      var page = search("expert with a bachelor's degree", "EXPERT", after);
      found.addAll(meant(page));
      after =
          page.path("search.pageInfo.hasNextPage").entity(Boolean.class).get()
              ? page.path("search.pageInfo.endCursor").entity(String.class).get()
              : null;
    } while (after != null);
    assertThat(found).hasSize(300).doesNotHaveDuplicates();
  }

  private GraphQlTester.Response search(String text, @Nullable String kind) {
    return search(text, kind, null);
  }

  private GraphQlTester.Response search(
      String text, @Nullable String kind, @Nullable String after) {
    return graphql
        .document(SEARCH)
        .variable("text", text)
        .variable("kinds", kind == null ? null : List.of(kind))
        .variable("after", after)
        .execute();
  }

  private static String robotics(String where) {
    return "experts(where: { skills: { some: { node: { id: { eq: \"skill:industrial-robotics\" } } } }, %s })"
        .formatted(where);
  }

  private List<String> ids(String query) {
    var all = query.replaceFirst("\\(", "(first: 100, ");
    return graphql
        .document("{ found: %s { edges { node { id } } } }".formatted(all))
        .execute()
        .path("found.edges[*].node.id")
        .entityList(String.class)
        .get();
  }
}
