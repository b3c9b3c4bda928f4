package org.talentgraph.search;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;

/**
 * Three hundred searches, a hundred each in Chinese, in English, and in pinyin or mixed, and the
 * records that each means: an id, several where each is as good, the beginning of ids with a star,
 * or a dash where nothing is meant.
 */
@IntegrationTest
class RankingIT {

  private static final Path SEARCHES =
      Path.of("src/test/resources/org/talentgraph/search/searches.tsv");
  private static final double LEAST = 0.95;

  @Autowired HttpGraphQlTester graphql;

  /** A search, and the rank of what it means: 0 when it is not on the first page. */
  private record Ranked(String group, String text, String meant, int rank, List<String> first) {

    double reciprocal() {
      return rank == 0 ? 0 : 1.0 / rank;
    }
  }

  @Test
  void whatIsMeantComesFirst() throws IOException {
    var ranked = Files.readAllLines(SEARCHES).stream().map(this::ranked).toList();
    var groups = ranked.stream().collect(groupingBy(Ranked::group));
    assertThat(groups.values()).hasSize(3).allMatch(group -> group.size() == 100);
    assertThat(groups).allSatisfy(RankingIT::hold);
  }

  private static void hold(String name, List<Ranked> group) {
    var mean = group.stream().collect(Collectors.averagingDouble(Ranked::reciprocal));
    var behind = group.stream().filter(each -> each.rank() != 1).toList();
    LoggerFactory.getLogger(RankingIT.class)
        .info("{}: mean reciprocal rank {}; not first: {}", name, "%.3f".formatted(mean), behind);
    assertThat(mean)
        .as(() -> String.format(Locale.ROOT, "%s, not first: %s", name, behind))
        .isGreaterThanOrEqualTo(LEAST);
  }

  private Ranked ranked(String line) {
    var parts = line.split("\t");
    var found =
        graphql
            .document("query($text: String!) { search(text: $text) { edges { node { id } } } }")
            .variable("text", parts[1])
            .execute()
            .path("search.edges[*].node.id")
            .entityList(String.class)
            .get();
    return new Ranked(
        parts[0], parts[1], parts[2], rank(found, parts[2]), found.stream().limit(3).toList());
  }

  private static int rank(List<String> found, String meant) {
    if (meant.equals("-")) {
      return found.isEmpty() ? 1 : 0;
    }
    var ids = List.of(meant.split("\\|"));
    return IntStream.range(0, found.size())
            .filter(at -> ids.stream().anyMatch(id -> isMeant(found.get(at), id)))
            .findFirst()
            .orElse(-1)
        + 1;
  }

  private static boolean isMeant(String id, String meant) {
    return meant.endsWith("*")
        ? id.startsWith(meant.substring(0, meant.length() - 1))
        : id.equals(meant);
  }
}
