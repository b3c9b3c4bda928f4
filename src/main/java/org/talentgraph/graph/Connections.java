package org.talentgraph.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.talentgraph.graph.GraphField.Relation;

/**
 * Turns a connection, at the root or nested, into one map: the rows of a page, the total and the
 * facets.
 */
final class Connections {

  /**
   * Under which key the map of a connection holds the rows of its page; for the page info one more,
   * if there is.
   */
  static final String ROWS = ":rows";

  /** Under which key a row holds the values its cursor is made of. */
  static final String VALUES = ":values";

  private final GraphModel model;
  private final Cursors cursors;
  private final Patterns patterns;
  private final Bindings bindings;
  private final Language language;
  private final Projection projection;
  private final Filters filters;
  private final Anchors anchors;

  Connections(
      GraphModel model,
      Cursors cursors,
      Patterns patterns,
      Bindings bindings,
      Language language,
      Projection projection) {
    this.model = model;
    this.cursors = cursors;
    this.patterns = patterns;
    this.bindings = bindings;
    this.language = language;
    this.projection = projection;
    this.filters = new Filters(model, patterns, bindings);
    this.anchors = new Anchors(model, patterns, filters);
  }

  Expression related(Node from, Relation relation, Selection selection) {
    var pattern = patterns.from(from, relation);
    var rows =
        new Rows(
            relation,
            pattern.getRight(),
            pattern,
            where -> Cypher.match(pattern).where(patterns.valid(pattern, relation).and(where)));
    return connection(rows, relation.target(), relation.properties(), selection);
  }

  Expression connection(Rows rows, String target, String properties, Selection selection) {
    var type = model.getType(target);
    var anchored = rows.anchored(anchors.of(rows.node(), type, selection.where()));
    var where = filters.condition(rows.node(), type, anchors.rest(type, selection.where()));
    return anchored != rows
            && rows.relationship() == null
            && !selection.children("totalCount").isEmpty()
        ? foundOnce(anchored, where, target, properties, selection)
        : map(anchored, where, target, properties, selection);
  }

  /**
   * A list of one map, for which the rows are found once, however many parts of the connection they
   * serve.
   */
  private Expression foundOnce(
      Rows rows, Condition where, String target, String properties, Selection selection) {
    var found = Cypher.name(bindings.variable("found"));
    var again = rows.among(found);
    return Cypher.collect(
        rows.matching()
            .apply(where)
            .with(Cypher.collect(rows.node()).as(found))
            .returning(map(again, Cypher.noCondition(), target, properties, selection))
            .build());
  }

  private Expression map(
      Rows rows, Condition where, String target, String properties, Selection selection) {
    List<Object> map = new ArrayList<>();
    if (selection.children().stream()
        .anyMatch(child -> child.name().equals("edges") || child.name().equals("pageInfo"))) {
      map.add(ROWS);
      map.add(page(rows, target, properties, selection, where));
    }
    for (var total : selection.children("totalCount")) {
      map.add(total.key());
      map.add(rows.count(where));
    }
    for (var facets : selection.children("facets")) {
      map.add(facets.key());
      map.add(
          new Facets(model, patterns, bindings)
              .expression(rows, target, properties, facets, where));
    }
    return Projection.map(map);
  }

  private Expression page(
      Rows rows, String target, String properties, Selection selection, Condition where) {
    var ordering =
        new Ordering(
            model,
            rows,
            selection.orderBy(),
            DerivedNames.orderKeys(model, target, properties),
            language);
    var page = PageArguments.of(selection.arguments());
    var condition = where;
    if (page.after() != null) {
      var values = values(page.after(), rows, selection, ordering);
      condition = condition.and(ordering.beyond(values, false, bindings));
    }
    if (page.before() != null) {
      var values = values(page.before(), rows, selection, ordering);
      condition = condition.and(ordering.beyond(values, true, bindings));
    }
    if (ordering.isById() && page.after() == null && page.before() == null) {
      condition =
          condition.and(rows.node().property("id").isNotNull()); // lets an index give the order
    }
    var more = selection.children("pageInfo").isEmpty() ? 0 : 1;
    return Cypher.collect(
        rows.matching()
            .apply(condition)
            .with(rows.variables())
            .orderBy(ordering.items(page.backwards()))
            .limit(bindings.parameter(page.size() + more))
            .returning(row(rows, target, properties, selection, ordering))
            .build());
  }

  /** The values that a cursor holds, or what stands for them in a shape. */
  private List<? extends @Nullable Object> values(
      Object cursor, Rows rows, Selection selection, Ordering ordering) {
    return cursor instanceof Shape.Cursor shape
        ? shape.values(rows.field(), ordering.types())
        : cursors.read(
            cursor.toString(),
            CursorScope.of(rows.field(), selection.arguments(), language),
            ordering.types());
  }

  private Expression row(
      Rows rows, String target, String properties, Selection selection, Ordering ordering) {
    List<Object> row = new ArrayList<>();
    if (hasCursors(selection)) {
      row.add(VALUES);
      row.add(ordering.values());
    }
    for (var edges : selection.children("edges")) {
      row.add(edges.key());
      row.add(edge(rows, target, properties, edges.children()));
    }
    return Projection.map(row);
  }

  private static boolean hasCursors(Selection selection) {
    return !selection.children("pageInfo").isEmpty()
        || selection.children("edges").stream()
            .anyMatch(edges -> !edges.children("cursor").isEmpty());
  }

  private Expression edge(Rows rows, String target, String properties, List<Selection> selected) {
    List<Object> edge = new ArrayList<>();
    for (var node : selected.stream().filter(each -> each.name().equals("node")).toList()) {
      edge.add(node.key());
      edge.add(projection.node(rows.node(), model.getType(target), node.children()));
    }
    if (rows.relationship() != null) {
      edge.addAll(projection.fields(rows.relationship(), model.getType(properties), selected));
    }
    return Projection.map(edge);
  }
}
