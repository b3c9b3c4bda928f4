package org.talentgraph.graph;

import java.util.ArrayList;
import java.util.List;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.talentgraph.graph.GraphField.Property;
import org.talentgraph.graph.GraphField.Relation;

/**
 * Counts the nodes of a connection by one or more keys. A node that lacks a key counts as unknown;
 * one that has several values of a key counts once for each.
 */
final class Facets {

  private final GraphModel model;
  private final Patterns patterns;
  private final Bindings bindings;

  Facets(GraphModel model, Patterns patterns, Bindings bindings) {
    this.model = model;
    this.patterns = patterns;
    this.bindings = bindings;
  }

  /** One key of a group: what to carry through the count, what to sort by, and what to answer. */
  private record Grouping(IdentifiableElement carried, Expression sorted, Expression answer) {}

  /** A list of one map: the database plans a subquery ahead unless it stands within a function. */
  @SuppressWarnings("unchecked")
  Expression expression(
      Rows rows, String target, String properties, Selection facets, Condition where) {
    var names = DerivedNames.facetKeys(model, target, properties);
    var reading = rows.matching().apply(where);
    List<Grouping> groupings = new ArrayList<>();
    for (var name : (List<String>) facets.argument("by", List.of())) {
      var key = names.get(name);
      if (key == null) {
        throw DerivedNames.notHere("by", name, names.keySet());
      }
      if (key.field() instanceof Relation relation) {
        var pattern = patterns.from(rows.node(), relation);
        reading = reading.optionalMatch(pattern).where(patterns.valid(pattern, relation));
        groupings.add(byNode(name, pattern.getRight()));
      } else {
        var value = Cypher.name(bindings.variable("v"));
        var expression = value(rows, key, target);
        if (key.field() instanceof Property property && property.list()) {
          reading = reading.unwind(orUnknown(expression)).as(value);
          groupings.add(byValue(name, value, value));
        } else {
          groupings.add(byValue(name, expression.as(value), value));
        }
      }
    }
    return counted(rows, reading, groupings, facets);
  }

  private Expression counted(
      Rows rows, OngoingReading reading, List<Grouping> groupings, Selection facets) {
    var count = Cypher.name(bindings.variable("c"));
    var groups = Cypher.name(bindings.variable("g"));
    List<IdentifiableElement> carried = new ArrayList<>();
    groupings.forEach(grouping -> carried.add(grouping.carried()));
    carried.add(Cypher.countDistinct(rows.node()).as(count));
    List<SortItem> order = new ArrayList<>(List.of(count.descending()));
    groupings.forEach(grouping -> order.add(grouping.sorted().ascending()));
    var group =
        Cypher.mapOf(
            "count",
            count,
            "values",
            Cypher.listOf(groupings.stream().map(Grouping::answer).toList()));
    var first = bindings.parameter(facets.argument("first", PageArguments.DEFAULT_SIZE));
    return Cypher.collect(
        reading
            .with(carried)
            .orderBy(order)
            .with(Cypher.collect(group).as(groups))
            .returning(
                Cypher.mapOf(
                    "totalGroups",
                    Cypher.size(groups),
                    "groups",
                    Cypher.subListUntil(groups, first)))
            .build());
  }

  private static Grouping byNode(String key, Node node) {
    var answer =
        Cypher.mapOf(
            "key", Cypher.literalOf(key),
            "value", node.property("id"),
            "nameEn", node.property("nameEn"),
            "nameZh", node.property("nameZh"));
    return new Grouping(node, node.property("id"), answer);
  }

  private static Grouping byValue(String key, IdentifiableElement carried, Expression value) {
    var answer = Cypher.mapOf("key", Cypher.literalOf(key), "value", Cypher.toString(value));
    return new Grouping(carried, value, answer);
  }

  private Expression value(Rows rows, DerivedNames.Key key, String target) {
    if (key.field().name().equals("type") && model.getType(target).field("type") == null) {
      var label = Cypher.name("label");
      return Cypher.head(
          Cypher.listWith(label)
              .in(Cypher.labels(rows.node()))
              .where(label.in(bindings.parameter(List.copyOf(model.getType(target).concrete()))))
              .returning());
    }
    return rows.value(key, (Property) key.field(), Language.EN);
  }

  private static Expression orUnknown(Expression list) {
    return Cypher.caseExpression()
        .when(Cypher.size(list).gt(Cypher.literalOf(0)))
        .then(list)
        .elseDefault(Cypher.listOf(Cypher.literalNull()));
  }
}
