package org.talentgraph.plan;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.model.AsOf;
import org.talentgraph.model.DerivedNames;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.model.GraphModel;
import org.talentgraph.plan.ConnectionPlan.Along;
import org.talentgraph.plan.ConnectionPlan.Order;
import org.talentgraph.plan.ConnectionPlan.OrderCount;
import org.talentgraph.plan.ConnectionPlan.OrderKey;
import org.talentgraph.plan.ConnectionPlan.Rows;
import org.talentgraph.plan.ConnectionPlan.Section;
import org.talentgraph.plan.ConnectionPlan.Seek;
import org.talentgraph.plan.ConnectionPlan.Start;
import org.talentgraph.plan.Predicate.On;

/** Plans connections, at the root and nested: their rows, order, page, totals and facets. */
final class ConnectionPlanner {

  /** The arguments of every connection; other arguments of its field belong to its statement. */
  static final Set<String> ARGUMENTS =
      Set.of("first", "last", "after", "before", "where", "orderBy", AsOf.PARAMETER);

  /** By so many keys of which a record may have several values facets are grouped at most. */
  private static final int MANY_VALUED = 2;

  private static final Property ID = new Property("id", "ID", false, true, false);

  private final GraphModel model;
  private final Cursors cursors;
  private final Planner planner;
  private final Values values;
  private final FilterPlanner filters;

  ConnectionPlanner(GraphModel model, Cursors cursors, Planner planner, Values values) {
    this.model = model;
    this.cursors = cursors;
    this.planner = planner;
    this.values = values;
    this.filters = new FilterPlanner(model, values);
  }

  ConnectionPlan along(Relation relation, Selection selection) {
    return from(relation, new Along(relation), selection);
  }

  ConnectionPlan from(GraphField field, Start start, Selection selection) {
    var properties = start.properties();
    var rows = rows(start, where(start, selection));
    var order = order(start, properties, selection.orderBy());
    var page =
        planner.isForJava() && !selection.isPaged() ? null : page(field, start, selection, order);
    var sections =
        selection.children().stream().flatMap(each -> section(each, start, properties)).toList();
    return new ConnectionPlan(field, rows, order, page, sections);
  }

  private Predicate where(Start start, Selection selection) {
    var where = where(start.type(), selection);
    return start instanceof Along(var relation)
        ? Predicate.all(where, filters.edges(relation, selection.whereEdge()))
        : where;
  }

  Predicate where(String type, Selection selection) {
    return filters.predicate(model.getType(type), selection.where());
  }

  /** A search begins from the nodes that the filter names. */
  private static Rows rows(Start start, Predicate where) {
    return new Rows(
        start, Predicate.ALWAYS, Anchors.in(where), Predicate.all(Anchors.without(where)));
  }

  private List<Order> order(Start start, String properties, List<Map<String, Object>> orderBy) {
    var keys = DerivedNames.orderKeys(model, start.type(), properties);
    List<Order> order = new ArrayList<>();
    for (var each : orderBy) {
      var entry = each.entrySet().iterator().next();
      var key = keys.get(entry.getKey());
      if (key == null) {
        throw DerivedNames.notHere("orderBy", entry.getKey(), keys.keySet());
      }
      order.add(order(key, start, entry.getValue().equals("ASC")));
    }
    if (orderBy.stream().noneMatch(each -> each.containsKey("id"))) {
      order.add(new OrderKey(On.NODE, ID, planner.language(), List.of(), true));
    }
    return order;
  }

  private Order order(DerivedNames.Key key, Start start, boolean ascending) {
    return switch (key.field()) {
      case Property property ->
          new OrderKey(
              on(key, start),
              property,
              planner.language(),
              model.enums().getOrDefault(property.type(), List.of()),
              ascending);
      case Relation relation -> new OrderCount(Step.over(relation), ascending);
      default -> throw new IllegalArgumentException("No order by " + key.field());
    };
  }

  private static On on(DerivedNames.Key key, Start start) {
    return key.onRelationship() && start.hasRelationship() ? On.RELATIONSHIP : On.NODE;
  }

