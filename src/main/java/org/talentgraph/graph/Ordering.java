package org.talentgraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SortItem;
import org.talentgraph.graph.GraphField.Property;

/**
 * A total order of rows: the keys a caller asked for, then the id of the node, then the
 * relationship, since two may lead to the same node. Cypher puts absent values last when ascending
 * and first when descending, and so does the condition that continues after a cursor.
 */
final class Ordering {

  /** One key: its value on a row, its GraphQL type, and its direction. */
  private record Key(Expression value, String type, boolean ascending) {

    /** Ids are never absent. */
    boolean mayBeAbsent() {
      return !type.equals("ID");
    }
  }

  private final List<Key> keys = new ArrayList<>();

  Ordering(
      GraphModel model,
      Rows rows,
      List<Map<String, Object>> orderBy,
      Map<String, DerivedNames.Key> names,
      Language language) {
    for (var each : orderBy) {
      var entry = each.entrySet().iterator().next();
      var key = names.get(entry.getKey());
      if (key == null || !(key.field() instanceof Property property)) {
        throw DerivedNames.notHere("orderBy", entry.getKey(), names.keySet());
      }
      var ascending = entry.getValue().equals("ASC");
      var value = rows.value(key, property, language);
      keys.add(
          model.enums().containsKey(property.type())
              ? new Key(position(value, model.enums().get(property.type())), "Int", ascending)
              : new Key(value, property.type(), ascending));
    }
    if (orderBy.stream().noneMatch(each -> each.containsKey("id"))) {
      keys.add(new Key(rows.node().property("id"), "ID", true));
    }
    if (rows.relationship() != null) {
      keys.add(new Key(Cypher.elementId(rows.relationship()), "ID", true));
    }
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

  List<String> types() {
    return keys.stream().map(Key::type).toList();
  }

  /**
   * Holds for the rows that follow the one with these values, or precede it when read backwards.
   */
  Condition beyond(List<? extends @Nullable Object> values, boolean backwards, Bindings bindings) {
    var beyond = Cypher.noCondition();
    var same = Cypher.noCondition();
    for (var i = 0; i < keys.size(); i++) {
      var key = keys.get(i);
      var value = values.get(i);
      var ascending = key.ascending != backwards;
      if (value == null) {
        if (!ascending) {
          beyond = beyond.or(same.and(key.value.isNotNull()));
        }
        same = same.and(key.value.isNull());
      } else {
        var parameter = bindings.parameter(value);
        var further = ascending ? key.value.gt(parameter) : key.value.lt(parameter);
        var orAbsent = ascending && key.mayBeAbsent() ? further.or(key.value.isNull()) : further;
        beyond = beyond.or(same.and(orAbsent));
        same = same.and(key.value.isEqualTo(parameter));
      }
    }
    return beyond;
  }
}
