package org.talentgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;

/** Experts by what they do, against filters that a person has written for the same. */
@IntegrationTest
class DescribedIT {

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
        "非德国的机器人专家 | not: { nationality: { id: { eq: \"country:DE\" } } }"
      })
  void findsThoseOfTheFilter(String text, String where) {
    var found =
        graphql
            .document(
                "query ($text: String!) { search(text: $text, kinds: [EXPERT], first: 50) {"
                    + " expertsWhere edges { node { id } match } } }")
            .variable("text", text)
            .execute();
    var said = found.path("search.expertsWhere").entity(String.class).get();
    assertThat(ids(said)).as(said).isEqualTo(ids(robotics(where))).isNotEmpty();
    var meant =
        found.path("search.edges[?(@.match == 'MEANING')].node.id").entityList(String.class).get();
    assertThat(meant)
        .doesNotHaveDuplicates()
        .isSubsetOf(ids(said))
        .hasSize(Math.min(50, ids(said).size()));
  }

  private static String robotics(String where) {
    return "experts(where: { skills: { some: { node: { id: { eq: \"skill:industrial-robotics\" } } } }, %s })"
        .formatted(where);
  }

  private List<String> ids(String experts) {
    var all = experts.replaceFirst("\\(", "(first: 100, ");
    return graphql
        .document("{ %s { edges { node { id } } } }".formatted(all))
        .execute()
        .path("experts.edges[*].node.id")
        .entityList(String.class)
        .get();
  }
}
