package org.talentgraph.compiler;

import java.util.ArrayList;
import java.util.List;
import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SortItem;
import org.talentgraph.plan.ConnectionPlan;
import org.talentgraph.plan.ConnectionPlan.Order;
import org.talentgraph.plan.ConnectionPlan.OrderCount;
import org.talentgraph.plan.ConnectionPlan.OrderKey;

/**
 * A total order of rows: the keys of the plan, then the relationship, since two relationships may
 * lead to the same node. Cypher sorts absent values last in ascending order and first in descending
 * order; the condition that continues after a cursor does the same.
 */
final class OrderRendering {

  /** One key: its value on a row, and its direction; ids are never absent. */
  private record Key(Expression value, boolean mayBeAbsent, boolean ascending) {}

  private final List<Key> keys = new ArrayList<>();
  private final List<AliasedExpression> counts = new ArrayList<>();

  OrderRendering(ConnectionPlan plan, Matching rows, PredicateRendering predicates) {
    plan.order().forEach(key -> keys.add(key(key, rows, predicates)));
    if (rows.relationship() != null) {
      var mayBeAbsent = plan.rows().start() instanceof ConnectionPlan.FoundBy;
      keys.add(new Key(Cypher.elementId(rows.relationship()), mayBeAbsent, true));
    }
  }

  private Key key(Order order, Matching rows, PredicateRendering predicates) {
    return switch (order) {
      case OrderKey key -> key(key, rows);
      case OrderCount(var step, var ascending) -> {
        var count = predicates.count(rows.node(), step);
        counts.add(count);
        yield new Key(count.asName(), false, ascending);
      }
    };
  }

  /** What is counted for each row before it is ordered, each under a name. */
  List<AliasedExpression> counts() {
    return counts;
  }

  private static Key key(OrderKey key, Matching rows) {
    var value = PredicateRendering.value(rows.container(key.on()), stored(key));
    return new Key(
        key.constants().isEmpty() ? value : position(value, key.constants()),
        !key.type().equals("ID"),
        key.ascending());
  }

  /** A text is ordered by its key in the language of the request. */
  private static List<String> stored(OrderKey key) {
    var property = key.property();
    return property.isText() ? List.of(property.ordered(key.language())) : property.stored();
  }

  /** Values of an enum are ordered as the SDL declares them. */
  private static Expression position(Expression value, List<String> constants) {
    var cases = Cypher.caseExpression(value);
    for (var i = 0; i < constants.size(); i++) {
      cases = cases.when(Cypher.literalOf(constants.get(i))).then(Cypher.literalOf(i));
    }
    return (Expression) cases;
  }

  List<SortItem> items(boolean backwards) {
    return keys.stream()
        .map(key -> key.ascending != backwards ? key.value.ascending() : key.value.descending())
        .toList();
  }

  /** What a cursor holds of a row. */
  Expression values() {
    return Cypher.listOf(keys.stream().map(Key::value).toList());
  }

  /** Whether the ids of the nodes alone make the order. */
  boolean isById() {
    return keys.size() == 1;
  }

  /**
   * Holds for the rows that follow the one with these values, or precede it when read backwards.
   */
  Condition beyond(ConnectionPlan.Seek seek, boolean backwards) {
    var beyond = Cypher.noCondition();
    var same = Cypher.noCondition();
    for (var i = 0; i < keys.size(); i++) {
      var key = keys.get(i);
      var value = seek.values().get(i);
      var ascending = key.ascending != backwards;
      if (value == null) {
        if (!ascending) {
          beyond = beyond.or(same.and(key.value.isNotNull()));
        }
        same = same.and(key.value.isNull());
      } else {
        var parameter = Cypher.parameter(value.parameter());
        var further = ascending ? key.value.gt(parameter) : key.value.lt(parameter);
        var orAbsent = ascending && key.mayBeAbsent() ? further.or(key.value.isNull()) : further;
        beyond = beyond.or(same.and(orAbsent));
        same = same.and(key.value.isEqualTo(parameter));
      }
    }
    return beyond;
  }
}
