package org.talentgraph.graph;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.talentgraph.compiler.Page;
import org.talentgraph.compiler.PlannedReads;
import org.talentgraph.language.Text;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphField.Cardinality;
import org.talentgraph.model.Row;
import org.talentgraph.model.Tagged;
import org.talentgraph.model.View;
import org.talentgraph.plan.Reading;
import org.talentgraph.plan.Selection;

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

  /** The same door within the transaction of the caller, who sees there what was written before. */
  public GraphRecords within(Neo4jClient client) {
    return new GraphRecords(reads.within(client));
  }

  /** The records with these ids, in their order; those that are not there are left out. */
  public List<Row> get(String type, Collection<String> ids, String selection, View view) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var match = new GraphField.Match(type, type, Cardinality.LIST);
    return rows(match, Map.of("ids", List.copyOf(ids)), selection, view).stream()
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * The names of the records with these ids, of whatever type; without those that are not there.
   */
  public Map<String, Text> names(Collection<String> ids, View view) {
    return get("Node", ids, "id name", view).stream()
        .collect(toMap(Row::id, row -> row.text("name"), (one, _) -> one));
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

  /** The first records of a type, ordered by id. */
  public List<Row> first(int most, String type, String selection, View view) {
    return first(most, type, Map.of(), selection, view);
  }

  /** The first records of a type that a filter lets through, ordered by id. */
  public List<Row> first(
      int most, String type, Map<String, Object> where, String selection, View view) {
    var arguments = Map.<String, Object>of("first", most, "where", where);
    return page(type, arguments, "edges { node { %s } }".formatted(selection), view).rows().stream()
        .map(edge -> requireNonNull(edge.row("node")))
        .toList();
  }

  /** How many records of a type there are. */
  public long count(String type, View view) {
    var page = page(type, Map.of("first", 1), "totalCount", view);
    return ((Number) requireNonNull(page.get("totalCount"))).longValue();
  }

  private Page page(String type, Map<String, Object> arguments, String selection, View view) {
    var match = new GraphField.Match(type, type, Cardinality.CONNECTION);
    return (Page) requireNonNull(read(match, arguments, selection, view));
  }

  /**
   * What a statement of {@code graph-schema/cypher} finds, in the order in which it returns {@code
   * node}.
   *
   * @param parameters of the statement
   */
  public List<Row> found(
      String file, Map<String, Object> parameters, String type, String selection, View view) {
    return rows(new GraphField.Found(file, false, type), parameters, selection, view);
  }

  /**
   * The same for a statement that returns a {@code tag} beside each {@code node}: for which of
   * several askers the node was found, for example.
   */
  @SuppressWarnings("unchecked")
  public List<Tagged> tagged(
      String file, Map<String, Object> parameters, String type, String selection, View view) {
    var found = new GraphField.Found(file, true, type);
    return (List<Tagged>) requireNonNull(read(found, parameters, selection, view));
  }

  @SuppressWarnings("unchecked")
  private List<Row> rows(
      GraphField root, Map<String, Object> arguments, String selection, View view) {
    return (List<Row>) requireNonNull(read(root, arguments, selection, view));
  }

  private @Nullable Object read(
      GraphField root, Map<String, Object> arguments, String selection, View view) {
    var selected =
        new Selection(root.name(), root.name(), arguments, Set.of(), Selection.parse(selection));
    return reads.read(new Reading(root, selected), null, view);
  }
}
