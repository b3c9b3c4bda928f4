package org.talentgraph.paths;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.AllDirectedPaths;
import org.jgrapht.graph.DirectedMultigraph;

/**
 * A small graph drawn at random, with a search in it, and the paths in it: those of JGraphT, and
 * those that a search of everything finds, ranked by the published formula.
 */
record RandomGraph(List<String> nodes, List<Edge> edges, PathSearch.Search search) {

  private static final List<String> TYPES = List.of("WORKS_ON", "PART_OF", "SERVES");

  /** What the SDL says of {@link #TYPES}. */
  private static final Map<String, Integer> DISTANCES =
      Map.of("WORKS_ON", 1, "PART_OF", 2, "SERVES", 4);

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
            List.of(),
            false,
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

  /** A path and how far apart it takes its ends to be, in hundredths. */
  record Ranked(Route route, int distance) {}

  /** The paths that should stand first: of all that there are, those of the smallest distance. */
  List<Ranked> best() {
    List<Ranked> all = new ArrayList<>();
    walk(List.of(search.from()), List.of(), all);
    return all.stream()
        .filter(
            each ->
                each.route().nodes().stream()
                    .filter(search.via()::contains)
                    .toList()
                    .equals(search.via()))
        .sorted(
            comparing(Ranked::distance)
                .thenComparing(each -> each.route().length())
                .thenComparing(each -> each.route().nodes().toString())
                .thenComparing(each -> each.route().types().toString()))
        .limit(search.first())
        .toList();
  }

  private void walk(List<String> nodes, List<String> types, List<Ranked> all) {
    var at = nodes.getLast();
    if (at.equals(search.to())) {
      all.add(new Ranked(new Route(nodes, types), distance(nodes, types)));
    } else if (types.size() < search.maxLength()) {
      for (var edge : edges) {
        var to = edge.from().equals(at) ? edge.to() : edge.from();
        if ((edge.from().equals(at) || edge.to().equals(at))
            && search.types().contains(edge.type())
            && !search.notVia().contains(to)
            && !nodes.contains(to)) {
          walk(with(nodes, to), with(types, edge.type()), all);
        }
      }
    }
  }

  private int distance(List<String> nodes, List<String> types) {
    var between =
        nodes.subList(1, nodes.size() - 1).stream()
            .filter(node -> !search.via().contains(node))
            .mapToLong(node -> Math.round(100 * Math.log(degree(node)) / Math.log(2)))
            .sum();
    return (int) between + types.stream().mapToInt(type -> 100 * DISTANCES.get(type)).sum();
  }

  private long degree(String node) {
    return edges.stream()
        .filter(edge -> edge.from().equals(node) || edge.to().equals(node))
        .count();
  }

  private static List<String> with(List<String> all, String one) {
    return Stream.concat(all.stream(), Stream.of(one)).toList();
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
