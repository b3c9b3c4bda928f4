package org.talentgraph.exploration;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small graph drawn at random, with a search in it, and every path that there is by trying all.
 */
record RandomGraph(List<String> nodes, List<Edge> edges, PathSearch.Search search) {

  private static final List<String> TYPES = List.of("WORKS_ON", "PART_OF", "SERVES");

  /** A relationship. */
  record Edge(String from, String type, String to) {

    Map<String, Object> row() {
      return Map.of("from", from, "type", type, "to", to);
    }

    private Stream<Way> from(String node) {
      return Stream.of(new Way(from, type, to), new Way(to, type, from))
          .distinct()
          .filter(way -> way.from().equals(node));
    }

    /** A relationship walked in one direction. */
    private record Way(String from, String type, String to) {}
  }

  /** A path: the nodes and the relationship types between them. */
  record Route(List<String> nodes, List<String> types) {

    int length() {
      return types.size();
    }

    private Route to(Edge.Way way) {
      return new Route(
          Stream.concat(nodes.stream(), Stream.of(way.to())).toList(),
          Stream.concat(types.stream(), Stream.of(way.type())).toList());
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
            .mapToObj(_ -> new Edge(one(nodes, random), one(TYPES, random), one(nodes, random)))
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

  /** The paths that the search should find, in its order. */
  List<Route> shortest() {
    List<Route> all = new ArrayList<>();
    extend(new Route(List.of(search.from()), List.of()), all::add);
    return all.stream()
        .filter(route -> route.nodes().containsAll(search.via()))
        .sorted(
            comparing(Route::length)
                .thenComparing(route -> route.nodes().toString())
                .thenComparing(route -> route.types().toString()))
        .limit(search.first())
        .toList();
  }

  private void extend(Route route, Consumer<Route> found) {
    if (route.nodes().getLast().equals(search.to())) {
      found.accept(route);
    } else if (route.length() < search.maxLength()) {
      edges.stream()
          .filter(edge -> search.types().contains(edge.type()))
          .flatMap(edge -> edge.from(route.nodes().getLast()))
          .filter(way -> !route.nodes().contains(way.to()))
          .filter(way -> !search.notVia().contains(way.to()))
          .forEach(way -> extend(route.to(way), found));
    }
  }
}
