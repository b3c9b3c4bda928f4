package org.talentgraph.graph;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.talentgraph.language.Language;

/**
 * A connection that a test reads page by page.
 *
 * @param document an operation whose field {@code page} is the connection, with the variables
 *     {@code $first $after $last $before} and those given
 * @param path of the connection in the answer
 */
record Connection(
    GraphQlTester graphql, String document, String path, Map<String, Object> variables) {

  /** A root field with a filter and an order. */
  static Connection root(
      GraphQlTester graphql,
      String field,
      String target,
      Map<String, Object> where,
      List<Map<String, String>> orderBy) {
    var document =
        """
        query($first: Int, $after: String, $last: Int, $before: String, $where: %2$sFilter, $orderBy: [%2$sOrder!]) {
          page: %1$s(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
            totalCount
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            edges { cursor node { id } }
          }
        }\
        """
            .formatted(field, target);
    return new Connection(
        graphql, document, "page", Map.of("where", json(where), "orderBy", orderBy));
  }

  /** A connection of one node. */
  static Connection nested(
      GraphQlTester graphql, String id, String type, String field, String orderBy) {
    var document =
        """
        query($first: Int, $after: String, $last: Int, $before: String) {
          node(id: "%s") { ... on %s {
            page: %s(first: $first, after: $after, last: $last, before: $before, orderBy: %s) {
              totalCount
              pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              edges { cursor node { id } }
            } } }
        }\
        """
            .formatted(id, type, field, orderBy);
    return new Connection(graphql, document, "node.page", Map.of());
  }

  static HttpGraphQlTester in(HttpGraphQlTester graphql, Language language) {
    return graphql
        .mutate()
        .header("Accept-Language", language.name().toLowerCase(Locale.ROOT))
        .build();
  }

  /** An order such as {@code name ASC|birthYear DESC}. */
  static List<Map<String, String>> orderBy(String order) {
    return keys(order).map(key -> Map.of(key[0], key[1])).toList();
  }

  static Stream<String[]> keys(String order) {
    return Stream.of(order.split("\\|")).filter(key -> !key.isEmpty()).map(key -> key.split(" "));
  }

  /** One page of a connection. */
  record Page(List<Map<String, Object>> edges, Map<String, Object> pageInfo, int totalCount) {

    @SuppressWarnings("unchecked")
    List<String> ids() {
      return edges.stream()
          .map(edge -> (String) ((Map<String, Object>) edge.get("node")).get("id"))
          .toList();
    }

    boolean has(String flag) {
      return (boolean) pageInfo.get(flag);
    }

    String cursor(String which) {
      return (String) pageInfo.get(which);
    }
  }

  /** Waits longer than the default five seconds, for a busy machine. */
  static HttpGraphQlTester patient(HttpGraphQlTester graphql) {
    return graphql
        .mutate()
        .webTestClient(client -> client.responseTimeout(Duration.ofMinutes(1)))
        .build();
  }

  GraphQlTester.Response ask(Map<String, Object> arguments) {
    var request = graphql.document(document);
    variables.forEach(request::variable);
    arguments.forEach(request::variable);
    return request.execute();
  }

  @SuppressWarnings("unchecked")
  Page page(Map<String, Object> arguments) {
    Map<String, Object> map = ask(arguments).path(path).entity(Map.class).get();
    return new Page(
        (List<Map<String, Object>>) map.get("edges"),
        (Map<String, Object>) map.get("pageInfo"),
        (int) map.get("totalCount"));
  }

  /** All pages from the first to the last. */
  List<Page> forwards(int size) {
    List<Page> pages = new ArrayList<>();
    Map<String, Object> arguments = new HashMap<>(Map.of("first", size));
    do {
      pages.add(page(arguments));
      arguments.put("after", String.valueOf(pages.getLast().cursor("endCursor")));
    } while (pages.getLast().has("hasNextPage"));
    return pages;
  }

  /** All pages from the last to the first, the first of the list first. */
  List<Page> backwards(int size) {
    List<Page> pages = new ArrayList<>();
    Map<String, Object> arguments = new HashMap<>(Map.of("last", size));
    do {
      pages.add(page(arguments));
      arguments.put("before", String.valueOf(pages.getLast().cursor("startCursor")));
    } while (pages.getLast().has("hasPreviousPage"));
    return pages.reversed();
  }

  static List<String> ids(List<Page> pages) {
    return pages.stream().flatMap(page -> page.ids().stream()).toList();
  }

  /** The values as JSON holds them. */
  static @Nullable Object json(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<Object, @Nullable Object> json = new LinkedHashMap<>();
        map.forEach((key, each) -> json.put(key, json(each)));
        yield json;
      }
      case List<?> list -> list.stream().map(Connection::json).toList();
      case LocalDate date -> date.toString();
      case null, default -> value;
    };
  }
}
