package org.talentgraph.plan;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.GraphField.Relation;
import org.talentgraph.plan.ConnectionPlan.Along;
import org.talentgraph.plan.ConnectionPlan.Anchor;
import org.talentgraph.plan.ConnectionPlan.ByNode;
import org.talentgraph.plan.ConnectionPlan.Edges;
import org.talentgraph.plan.ConnectionPlan.Facets;
import org.talentgraph.plan.ConnectionPlan.FoundBy;
import org.talentgraph.plan.ConnectionPlan.Grouping;
import org.talentgraph.plan.ConnectionPlan.Order;
import org.talentgraph.plan.ConnectionPlan.OrderCount;
import org.talentgraph.plan.ConnectionPlan.Rows;
import org.talentgraph.plan.ConnectionPlan.Section;
import org.talentgraph.plan.ConnectionPlan.Start;

/**
 * Walks a plan and gives one that restricts more: wherever the plan meets a node or a relationship,
 * in what is read, filtered, counted and grouped, a pass adds what must hold of it.
 */
public abstract class PlanPass {

  /** The label that every node has. */
  static final String ANY = "Node";

  /** What must hold of nodes of a type, or of any type that it stands for. */
  abstract Predicate node(String type);

  /** What must hold of the relationships of a field. */
  abstract Predicate relationship(Relation relation);

  /** What must hold of relationships of whatever type. */
  abstract Predicate relationships();

  /** The labels of the nodes of which it may leave out some. */
  abstract Stream<String> leftOut();

  /** What a statement of a file may read. */
  public final Restriction restriction(Restriction restriction) {
    return restriction.and(node(ANY), relationships(), leftOut());
  }

  /** The same kind of node, of which perhaps less is read: of some types more than of others. */
  Stream<NodePlan.Kind> kinds(NodePlan.Kind kind) {
    return Stream.of(kind);
  }

  /**
   * The same edges, of which perhaps less is read.
   *
   * @param properties the type of their properties
   */
  Edges edges(String properties, Edges edges) {
    return edges;
  }

  /** Sees what a filter asks of nodes of a type, or of the relationship that leads to them. */
  void filter(String type, @Nullable Relation relation, Predicate predicate) {}

  /** Sees what rows are ordered and grouped by. */
  void sorted(ConnectionPlan connection) {}

  public final Plan apply(Plan plan) {
    return new Plan(plan.roots().stream().map(this::root).toList());
  }

  private Plan.Root root(Plan.Root root) {
    return switch (root) {
      case Plan.ById(var id, var holds, var node) ->
          new Plan.ById(id, and(holds, node(node.type())), read(node));
      case Plan.ByIds ids -> byIds(ids);
      case Plan.Found found -> found(found);
      case Plan.Paged(var connection) -> new Plan.Paged(read(connection));
      case Plan.Passing(var type, var holds, var where, var most) ->
          new Plan.Passing(type, and(holds, node(type)), asked(type, null, where), most);
    };
  }

  private Plan.Found found(Plan.Found found) {
    return new Plan.Found(
        found.file(),
        found.tagged(),
        found.arguments(),
        restriction(found.restriction()),
        and(found.holds(), node(found.node().type())),
        read(found.node()));
  }

  Plan.ByIds byIds(Plan.ByIds ids) {
    return new Plan.ByIds(
        ids.ids(), ids.anyDay(), and(ids.holds(), node(ids.node().type())), read(ids.node()));
  }

  final NodePlan read(NodePlan node) {
    var kinds =
        node.kinds().stream()
            .flatMap(
                kind -> kinds(new NodePlan.Kind(kind.types(), read(kind.parts()), kind.open())))
            .toList();
    return new NodePlan(node.type(), node.labelled(), kinds);
  }

  private List<Part> read(List<Part> parts) {
    return parts.stream().map(this::read).toList();
  }

