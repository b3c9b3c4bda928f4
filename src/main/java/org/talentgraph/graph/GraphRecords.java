package org.talentgraph.graph;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.graph.GraphField.Cardinality;
import org.talentgraph.graph.GraphField.Property;
import org.talentgraph.graph.GraphField.Relation;

/**
 * The door by which Java reads records: by selection, as {@code @requires} writes one, compiled
 * like any query. What the {@link View} does not show is not read. A text in two languages that is
 * asked for in neither comes in both, as a {@link Text}; a connection without {@code first} comes
 * whole, in no order.
 */
@Component
public final class GraphRecords {

  private final GraphModel model;
  private final StatementCache statements;
  private final GraphReads reads;

  GraphRecords(GraphModel model, StatementCache statements, GraphReads reads) {
    this.model = model;
    this.statements = statements;
    this.reads = reads;
  }

  /** The records with these ids, in their order; those that are not there are left out. */
  public List<Row> get(String type, Collection<String> ids, String selection, View view) {
    var match = new GraphField.Match(type, type, Cardinality.LIST);
    return rows(match, type, Map.of("ids", List.copyOf(ids)), selection, view);
  }

  /** The record with this id, if it is there. */
  public Optional<Row> find(String type, String id, String selection, View view) {
    return get(type, List.of(id), selection, view).stream().findFirst();
  }

  /**
   * All records of a type that a filter lets through, ordered by id.
   *
   * @param where as a caller of the API writes it; empty lets all through
   */
  public List<Row> all(String type, Map<String, Object> where, String selection, View view) {
    var match = new GraphField.Match(type, type, Cardinality.CONNECTION);
    var children = "edges { node { %s } }".formatted(selection);
    var answer =
        answer(match, Map.of("where", where, "first", Integer.MAX_VALUE - 1), children, view);
    return edges(
            requireNonNull(answer), type, GraphModel.ANY_RELATIONSHIP, Selection.parse(children))
        .stream()
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
    return rows(new GraphField.Found(file, type), type, parameters, selection, view);
  }

  private List<Row> rows(
      GraphField root, String type, Map<String, Object> arguments, String selection, View view) {
    var nodes = (List<?>) requireNonNull(answer(root, arguments, selection, view));
    var selected = Selection.parse(selection);
    return nodes.stream().filter(Objects::nonNull).map(node -> row(node, type, selected)).toList();
  }

  private @Nullable Object answer(
      GraphField root, Map<String, Object> arguments, String selection, View view) {
    var target =
        root instanceof GraphField.Found found
            ? found.target()
            : ((GraphField.Match) root).target();
    var children =
        Selection.parse(selection).stream().flatMap(each -> whole(each, target)).toList();
    var reading =
        new Reading(root, new Selection(root.name(), root.name(), arguments, Set.of(), children));
    return reads.read(statements.get(List.of(reading), Language.EN, view.day()));
  }

  /** The same selection, of both languages and of whole connections. */
  private Stream<Selection> whole(Selection selected, String type) {
    return switch (field(type, selected.name())) {
      case Property property when property.bilingual() && selected.arguments().isEmpty() ->
          Stream.of(
              renamed(selected, selected.key() + "En", Map.of("in", "EN")),
              renamed(selected, selected.key() + "Zh", Map.of("in", "ZH")));
      case Relation relation -> Stream.of(whole(selected, relation));
      case null -> Stream.of(below(selected, target(type, selected.name())));
      default -> Stream.of(below(selected, target(type, selected.name())));
    };
  }

  private Selection whole(Selection selected, Relation relation) {
    if (relation.cardinality() != Cardinality.CONNECTION) {
      return below(selected, relation.target());
    }
    Map<String, Object> arguments = new HashMap<>(selected.arguments());
    arguments.putIfAbsent("first", Integer.MAX_VALUE - 1);
    var edges =
        selected.children().stream()
            .map(
                each ->
                    each.name().equals("edges")
                        ? edges(each, relation.target(), relation.properties())
                        : each)
            .toList();
    return new Selection(selected.name(), selected.key(), arguments, selected.types(), edges);
  }

  private Selection edges(Selection edges, String target, String properties) {
    var children =
        edges.children().stream()
            .flatMap(
                each ->
                    each.name().equals("node")
                        ? Stream.of(below(each, target))
                        : whole(each, properties))
            .toList();
    return new Selection(edges.name(), edges.key(), Map.of(), edges.types(), children);
  }

  private Selection below(Selection selected, @Nullable String type) {
    return type == null
        ? selected
        : new Selection(
            selected.name(),
            selected.key(),
            selected.arguments(),
            selected.types(),
            selected.children().stream().flatMap(each -> whole(each, type)).toList());
  }

  private static Selection renamed(Selection one, String key, Map<String, Object> arguments) {
    return new Selection(one.name(), key, arguments, one.types(), one.children());
  }

  private @Nullable GraphField field(String type, String name) {
    var stored = model.getType(type);
    return Stream.concat(Stream.of(type), stored.concrete().stream())
        .map(each -> model.getType(each).field(name))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String target(String type, String name) {
    return switch (field(type, name)) {
      case Relation relation -> relation.target();
      case GraphField.References references -> references.target();
      case null, default -> null;
    };
  }

  private Row row(Object node, String type, List<Selection> selected) {
    var read = (Map<?, ?>) node;
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    if (read.get(Projection.LABELS) instanceof List<?> labels) {
      values.put(
          "__typename",
          model.getType(type).concrete().stream()
              .filter(labels::contains)
              .findFirst()
              .orElse(null));
    }
    selected.forEach(each -> values.putIfAbsent(each.key(), value(read, type, each)));
    return Row.of(values);
  }

  private @Nullable Object value(Map<?, ?> read, String type, Selection selected) {
    var field = field(type, selected.name());
    if (field instanceof Property property
        && property.bilingual()
        && selected.arguments().isEmpty()) {
      var english = (String) read.get(selected.key() + "En");
      var chinese = (String) read.get(selected.key() + "Zh");
      return english == null || chinese == null ? null : new Text(english, chinese);
    }
    var value = read.get(selected.key());
    if (value == null) {
      return null;
    }
    if (field instanceof Relation relation && relation.cardinality() == Cardinality.CONNECTION) {
      return edges(value, relation.target(), relation.properties(), selected.children());
    }
    var target = target(type, selected.name());
    return target == null
        ? value
        : value instanceof List<?> list
            ? list.stream().map(each -> row(each, target, selected.children())).toList()
            : row(value, target, selected.children());
  }

  private List<Row> edges(
      Object connection, String target, String properties, List<Selection> selected) {
    var map = (Map<?, ?>) (connection instanceof List<?> found ? found.getFirst() : connection);
    var edges = selected.stream().filter(each -> each.name().equals("edges")).findFirst();
    List<Row> rows = new ArrayList<>();
    for (var row : (List<?>) requireNonNull(map.get(Connections.ROWS))) {
      var edge = (Map<?, ?>) requireNonNull(((Map<?, ?>) row).get("edges"));
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      for (var each : edges.orElseThrow().children()) {
        values.put(
            each.key(),
            each.name().equals("node")
                ? row(requireNonNull(edge.get(each.key())), target, each.children())
                : value(edge, properties, each));
      }
      rows.add(Row.of(values));
    }
    return rows;
  }
}
