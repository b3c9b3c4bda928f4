package org.talentgraph.paths;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;

/** What a scout would tell first of two documented records, judged before any ranking was seen. */
@IntegrationTest
class JudgedPathsIT {

  @Autowired HttpGraphQlTester graphql;

  /**
   * A question.
   *
   * @param through one of these records has to be on the first path
   */
  private record Judged(String from, String to, List<String> through) {

    static Judged of(String line) {
      var cells = line.split("\t");
      return new Judged(cells[0], cells[1], List.of(cells[2].split("\\|")));
    }
  }

  /** With made-up records, too, which may be passed only where that says more. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void atLeastThirtyOfFortyFirstPathsAreTheOneToTell(boolean documented) throws IOException {
    var lines =
        new ClassPathResource("paths.tsv", getClass()).getContentAsString(UTF_8).lines().skip(1);
    var judged = lines.map(Judged::of).toList();
    assertThat(judged).hasSize(40);
    var others = judged.stream().filter(each -> !isTold(each, documented)).toList();
    assertThat(others).hasSizeLessThanOrEqualTo(10);
  }

  private boolean isTold(Judged question, boolean documented) {
    return first(question, documented).stream().anyMatch(question.through()::contains);
  }

  private List<String> first(Judged question, boolean documented) {
    return graphql
        .document(
            "query($from: ID!, $to: ID!, $documented: Boolean!) { paths(from: $from, to: $to,"
                + " first: 1, documented: $documented) { edges { node { nodes { id } } } } }")
        .variable("from", question.from())
        .variable("to", question.to())
        .variable("documented", documented)
        .execute()
        .path("paths.edges[0].node.nodes[*].id")
        .entityList(String.class)
        .get();
  }
}
