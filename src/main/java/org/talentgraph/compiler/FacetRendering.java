package org.talentgraph.compiler;

import java.util.ArrayList;
import java.util.List;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.talentgraph.language.Language;
import org.talentgraph.plan.ConnectionPlan;
import org.talentgraph.plan.ConnectionPlan.ByNode;
import org.talentgraph.plan.ConnectionPlan.ByType;
import org.talentgraph.plan.ConnectionPlan.ByValue;
import org.talentgraph.plan.Part;
import org.talentgraph.plan.Value;

/**
 * Counts the nodes of a connection by one or more keys. A node that lacks a key counts as unknown;
 * one that has several values of a key counts once for each.
 */
final class FacetRendering {

  private final Patterns patterns;
  private final PredicateRendering predicates;
  private final List<Group> groups = new ArrayList<>();

  FacetRendering(Patterns patterns, PredicateRendering predicates) {
    this.patterns = patterns;
    this.predicates = predicates;
  }

  /** One key of a group: what to carry through the count, what to sort by, and what to answer. */
  private record Group(IdentifiableElement carried, Expression sorted, Expression answer) {}

  /** A list of one map: the database plans a subquery ahead unless it stands within a function. */
  Expression facets(ConnectionPlan.Facets facets, Matching rows) {
    var reading = rows.reading();
    for (var grouping : facets.groupings()) {
      reading =
          switch (grouping) {
            case ByNode byNode -> byNode(byNode, rows, reading);
            case ByValue byValue -> byValue(byValue, rows, reading);
            case ByType byType -> byType(byType, rows, reading);
          };
    }
    return counted(rows, reading, facets.first());
  }

  private OngoingReading byNode(ByNode grouping, Matching rows, OngoingReading reading) {
    var walk = predicates.walk(rows.node(), grouping.step());
    var node = walk.end();
    groups.add(new Group(node, node.property("id"), answer(grouping.name(), node)));
    return reading.optionalMatch(walk.pattern()).where(walk.holds());
  }

  private static Expression answer(String key, Node node) {
    return Cypher.mapOf(
        "key", Cypher.literalOf(key),
        "value", node.property("id"),
        "nameEn", node.property("nameEn"),
        "nameZh", node.property("nameZh"));
  }

  private OngoingReading byValue(ByValue grouping, Matching rows, OngoingReading reading) {
    var property = grouping.property();
    var stored = Part.Stored.of("", property, Language.EN);
    var expression = PredicateRendering.value(rows.container(grouping.on()), stored.properties());
    var value = patterns.name("v");
    if (property.list()) {
      groups.add(new Group(value, value, answer(grouping.name(), value)));
      return reading.unwind(orUnknown(expression)).as(value);
    }
    groups.add(new Group(expression.as(value), value, answer(grouping.name(), value)));
    return reading;
  }

  private OngoingReading byType(ByType grouping, Matching rows, OngoingReading reading) {
    var label = patterns.name("label");
    var kinds = grouping.types().stream().map(Cypher::literalOf).toList();
    var type =
        Cypher.head(
            Cypher.listWith(label)
                .in(Cypher.labels(rows.node()))
                .where(label.in(Cypher.listOf(kinds.toArray(Expression[]::new))))
                .returning());
    var value = patterns.name("v");
    groups.add(new Group(type.as(value), value, answer(grouping.name(), value)));
    return reading;
  }

  private static Expression answer(String key, Expression value) {
    return Cypher.mapOf("key", Cypher.literalOf(key), "value", Cypher.toString(value));
  }

  private Expression counted(Matching rows, OngoingReading reading, Value first) {
    var count = patterns.name("c");
    var all = patterns.name("g");
    List<IdentifiableElement> carried = new ArrayList<>();
    groups.forEach(group -> carried.add(group.carried()));
    carried.add(Cypher.countDistinct(rows.node()).as(count));
    List<SortItem> order = new ArrayList<>(List.of(count.descending()));
    groups.forEach(group -> order.add(group.sorted().ascending()));
    var group =
        Cypher.mapOf(
            "count", count, "values", Cypher.listOf(groups.stream().map(Group::answer).toList()));
    return Cypher.collect(
        reading
            .with(carried)
            .orderBy(order)
            .with(Cypher.collect(group).as(all))
            .returning(
                Cypher.mapOf(
                    "totalGroups",
                    Cypher.size(all),
                    "groups",
                    Cypher.subListUntil(all, Cypher.parameter(first.parameter()))))
            .build());
  }

  private static Expression orUnknown(Expression list) {
    return Cypher.caseExpression()
        .when(Cypher.size(list).gt(Cypher.literalOf(0)))
        .then(list)
        .elseDefault(Cypher.listOf(Cypher.literalNull()));
  }
}
