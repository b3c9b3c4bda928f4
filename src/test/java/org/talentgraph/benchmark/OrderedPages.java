package org.talentgraph.benchmark;

import java.util.Map;
import java.util.stream.IntStream;
import org.neo4j.driver.Driver;

/**
 * A page of experts in the order of their names as a reader's language has it, beside the same page
 * in the order of the bare characters by a statement written by hand, each in turn.
 */
record OrderedPages(GraphQlClient client, Driver driver) {

  private static final int ROUNDS = 15;
  private static final String PAGE =
      """
      query {
        answer: experts(first: 20, orderBy: [{ name: ASC }]) { edges { node { id name } } }
      }\
      """;
  private static final String BARE =
      """
      CYPHER 25
      MATCH (n:Expert) WITH n ORDER BY n.nameEn, n.id LIMIT 20 RETURN n.id AS id, n.nameEn AS name
      """;

  /** How many times as long the order of the language takes, in the median. */
  double ratio() {
    var request = client.request(PAGE, Map.of());
    return IntStream.range(0, ROUNDS)
        .mapToDouble(_ -> time(() -> client.send(request)) / time(this::bare))
        .sorted()
        .skip(ROUNDS / 2)
        .findFirst()
        .orElseThrow();
  }

  private void bare() {
    driver.executableQuery(BARE).execute();
  }

  private static double time(Runnable task) {
    var begin = System.nanoTime();
    task.run();
    return System.nanoTime() - begin;
  }
}