  private ConnectionPlan.Page page(
      GraphField field, Start start, Selection selection, List<Order> order) {
    var page = PageArguments.of(selection.arguments());
    var more = !selection.children("pageInfo").isEmpty();
    List<String> types = new ArrayList<>(order.stream().map(Order::type).toList());
    if (start.hasRelationship()) {
      types.add("ID"); // two relationships may lead to the same node
    }
    return new ConnectionPlan.Page(
        values.add(page.size() + (more ? 1 : 0)),
        more,
        page.backwards(),
        seek(page.after(), field, selection, types),
        seek(page.before(), field, selection, types));
  }

  private @Nullable Seek seek(
      @Nullable Object cursor, GraphField field, Selection selection, List<String> types) {
    if (cursor == null) {
      return null;
    }
    var scope = CursorScope.of(field, selection.arguments(), planner.language(), values.day());
    List<@Nullable Value> seek = new ArrayList<>();
    for (var value : cursors.read(cursor.toString(), scope, types)) {
      seek.add(value == null ? null : values.add(value));
    }
    return new Seek(seek);
  }

  private Stream<Section> section(Selection selected, Start start, String properties) {
    return switch (selected.name()) {
      case "edges" -> Stream.of(edges(selected, start, properties));
      case "pageInfo" -> Stream.of(new ConnectionPlan.Info(selected.key()));
      case "totalCount" -> Stream.of(total(selected.key()));
      case "facets" -> Stream.of(facets(selected, start, properties));
      default -> Stream.of();
    };
  }

  private Section total(String key) {
    return new ConnectionPlan.Total(key, !planner.isForJava() && !values.documentedOnly());
  }

  private Section edges(Selection edges, Start start, String properties) {
    List<Part> parts = new ArrayList<>();
    var type = model.getType(properties);
    for (var selected : edges.children()) {
      switch (selected.name()) {
        case "node" ->
            parts.add(
                new Part.Node(selected.key(), planner.node(start.type(), selected.children())));
        case "cursor" -> parts.add(new Part.Cursor(selected.key()));
        default -> {
          if (!start.hasRelationship()) {
            parts.add(atRoot(selected));
          }
        }
      }
    }
    if (start.hasRelationship()) {
      parts.addAll(planner.parts(type, edges.children()));
    }
    return new ConnectionPlan.Edges(edges.key(), parts, List.of());
  }

  /** A root field has no relationship that could have citations. */
  private static Part atRoot(Selection selected) {
    return new Part.Constant(
        selected.key(), selected.name().equals("citations") ? List.of() : null);
  }

  private Section facets(Selection facets, Start start, String properties) {
    var keys = DerivedNames.facetKeys(model, start.type(), properties);
    var by = (Collection<?>) facets.argument("by", List.of());
    var groupings =
        by.stream()
            .map(
                name -> {
                  var key = keys.get(name);
                  if (key == null) {
                    throw DerivedNames.notHere("by", name.toString(), keys.keySet());
                  }
                  return grouping(name.toString(), key, start);
                })
            .toList();
    refuseProduct(groupings);
    var first = requireNonNullElse(facets.arguments().get("first"), PageArguments.DEFAULT_SIZE);
    return new ConnectionPlan.Facets(facets.key(), groupings, values.add(first));
  }

  /** Of a record with ten values of each of three keys there are a thousand combinations. */
  private static void refuseProduct(List<ConnectionPlan.Grouping> groupings) {
    var several = groupings.stream().filter(ConnectionPlan.Grouping::hasSeveral).toList();
    if (several.size() > MANY_VALUED) {
      var names = several.stream().map(ConnectionPlan.Grouping::name).collect(joining(", "));
      throw new InvalidRequest(
          ErrorCode.BAD_FACETS,
          "A record may have several values of each of %s, and every combination of them counts. Group by at most %d such keys at once; ask for facets once more under an alias."
              .formatted(names, MANY_VALUED),
          "一条记录在 %s 中的每一个上都可有多个值，其所有组合都要计数。一次最多按 %d 个这样的键分组；请用别名再查一次 facets。"
              .formatted(names, MANY_VALUED));
    }
  }

  private ConnectionPlan.Grouping grouping(String name, DerivedNames.Key key, Start start) {
    if (name.equals(DerivedNames.TYPE)) {
      var kinds = model.getType(start.type()).concrete().stream().sorted().toList();
      return new ConnectionPlan.ByType(name, kinds);
    }
    return key.field() instanceof Relation relation
        ? new ConnectionPlan.ByNode(name, Step.over(relation))
        : new ConnectionPlan.ByValue(name, on(key, start), (Property) key.field());
  }
}
