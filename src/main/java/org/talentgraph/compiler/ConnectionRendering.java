package org.talentgraph.compiler;

import static java.util.Objects.requireNonNull;
import static org.talentgraph.compiler.PredicateRendering.all;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWith;
import org.talentgraph.model.GraphField.Subquery;
import org.talentgraph.plan.ConnectionPlan;
import org.talentgraph.plan.ConnectionPlan.Along;
import org.talentgraph.plan.ConnectionPlan.Anchor;
import org.talentgraph.plan.ConnectionPlan.Edges;
import org.talentgraph.plan.ConnectionPlan.Every;
import org.talentgraph.plan.ConnectionPlan.FoundBy;
import org.talentgraph.plan.ConnectionPlan.Page;
import org.talentgraph.plan.Predicate;

/** Renders connections: a list of the page's rows, then of totals and facets. */
final class ConnectionRendering {

  private final Rendering nodes;
  private final Patterns patterns;
  private final PredicateRendering predicates;
  private final FileStatements files;

  ConnectionRendering(
      Rendering nodes, Patterns patterns, PredicateRendering predicates, FileStatements files) {
    this.nodes = nodes;
    this.patterns = patterns;
    this.predicates = predicates;
    this.files = files;
  }

  /**
   * @param from the node that has the connection; null at the root
   */
  Expression connection(ConnectionPlan plan, @Nullable Node from) {
    if (plan.isComprehension()) {
      return comprehension(plan, requireNonNull(from));
    }
    var rows = matching(plan, from);
    if (!plan.findsOnce()) {
      return sections(plan, rows);
    }
    var found = patterns.name("found");
    return Cypher.collect(
        rows.reading()
            .with(Cypher.collect(rows.node()).as(found))
            .returning(sections(plan, rows.among(found)))
            .build());
  }

  private Matching matching(ConnectionPlan plan, @Nullable Node from) {
    var rows = plan.rows();
    return switch (rows.start()) {
      case Every(var type) -> {
        var node = patterns.node(type);
        yield matching(node, null, where -> Cypher.match(node).where(where), rows);
      }
      case FoundBy found -> foundBy(found, from, rows);
      case Along(var relation) -> {
        var pattern = patterns.from(requireNonNull(from), relation);
        yield matching(
            pattern.getRight(), pattern, where -> Cypher.match(pattern).where(where), rows);
      }
    };
  }

  /** A statement for a node gets variables of its own, since it may stand within another one. */
  private Matching foundBy(FoundBy found, @Nullable Node from, ConnectionPlan.Rows rows) {
    var own = found.ofNode() ? patterns.variable("") : "";
    var node = Cypher.anyNode("node" + own);
    var tie =
        found.hasRelationship()
            ? Cypher.anyNode().relationshipTo(Cypher.anyNode()).named("tie" + own)
            : null;
    var variables = tie == null ? List.of(node) : List.of(node, tie);
    var statement = files.get(found, own);
    if (!found.ofNode()) {
      return matching(
          node, tie, where -> Cypher.call(statement).with(array(variables)).where(where), rows);
    }
    var self = Cypher.name(Subquery.NODE + own);
    var of = requireNonNull(from).getRequiredSymbolicName();
    return matching(
        node,
        tie,
        where -> Cypher.with(of.as(self)).call(statement, self).with(array(variables)).where(where),
        rows);
  }

  private static IdentifiableElement[] array(List<? extends IdentifiableElement> variables) {
    return variables.toArray(IdentifiableElement[]::new);
  }

  private Matching matching(
      Node node,
      @Nullable Relationship relationship,
      Function<Condition, OngoingReading> begin,
      ConnectionPlan.Rows rows) {
    return anchored(
        new Matching(node, relationship, null, begin, holds(node, relationship, rows)), rows);
  }

  private Condition holds(
      Node node, @Nullable Relationship relationship, ConnectionPlan.Rows rows) {
    return all(
        predicates.of(node, relationship, rows.holds()),
        predicates.of(node, relationship, rows.where()));
  }

