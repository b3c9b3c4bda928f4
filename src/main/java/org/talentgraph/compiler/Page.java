package org.talentgraph.compiler;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.PageInfo;
import org.talentgraph.model.Row;
import org.talentgraph.plan.ConnectionPlan;

/**
 * One page of a connection.
 *
 * @param plan what was asked for
 * @param values the rows of edges, totals and facets, by their keys
 * @param positions the values of which the cursors of the rows are made; none where no cursor is
 *     selected
 * @param synthetic how many nodes of the total are made up, where that is asked
 * @param cursors writes the cursor of a position
 */
public record Page(
    ConnectionPlan plan,
    Map<String, @Nullable Object> values,
    List<List<Object>> positions,
    boolean hasNextPage,
    boolean hasPreviousPage,
    long synthetic,
    @Nullable Function<List<Object>, String> cursors)
    implements Row.Many {

  /** The fields that facets answer, by their types. */
  public static final Map<String, Set<String>> FACETS =
      Map.of(
          "Facets", Set.of("totalGroups", "groups"),
          "FacetGroup", Set.of("count", "values"),
          "FacetValue", Set.of("key", "value", "name"));

  /** A row of the page under one key of {@code edges}. */
  public record Edge(Row row, int number, Page page) {

    public String cursor() {
      return page.cursor(number);
    }
  }

  public Page signedBy(Function<List<Object>, String> cursors) {
    return new Page(plan, values, positions, hasNextPage, hasPreviousPage, synthetic, cursors);
  }

  @Override
  public @Nullable Object get(String key) {
    return switch (section(key)) {
      case ConnectionPlan.Edges _ -> edges(key);
      case ConnectionPlan.Info _ -> info();
      case ConnectionPlan.Facets _, ConnectionPlan.Total _ -> values.get(key);
    };
  }

  /** Whether made-up nodes are in what stands under a key. */
  public boolean countsSynthetic(String key) {
    return synthetic > 0 && section(key) instanceof ConnectionPlan.Total;
  }

  private ConnectionPlan.Section section(String key) {
    return plan.sections().stream()
        .filter(each -> each.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Not read: " + key));
  }

  private List<Edge> edges(String key) {
    var rows = rows(key);
    return IntStream.range(0, rows.size()).mapToObj(i -> new Edge(rows.get(i), i, this)).toList();
  }

  @SuppressWarnings("unchecked")
  private List<Row> rows(String key) {
    return values.get(key) instanceof List<?> rows ? (List<Row>) rows : List.of();
  }

  /** The rows of its edges, for Java, which asks for them once. */
  @Override
  public List<Row> rows() {
    return plan.sections().stream()
        .filter(ConnectionPlan.Edges.class::isInstance)
        .findFirst()
        .map(edges -> rows(edges.key()))
        .orElse(List.of());
  }

  private PageInfo info() {
    List<String> ends =
        positions.isEmpty() ? List.of() : List.of(cursor(0), cursor(positions.size() - 1));
    return PageInfo.of(hasNextPage, hasPreviousPage, ends);
  }

  private String cursor(int number) {
    return requireNonNull(cursors).apply(positions.get(number));
  }
}
