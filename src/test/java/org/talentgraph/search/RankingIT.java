package org.talentgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;

/** A hundred searches in both languages, and the record that each means. */
@IntegrationTest
class RankingIT {

  private static final Path SEARCHES =
      Path.of("src/test/resources/org/talentgraph/search/searches.tsv");
  private static final double LEAST = 0.9;

  @Autowired HttpGraphQlTester graphql;

  /** A search, and the rank of what it means: 0 when it is not on the first page. */
  private record Ranked(String text, String meant, int rank, List<String> first) {

    double reciprocal() {
      return rank == 0 ? 0 : 1.0 / rank;
    }
  }

  @Test
  void whatIsMeantComesFirstInNineOfTenSearches() throws IOException {
    var ranked = Files.readAllLines(SEARCHES).stream().map(this::ranked).toList();
    assertThat(ranked).hasSize(100);
    var mean = ranked.stream().collect(Collectors.averagingDouble(Ranked::reciprocal));
    var behind = ranked.stream().filter(each -> each.rank() != 1).toList();
    LoggerFactory.getLogger(RankingIT.class)
        .info("Mean reciprocal rank {}; not first: {}", "%.3f".formatted(mean), behind);
    assertThat(mean)
        .as(() -> String.format(Locale.ROOT, "Not first: %s", behind))
        .isGreaterThanOrEqualTo(LEAST);
  }

  private Ranked ranked(String line) {
    var parts = line.split("\t");
    var found =
        graphql
            .document("query($text: String!) { search(text: $text) { edges { node { id } } } }")
            .variable("text", parts[0])
            .execute()
            .path("search.edges[*].node.id")
            .entityList(String.class)
            .get();
    return new Ranked(
        parts[0], parts[1], found.indexOf(parts[1]) + 1, found.stream().limit(3).toList());
  }
}
