package org.talentgraph.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.IntegrationTest;

/**
 * Everything that the documents say is in the graph: each row of the catalogue has a fact that
 * cites its passage.
 */
@IntegrationTest
class CatalogueIT {

  private static final String CITATIONS =
      """
      query($after: String) {
        citations(first: 100, after: $after) {
          edges { node { id source { file } start length } }
          pageInfo { hasNextPage endCursor }
        }
      }
      """;

  /** The citations of nodes and relationships that state a fact. */
  private static final String CITED =
      """
      MATCH (fact:Node&!Citation) UNWIND fact.citations AS citation
      RETURN DISTINCT citation
      UNION
      MATCH ()-[fact:!QUOTES]->() UNWIND fact.citations AS citation
      RETURN DISTINCT citation
      """;

  @Autowired HttpGraphQlTester graphql;
  @Autowired Neo4jClient client;

  @Test
  void everyRowOfTheCatalogueIsCitedByAFact() {
    Catalogue.assumePresent();
    var cited = cited();
    var citations = citations().stream().filter(each -> cited.contains(each.id())).toList();
    var rows = Catalogue.rows();
    var missing =
        rows.stream()
            .filter(row -> citations.stream().noneMatch(each -> each.isIn(row)))
            .map(Catalogue.Row::id)
            .toList();
    System.out.printf("%d of %d%n", rows.size() - missing.size(), rows.size());
    assertThat(missing).as("rows of the catalogue without a fact").isEmpty();
    assertThat(rows).hasSize(209);
  }

  @Test
  void everyCitationOfADocumentSupportsAFact() {
    var cited = cited();
    assertThat(citations())
        .filteredOn(citation -> citation.source() != null && citation.start() != null)
        .isNotEmpty()
        .allMatch(citation -> cited.contains(citation.id()));
  }

  private Set<String> cited() {
    Collection<String> ids = client.query(CITED).fetchAs(String.class).all();
    return ids.stream().collect(Collectors.toSet());
  }

  private List<Citation> citations() {
    List<Citation> citations = new ArrayList<>();
    var patient =
        graphql
            .mutate()
            .webTestClient(client -> client.responseTimeout(Duration.ofMinutes(1)))
            .build();
    var page = new PageInfo(true, null);
    while (page.hasNextPage()) {
      var answer = patient.document(CITATIONS).variable("after", page.endCursor()).execute();
      citations.addAll(answer.path("citations.edges[*].node").entityList(Citation.class).get());
      page = answer.path("citations.pageInfo").entity(PageInfo.class).get();
    }
    return citations;
  }

  private record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}

  private record Source(@Nullable String file) {}

  private record Citation(
      String id, @Nullable Source source, @Nullable Integer start, @Nullable Integer length) {

    boolean isIn(Catalogue.Row row) {
      return source != null
          && source.file() != null
          && start != null
          && length != null
          && row.overlaps(source.file(), start, length);
    }
  }
}