  private Part read(Part part) {
    return switch (part) {
      case Part.Related(var key, var step, var cardinality, var node) ->
          new Part.Related(key, step(step), cardinality, read(node));
      case Part.Paged(var key, var connection) -> new Part.Paged(key, read(connection));
      case Part.Referenced(var key, var property, var holds, var node) ->
          new Part.Referenced(key, property, and(holds, node(node.type())), read(node));
      case Part.Required(var key, var parts) -> new Part.Required(key, read(parts));
      case Part.Node(var key, var node) -> new Part.Node(key, read(node));
      case Part.End(var key, var node) -> new Part.End(key, read(node));
      case Part.Computed(var key, var file, var arguments, var restriction) ->
          new Part.Computed(key, file, arguments, restriction(restriction));
      case Part.Stored _,
          Part.Id _,
          Part.Version _,
          Part.BothLanguages _,
          Part.Holds _,
          Part.TieType _,
          Part.Cursor _,
          Part.Constant _ ->
          part;
    };
  }

  private ConnectionPlan read(ConnectionPlan connection) {
    sorted(connection);
    var start = connection.rows().start();
    return new ConnectionPlan(
        connection.field(),
        rows(connection.rows()),
        connection.order().stream().map(this::order).toList(),
        connection.page(),
        connection.sections().stream().map(each -> section(each, start)).toList());
  }

  private Order order(Order order) {
    return order instanceof OrderCount(var step, var ascending)
        ? new OrderCount(step(step), ascending)
        : order;
  }

  private Rows rows(Rows rows) {
    var holds = and(rows.holds(), node(rows.type()));
    return new Rows(
        rows.start() instanceof FoundBy found ? found(found) : rows.start(),
        rows.start() instanceof Along(var relation) ? and(holds, relationship(relation)) : holds,
        rows.anchors().stream().map(each -> anchor(rows.type(), each)).toList(),
        asked(rows.type(), rows.relation(), rows.where()));
  }

  private FoundBy found(FoundBy found) {
    return new FoundBy(
        found.file(),
        found.type(),
        found.properties(),
        found.ofNode(),
        found.arguments(),
        restriction(found.restriction()));
  }

  private Anchor anchor(String type, Anchor anchor) {
    var relation = anchor.step().relation();
    filter(type, null, new Predicate.Exists(anchor.step(), anchor.where(), false));
    return new Anchor(
        step(anchor.step()),
        asked(relation.target(), relation, anchor.where()),
        anchor.further().stream().map(each -> anchor(relation.target(), each)).toList());
  }

  private Step step(Step step) {
    var relation = step.relation();
    return new Step(
        relation,
        and(step.holds(), Predicate.all(relationship(relation), node(relation.target()))));
  }

  private Section section(Section section, Start start) {
    return switch (section) {
      case Edges(var key, var parts, var open) -> {
        var edges = new Edges(key, read(parts), open);
        yield start.hasRelationship() ? edges(start.properties(), edges) : edges;
      }
      case Facets(var key, var groupings, var first) ->
          new Facets(key, groupings.stream().map(this::grouping).toList(), first);
      case ConnectionPlan.Info _, ConnectionPlan.Total _ -> section;
    };
  }

  private Grouping grouping(Grouping grouping) {
    return grouping instanceof ByNode(var name, var step) ? new ByNode(name, step(step)) : grouping;
  }

  private Predicate asked(String type, @Nullable Relation relation, Predicate predicate) {
    filter(type, relation, predicate);
    return switch (predicate) {
      case Predicate.All(var parts) ->
          new Predicate.All(parts.stream().map(each -> asked(type, relation, each)).toList());
      case Predicate.Any(var parts) ->
          new Predicate.Any(parts.stream().map(each -> asked(type, relation, each)).toList());
      case Predicate.Not(var negated) -> new Predicate.Not(asked(type, relation, negated));
      case Predicate.Decided(var undecided) ->
          new Predicate.Decided(asked(type, relation, undecided));
      case Predicate.Exists(var step, var fits, var inverted) ->
          new Predicate.Exists(
              step(step), asked(step.relation().target(), step.relation(), fits), inverted);
      case Predicate.Cites(var on, var property, var target, var holds, var fits, var inverted) ->
          new Predicate.Cites(
              on, property, target, and(holds, node(target)), asked(target, null, fits), inverted);
      case Predicate.Compares _, Predicate.Known _, Predicate.Valid _, Predicate.Labelled _ ->
          predicate;
    };
  }

  static Predicate and(Predicate one, Predicate other) {
    return Predicate.all(one, other);
  }
}
