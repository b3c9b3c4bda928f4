package org.talentgraph.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.talentgraph.IntegrationTest;
import org.talentgraph.model.View;
import org.talentgraph.paths.Route.Order;

/** The paths found in random graphs, against those of JGraphT and of a search of everything. */
@IntegrationTest
class ShortestPathsIT {

  private final List<RandomGraph> graphs =
      IntStream.range(0, 1000).mapToObj(RandomGraph::draw).toList();

  @Autowired PathSearch search;
  @Autowired Neo4jClient client;

  @BeforeEach
  void write() {
    client
        .query("UNWIND $ids AS id CREATE (:Node {id: id})")
        .bind(graphs.stream().flatMap(graph -> graph.nodes().stream()).toList())
        .to("ids")
        .run();
    client
        .query(
            """
            CYPHER 25
            UNWIND $rows AS row
            MATCH (from:Node {id: row.from})
            MATCH (to:Node {id: row.to})
            CREATE (from)-[:$(row.type)]->(to)
            """)
        .bind(
            graphs.stream()
                .flatMap(graph -> graph.edges().stream())
                .map(RandomGraph.Edge::row)
                .toList())
        .to("rows")
        .run();
  }

  @AfterEach
  void remove() {
    client.query("MATCH (node:Node) WHERE node.id STARTS WITH 'random:' DETACH DELETE node").run();
  }

  @Test
  void findsThePathsOfJGraphTInAThousandRandomGraphs() {
    graphs.stream()
        .forEach(
            graph -> {
              var found = search.find(graph.search(), Order.ID, View.WHOLE);
              assertThat(found.complete()).isTrue();
              assertThat(found.routes().stream().map(ShortestPathsIT::route))
                  .as(graph.toString())
                  .containsExactlyElementsOf(graph.shortest());
            });
    assertThat(graphs).filteredOn(graph -> graph.shortest().size() > 1).hasSizeGreaterThan(200);
  }

  @Test
  void ranksThePathsOfAThousandRandomGraphsByThePublishedFormula() {
    graphs.forEach(
        graph -> {
          var found = search.find(graph.search(), Order.SPECIFIC, View.WHOLE);
          assertThat(found.complete()).isTrue();
          assertThat(
                  found.routes().stream()
                      .map(each -> new RandomGraph.Ranked(route(each), each.distance())))
              .as(graph.toString())
              .containsExactlyElementsOf(graph.best());
        });
    assertThat(graphs)
        .filteredOn(graph -> !routes(graph).equals(graph.shortest()))
        .hasSizeGreaterThan(100);
  }

  private static List<RandomGraph.Route> routes(RandomGraph graph) {
    return graph.best().stream().map(RandomGraph.Ranked::route).toList();
  }

  private static RandomGraph.Route route(Route found) {
    return new RandomGraph.Route(found.records(), found.ways().stream().map(Way::type).toList());
  }
}
