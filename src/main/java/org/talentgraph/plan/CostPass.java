package org.talentgraph.plan;

import static java.util.Comparator.comparingLong;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphField.Cardinality;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.Row;
import org.talentgraph.plan.ConnectionPlan.Edges;
import org.talentgraph.plan.ConnectionPlan.Facets;
import org.talentgraph.plan.ConnectionPlan.FoundBy;
import org.talentgraph.plan.ConnectionPlan.Total;

/**
 * Prices a plan before it is run. A page costs its size, a plain list {@link #LIST} or what
 * {@code @listSize} says, a single node one, a total {@link #TOTAL}, facets {@link #FACET} for each
 * key, a statement of {@code graph-schema/cypher} {@link #STATEMENT}; each as often as there are
 * nodes above it. A node is of one type: of what is read of different types, the most expensive
 * counts.
 */
public final class CostPass {

  /** What a list without a page size costs. */
  public static final int LIST = 10;

  static final int TOTAL = 10;
  static final int FACET = 20;
  static final int STATEMENT = 50;

  private final GraphModel model;
  private final Values values;
  private final Answers answers;
  private final Deque<String> path = new ArrayDeque<>();

  /** Prices the fields that Java answers, which no plan knows. */
  public interface Answers {

    /**
     * One field of one record, under each of its aliases.
     *
     * @param above the keys from the root field to the record
     * @param types that the record may have
     */
    List<Cost> of(List<String> above, Set<String> types, String field);
  }

  public CostPass(GraphModel model, Values values, Answers answers) {
    this.model = model;
    this.values = values;
    this.answers = answers;
  }

  /**
   * @param above the keys above it; none for a root field
   * @param key of the field that the root of the plan answers
   */
  public Cost of(Plan.Root root, List<String> above, String key) {
    path.addAll(above);
    return switch (root) {
      case Plan.ById one -> nodes(key, 1, one.node());
      case Plan.ByIds ids -> nodes(key, size(ids), ids.node());
      case Plan.Found found -> nodes(key, LIST, found.node());
      case Plan.Paged(var connection) -> connection(key, connection, LIST);
      case Plan.Passing _ -> Cost.once(key, 0, List.of());
    };
  }

  private int size(Plan.ByIds ids) {
    return values.get(ids.ids()) instanceof Collection<?> list ? list.size() : LIST;
  }

  private Cost nodes(String key, int size, NodePlan node) {
    return new Cost(key, size, size, false, at(key, () -> below(node)));
  }

  private <T> T at(String key, Supplier<T> below) {
    path.addLast(key);
    try {
      return below.get();
    } finally {
      path.removeLast();
    }
  }

  private List<Cost> below(NodePlan node) {
    return node.kinds().stream()
        .map(kind -> parts(kind.types(), kind.parts()))
        .max(comparingLong(Cost::sum))
        .orElse(List.of());
  }

  private List<Cost> parts(Set<String> types, List<Part> parts) {
    return parts.stream().flatMap(part -> part(types, part)).toList();
  }

  private Stream<Cost> part(Set<String> types, Part part) {
    return switch (part) {
      case Part.Stored _,
          Part.Id _,
          Part.Version _,
          Part.BothLanguages _,
          Part.Holds _,
          Part.TieType _,
          Part.Cursor _,
          Part.Constant _ ->
          Stream.of();
      case Part.Related related ->
          Stream.of(nodes(related.key(), size(types, related), related.node()));
      case Part.Paged(var key, var connection) ->
          Stream.of(connection(key, connection, size(types, connection.field().name())));
      case Part.Referenced referenced ->
          Stream.of(
              nodes(referenced.key(), size(types, field(types, referenced)), referenced.node()));
      case Part.Computed computed -> Stream.of(Cost.once(computed.key(), STATEMENT, List.of()));
      case Part.Required(var key, var _) ->
          answers.of(List.copyOf(path), types, key.substring(Row.REQUIRED.length())).stream();
      case Part.Node(var key, var node) -> Stream.of(Cost.once(key, 0, at(key, () -> below(node))));
      case Part.End(var key, var node) -> Stream.of(nodes(key, 1, node));
    };
  }

  private int size(Set<String> types, Part.Related related) {
    return related.cardinality() == Cardinality.ONE
        ? 1
        : size(types, related.step().relation().name());
  }

  private int size(Set<String> types, String field) {
    return model.listSize(types, field).orElse(LIST);
  }

  private String field(Set<String> types, Part.Referenced referenced) {
    return types.stream()
        .flatMap(type -> model.getType(type).fields(GraphField.References.class))
        .filter(field -> field.property().equals(referenced.property()))
        .map(GraphField.References::name)
        .findFirst()
        .orElse(referenced.property());
  }

  /**
   * @param unpaged how many nodes it has where all are read
   */
  private Cost connection(String key, ConnectionPlan plan, int unpaged) {
    var page = plan.page();
    var size = page == null ? unpaged : (Integer) Objects.requireNonNull(values.get(page.limit()));
    var nodes = page != null && page.more() ? size - 1 : size;
    long own = plan.hasPage() ? nodes : 0;
    own += plan.rows().start() instanceof FoundBy ? STATEMENT : 0;
    List<Cost> below = new ArrayList<>();
    for (var section : plan.sections()) {
      switch (section) {
        case Edges edges -> below.add(at(key, () -> edges(plan, edges)));
        case Total _ -> own += TOTAL;
        case Facets facets -> own += (long) FACET * facets.groupings().size();
        case ConnectionPlan.Info _ -> {}
      }
    }
    return new Cost(key, own, nodes, page != null, below);
  }

  private Cost edges(ConnectionPlan plan, Edges edges) {
    var properties = plan.rows().start().properties();
    return Cost.once(
        edges.key(), 0, at(edges.key(), () -> parts(Set.of(properties), edges.parts())));
  }
}