  private Matching anchored(Matching rows, ConnectionPlan.Rows plan) {
    var anchors = anchors(rows.node(), plan.anchors()).toList();
    return anchors.isEmpty() ? rows : rows.anchored(anchors);
  }

  private Stream<Matching.Reached> anchors(Node node, List<Anchor> anchors) {
    return anchors.stream()
        .flatMap(
            anchor -> {
              var walk = predicates.walk(node, anchor.step());
              var where = predicates.of(walk.end(), walk.relationship(), anchor.where());
              return Stream.concat(
                  Stream.of(new Matching.Reached(walk.pattern(), all(walk.holds(), where))),
                  anchors(walk.end(), anchor.further()));
            });
  }

  /** All rows, in no order. */
  private Expression comprehension(ConnectionPlan plan, Node from) {
    var pattern = patterns.from(from, ((Along) plan.rows().start()).relation());
    var edges = (Edges) plan.sections().getFirst();
    return Cypher.listBasedOn(pattern)
        .where(holds(pattern.getRight(), pattern, plan.rows()))
        .returning(edge(edges, pattern, pattern.getRight()));
  }

  private Expression sections(ConnectionPlan plan, Matching rows) {
    List<Expression> sections = new ArrayList<>();
    if (plan.hasPage()) {
      sections.add(page(plan, rows));
    }
    for (var section : plan.sections()) {
      switch (section) {
        case ConnectionPlan.Total total ->
            sections.add(new TotalRendering(patterns, plan, rows).total(total));
        case ConnectionPlan.Facets facets ->
            sections.add(new FacetRendering(patterns, predicates).facets(facets, rows));
        case Edges _, ConnectionPlan.Info _ -> {}
      }
    }
    return Rendering.list(sections.stream());
  }

  private Expression page(ConnectionPlan plan, Matching rows) {
    var order = new OrderRendering(plan, rows, predicates);
    var page = plan.page();
    if (page == null) {
      return Cypher.collect(
          counted(rows, order, Cypher.noCondition())
              .orderBy(order.items(false))
              .returning(row(plan, rows, order))
              .build());
    }
    return Cypher.collect(
        counted(rows, order, beyond(page, order, rows))
            .orderBy(order.items(page.backwards()))
            .limit(Cypher.parameter(page.limit().parameter()))
            .returning(row(plan, rows, order))
            .build());
  }

  /**
   * The rows beyond a cursor, with what they are ordered by where that has to be counted. It is
   * counted before it is compared: rows get lost where a COUNT stands within an OR (Neo4j 2026.08).
   */
  private static OrderableOngoingReadingAndWith counted(
      Matching rows, OrderRendering order, Condition beyond) {
    if (order.counts().isEmpty()) {
      return rows.reading(beyond).with(rows.variables());
    }
    List<IdentifiableElement> counted = new ArrayList<>(rows.variables());
    counted.addAll(order.counts());
    List<IdentifiableElement> named = new ArrayList<>(rows.variables());
    order.counts().forEach(each -> named.add(each.asName()));
    return rows.reading().with(counted).where(beyond).with(named);
  }

  private static Condition beyond(Page page, OrderRendering order, Matching rows) {
    if (page.after() == null && page.before() == null) {
      return order.isById()
          ? rows.node().property("id").isNotNull() // lets an index give the order
          : Cypher.noCondition();
    }
    return all(
        page.after() == null ? Cypher.noCondition() : order.beyond(page.after(), false),
        page.before() == null ? Cypher.noCondition() : order.beyond(page.before(), true));
  }

  private Expression row(ConnectionPlan plan, Matching rows, OrderRendering order) {
    List<Expression> row = new ArrayList<>();
    if (plan.hasCursors()) {
      row.add(order.values());
    }
    for (var section : plan.sections()) {
      if (section instanceof Edges edges) {
        row.add(edge(edges, rows));
      }
    }
    return Rendering.list(row.stream());
  }

  private Expression edge(Edges edges, Matching rows) {
    return edge(edges, rows.container(Predicate.On.RELATIONSHIP), rows.node());
  }

  private Expression edge(Edges edges, PropertyContainer on, Node end) {
    return Rendering.list(nodes.values(on, edges.parts(), end, edges.open()));
  }
}
