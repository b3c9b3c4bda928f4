package org.talentgraph.graph;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphField.Cardinality;

/**
 * The door by which Java reads records: by a selection such as {@code @requires} takes, which is
 * planned like any query. What the {@link View} does not show is not read. A text in two languages
 * comes in both, as a {@link Text}, unless the selection names a language. A connection without
 * {@code first} comes whole and in no order. Every relationship may be selected by its {@code
 * edges}.
 */
@Component
public final class GraphRecords {

  private final PlannedReads reads;

  GraphRecords(PlannedReads reads) {
    this.reads = reads;
  }

  /** The records with these ids, in their order; those that are not there are left out. */
  public List<Row> get(String type, Collection<String> ids, String selection, View view) {
    var match = new GraphField.Match(type, type, Cardinality.LIST);
    return rows(match, Map.of("ids", List.copyOf(ids)), selection, view).stream()
        .filter(Objects::nonNull)
        .toList();
  }

  /** The record with this id, if it is there. */
  public Optional<Row> find(String type, String id, String selection, View view) {
    return get(type, List.of(id), selection, view).stream().findFirst();
  }

  /**
   * All records of a type that a filter lets through, ordered by id.
   *
   * @param where the filter, as a caller of the API writes it; an empty one lets all records
   *     through
   */
  public List<Row> all(String type, Map<String, Object> where, String selection, View view) {
    var match = new GraphField.Match(type, type, Cardinality.CONNECTION);
    var edges = "edges { node { %s } }".formatted(selection);
    return rows(match, Map.of("where", where), edges, view).stream()
        .map(edge -> requireNonNull(edge.row("node")))
        .toList();
  }

  /**
   * What a statement of {@code graph-schema/cypher} finds, in the order in which it returns {@code
   * node}.
   *
   * @param parameters of the statement
   */
  public List<Row> found(
      String file, Map<String, Object> parameters, String type, String selection, View view) {
    return rows(new GraphField.Found(file, type), parameters, selection, view);
  }

  @SuppressWarnings("unchecked")
  private List<Row> rows(
      GraphField root, Map<String, Object> arguments, String selection, View view) {
    var selected =
        new Selection(root.name(), root.name(), arguments, Set.of(), Selection.parse(selection));
    return (List<Row>) requireNonNull(reads.read(new Reading(root, selected), null, view));
  }
}
