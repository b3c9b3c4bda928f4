package org.talentgraph.graph;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.talentgraph.graph.GraphField.Cardinality;
import org.talentgraph.graph.GraphField.Property;
import org.talentgraph.graph.GraphField.Relation;

/**
 * The convention by which derived types and their keys are named, for those who add them and those
 * who read them.
 */
final class DerivedNames {

  /** The facet key of an abstract type that tells its kinds apart. */
  static final String TYPE = "TYPE";

  /** Nearly every node has another value of these. */
  private static final Set<String> UNCOUNTABLE = Set.of("ID", "Float", "Date");

  private static final Set<String> INHERITED = Set.of("citations", "figures");

  private DerivedNames() {}

  /** A key of an order or a facet: a field of the node or of the relationship. */
  record Key(GraphField field, boolean onRelationship) {}

  static String of(String target, String properties) {
    return properties.equals(GraphModel.ANY_RELATIONSHIP) ? target : target + properties;
  }

  /** What the types of a field's connection are named after, if it is one. */
  static Stream<String> connection(GraphField field) {
    return switch (field) {
      case Relation relation when relation.cardinality() == Cardinality.CONNECTION ->
          Stream.of(of(relation.target(), relation.properties()));
      case GraphField.Match match when match.cardinality() == Cardinality.CONNECTION ->
          Stream.of(match.target());
      case GraphField.Statement found when found.cardinality() == Cardinality.CONNECTION ->
          Stream.of(found.target());
      default -> Stream.of();
    };
  }

  static Map<String, Key> orderKeys(GraphModel model, String target, String properties) {
    return keys(
        model, target, properties, field -> field instanceof Property property && !property.list());
  }

  static Map<String, Key> facetKeys(GraphModel model, String target, String properties) {
    Map<String, Key> keys = new LinkedHashMap<>();
    if (model.getType(target).kind() == GraphType.Kind.ABSTRACT) {
      keys.put(TYPE, new Key(new Property("type", "String", false, true, false), false));
    }
    keys(model, target, properties, DerivedNames::isCountable)
        .forEach((name, key) -> keys.put(constant(name), key));
    if (keys.isEmpty()) {
      keys.put(
          "SYNTHETIC", new Key(new Property("synthetic", "Boolean", false, true, false), false));
    }
    return keys;
  }

  private static boolean isCountable(GraphField field) {
    return !INHERITED.contains(field.name())
        && switch (field) {
          case Property property -> !property.bilingual() && !UNCOUNTABLE.contains(property.type());
          case Relation relation -> true;
          default -> false;
        };
  }

  private static Map<String, Key> keys(
      GraphModel model, String target, String properties, Predicate<GraphField> wanted) {
    Map<String, Key> keys = new LinkedHashMap<>();
    model.getType(target).fields().values().stream()
        .filter(wanted)
        .forEach(field -> keys.put(field.name(), new Key(field, false)));
    if (!properties.equals(GraphModel.ANY_RELATIONSHIP)) {
      model.getType(properties).fields().values().stream()
          .filter(wanted)
          .forEach(
              field ->
                  keys.put(
                      keys.containsKey(field.name())
                          ? "edge" + capitalised(field.name())
                          : field.name(),
                      new Key(field, true)));
    }
    return keys;
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String constant(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }
}
