package org.talentgraph.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.Row;
import org.talentgraph.model.Visibility;
import org.talentgraph.plan.ConnectionPlan.Edges;
import org.talentgraph.plan.Predicate.On;

/**
 * Restricts a plan to what a caller may see. Hidden nodes are left out and hidden fields are not
 * read. A filter, an order or a facet by a hidden field is refused, because its answer would tell
 * the value.
 */
final class VisibilityPass extends PlanPass {

  private final GraphModel model;
  private final Visibility visibility;
  private final FilterPlanner filters;

  /**
   * @param values the values of the request, to which those of the rule are added
   */
  VisibilityPass(GraphModel model, Visibility visibility, Values values) {
    this.model = model;
    this.visibility = visibility;
    this.filters = new FilterPlanner(model, values);
  }

  @Override
  Predicate node(String type) {
    var concrete = new TreeSet<>(model.getType(type).concrete());
    return Predicate.all(concrete.stream().map(kind -> ofKind(kind, concrete.size() > 1)));
  }

  private Predicate ofKind(String kind, boolean amongOthers) {
    var other = new Predicate.Not(new Predicate.Labelled(Set.of(kind)));
    if (!visibility.shows(kind)) {
      return amongOthers ? other : Predicate.NEVER;
    }
    var records = filters.predicate(model.getType(kind), visibility.records(kind));
    return amongOthers && !records.equals(Predicate.ALWAYS)
        ? new Predicate.Any(List.of(other, records))
        : records;
  }

  @Override
  Predicate relationship(Relation relation) {
    return relationships();
  }

  @Override
  Predicate relationships() {
    return Predicate.ALWAYS;
  }

  @Override
  Stream<String> leftOut() {
    return model.getType("Node").concrete().stream().filter(visibility::hidesSome);
  }

  @Override
  Stream<NodePlan.Kind> kinds(NodePlan.Kind kind) {
    return kind.types().stream()
        .sorted()
        .collect(groupingBy(type -> shown(type, kind.parts()), toSet()))
        .entrySet()
        .stream()
        .map(each -> new NodePlan.Kind(each.getValue(), each.getKey(), kind.open()));
  }

  @Override
  Edges edges(String properties, Edges edges) {
    return new Edges(edges.key(), shown(properties, edges.parts()), edges.open());
  }

  private List<Part> shown(String type, List<Part> parts) {
    return parts.stream().filter(part -> fields(type, part).allMatch(shows(type))).toList();
  }

  /** The fields that a part reads; none where it is known without the database. */
  private Stream<String> fields(String type, Part part) {
    return switch (part) {
      case Part.Stored(var _, var properties) -> storedIn(type, properties.getFirst());
      case Part.Id _ -> Stream.of("id");
      case Part.Version _ ->
          model.getType(type).fields(GraphField.Version.class).map(GraphField.Version::name);
      case Part.BothLanguages(var _, var property) -> Stream.of(property);
      case Part.Related related -> Stream.of(related.step().relation().name());
      case Part.Paged(var _, var connection) -> Stream.of(connection.field().name());
      case Part.Referenced(var _, var property, var _, var _) -> Stream.of(property);
      case Part.Computed(var _, var file, var _, var _) ->
          model
              .getType(type)
              .fields(GraphField.Subquery.class)
              .filter(each -> each.file().equals(file))
              .map(GraphField.Subquery::name);
      case Part.Required(var key, var _) -> Stream.of(key.substring(Row.REQUIRED.length()));
      case Part.Holds(var _, var condition, var _) ->
          Stream.concat(Stream.of(condition.name()), condition.asked());
      case Part.Node _, Part.End _, Part.TieType _, Part.Cursor _, Part.Constant _ -> Stream.of();
    };
  }

  private Stream<String> storedIn(String type, String property) {
    return model
        .getType(type)
        .fields(GraphField.Property.class)
        .filter(each -> each.stored().contains(property))
        .map(GraphField.Property::name);
  }

  private java.util.function.Predicate<String> shows(String type) {
    return field ->
        model.getType(type).concrete().stream().allMatch(kind -> visibility.shows(kind, field))
            && visibility.shows(type, field);
  }

  @Override
  void filter(String type, @Nullable Relation relation, Predicate predicate) {
    switch (predicate) {
      case Predicate.Compares(var on, var property, var _, var _) ->
          refuse(on, type, relation, property);
      case Predicate.Known(var on, var properties, var _, var _) ->
          refuse(on, type, relation, properties.getFirst());
      case Predicate.Exists(var step, var _, var _) -> refuse(type, step.relation().name());
      case Predicate.Cites cites -> refuse(type, cites.property());
      default -> {}
    }
  }

  private void refuse(On on, String type, @Nullable Relation relation, String property) {
    var owner = on == On.RELATIONSHIP && relation != null ? relation.properties() : type;
    Stream.concat(Stream.of(owner), model.getType(owner).concrete().stream())
        .flatMap(each -> storedIn(each, property))
        .distinct()
        .forEach(field -> refuse(owner, field));
  }

  @Override
  void sorted(ConnectionPlan connection) {
    var rows = connection.rows();
    connection.order().forEach(key -> refuse(rows, key));
    connection.sections().stream()
        .filter(ConnectionPlan.Facets.class::isInstance)
        .map(ConnectionPlan.Facets.class::cast)
        .flatMap(facets -> facets.groupings().stream())
        .forEach(grouping -> refuse(rows, grouping));
  }

  private void refuse(ConnectionPlan.Rows rows, ConnectionPlan.Order order) {
    switch (order) {
      case ConnectionPlan.OrderKey key ->
          refuse(key.on(), rows.type(), rows.relation(), key.property().stored().getFirst());
      case ConnectionPlan.OrderCount(var step, var _) ->
          refuse(rows.type(), step.relation().name());
    }
  }

  private void refuse(ConnectionPlan.Rows rows, ConnectionPlan.Grouping grouping) {
    switch (grouping) {
      case ConnectionPlan.ByNode(var _, var step) -> refuse(rows.type(), step.relation().name());
      case ConnectionPlan.ByValue(var _, var on, var property) ->
          refuse(on, rows.type(), rows.relation(), property.stored().getFirst());
      case ConnectionPlan.ByType _ -> {}
    }
  }

  private void refuse(String type, String field) {
    if (!shows(type).test(field)) {
      throw new InvalidRequest(
          ErrorCode.HIDDEN_FIELD,
          "%s.%s is not for you to see, so nothing can be filtered, ordered or counted by it. Leave it out."
              .formatted(type, field),
          "您无权查看 %s.%s，因此不能按它筛选、排序或计数。请去掉它。".formatted(type, field));
    }
  }
}
