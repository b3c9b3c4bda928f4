package org.talentgraph.paths;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.AllDirectedPaths;
import org.jgrapht.graph.DirectedMultigraph;

/** A small graph drawn at random, with a search in it, and the paths that JGraphT finds in it. */
record RandomGraph(List<String> nodes, List<Edge> edges, PathSearch.Search search) {

  private static final List<String> TYPES = List.of("WORKS_ON", "PART_OF", "SERVES");

  /** A relationship; its number tells it from others of its type between the same nodes. */
  record Edge(int number, String from, String type, String to) {

    Map<String, Object> row() {
      return Map.of("from", from, "type", type, "to", to);
    }
  }

  /** A relationship walked in one direction. */
  private record Way(Edge edge, boolean forward) {}

  /** A path: the nodes and the relationship types between them. */
  record Route(List<String> nodes, List<String> types) {

    private static Route of(GraphPath<String, Way> path) {
      return new Route(
          path.getVertexList(), path.getEdgeList().stream().map(way -> way.edge().type()).toList());
    }

    int length() {
      return types.size();
    }
  }

  static RandomGraph draw(int number) {
    var random = new Random(number);
    var nodes =
        IntStream.range(0, 4 + random.nextInt(5))
            .mapToObj(i -> "random:" + number + "-" + i)
            .toList();
    var edges =
        IntStream.range(0, nodes.size() + random.nextInt(5))
            .mapToObj(i -> new Edge(i, one(nodes, random), one(TYPES, random), one(nodes, random)))
            .filter(edge -> !edge.from().equals(edge.to()))
            .toList();
    var via = random.nextInt(3) == 0 ? List.of(nodes.get(2)) : List.<String>of();
    var notVia = random.nextInt(3) == 0 ? List.of(nodes.get(3)) : List.<String>of();
    var types = random.nextInt(3) == 0 ? TYPES.subList(0, 2) : TYPES;
    return new RandomGraph(
        nodes,
        edges,
        new PathSearch.Search(
            nodes.get(0),
            nodes.get(1),
            via,
            notVia,
            types,
            1 + random.nextInt(8),
            1 + random.nextInt(6)));
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  /** The paths that the search should find, in its order: the first of all that JGraphT finds. */
  List<Route> shortest() {
    return new AllDirectedPaths<>(walkable())
        .getAllPaths(search.from(), search.to(), true, search.maxLength()).stream()
            .map(Route::of)
            .filter(route -> route.nodes().containsAll(search.via()))
            .sorted(
                comparing(Route::length)
                    .thenComparing(route -> route.nodes().toString())
                    .thenComparing(route -> route.types().toString()))
            .limit(search.first())
            .toList();
  }

  /** Each relationship in both directions: JGraphT finds all paths in directed graphs only. */
  private Graph<String, Way> walkable() {
    var graph = new DirectedMultigraph<String, Way>(Way.class);
    nodes.stream().filter(node -> !search.notVia().contains(node)).forEach(graph::addVertex);
    edges.stream()
        .filter(edge -> search.types().contains(edge.type()))
        .filter(edge -> graph.containsVertex(edge.from()) && graph.containsVertex(edge.to()))
        .forEach(
            edge -> {
              graph.addEdge(edge.from(), edge.to(), new Way(edge, true));
              graph.addEdge(edge.to(), edge.from(), new Way(edge, false));
            });
    return graph;
  }
}
