package org.talentgraph.model;

import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.model.GraphField.Cardinality;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphField.Relation;

/**
 * The names of derived types and their keys, for the classes that add them and the classes that
 * read them.
 */
public final class DerivedNames {

  /** The facet key of an abstract type by which its types are counted. */
  public static final String TYPE = "TYPE";

  /** The order key by which nodes are ordered by the number of all their relationships. */
  static final String CONNECTIONS = "connections";

  /** Fields of which nearly every node has a different value. */
  private static final Set<String> UNCOUNTABLE = Set.of("ID", "Float", "Date");

  private static final Set<String> INHERITED = Set.of("citations", "figures");

  private DerivedNames() {}

  /** A key of an order or a facet: a field of the node or of the relationship. */
  public record Key(GraphField field, boolean onRelationship) {}

  static String of(String target, String properties) {
    return properties.equals(GraphModel.ANY_RELATIONSHIP) ? target : target + properties;
  }

  /** The type of the filter of edges: without properties of their own they share one. */
  static String edgeFilter(String inputs, String properties) {
    return (properties.isEmpty() ? GraphModel.ANY_RELATIONSHIP : inputs + properties + "Edge")
        + "Filter";
  }

  /** The beginning of the names of the types of a field's connection, if the field has one. */
  static Stream<String> connection(GraphField field) {
    return switch (field) {
      case Relation relation when relation.cardinality() == Cardinality.CONNECTION ->
          Stream.of(of(relation.target(), relation.properties()));
      case GraphField.Match match when match.cardinality() == Cardinality.CONNECTION ->
          Stream.of(match.target());
      case GraphField.Statement found when found.cardinality() == Cardinality.CONNECTION ->
          Stream.of(of(found.target(), found.properties()));
      default -> Stream.of();
    };
  }

  /**
   * The type whose filter, order and facet keys serve a type: an interface to which it adds no
   * field, else itself.
   */
  static String inputsOf(GraphModel model, String target) {
    var type = model.getType(target);
    return model.types().values().stream()
        .filter(shared -> shared.kind() == GraphType.Kind.ABSTRACT)
        .filter(shared -> shared.concrete().contains(target))
        .filter(shared -> shared.fields().equals(type.fields()))
        .map(GraphType::name)
        .findFirst()
        .orElse(target);
  }

  /**
   * The properties of all relationships that lead to pages of a type; they share its order and its
   * facet keys.
   */
  static Set<String> propertiesOf(GraphModel model, String target) {
    return model.types().values().stream()
        .flatMap(type -> type.fields(Relation.class))
        .filter(relation -> relation.cardinality() == Cardinality.CONNECTION)
        .filter(relation -> inputsOf(model, relation.target()).equals(target))
        .map(Relation::properties)
        .collect(toCollection(TreeSet::new));
  }

  /** The refusal of a key that belongs to relationships that do not lead to this list. */
  public static InvalidRequest notHere(String argument, String key, Collection<String> known) {
    var names = String.join(", ", known);
    return new InvalidRequest(
            ErrorCode.KEY_OF_ANOTHER_RELATIONSHIP,
            "%s: %s is of a relationship that does not lead to this list. Use any of %s."
                .formatted(argument, key, names),
            "%s：%s 属于不通向此列表的关系。可用的有：%s。".formatted(argument, key, names))
        .about(argument);
  }

  public static Map<String, Key> orderKeys(GraphModel model, String target, String properties) {
    var keys = keys(model, target, properties, DerivedNames::isOrdered);
    keys.putIfAbsent(CONNECTIONS, new Key(Relation.any(CONNECTIONS), false));
    return keys;
  }

  /** Nodes are ordered by a value, or by how many nodes a connection has. */
  private static boolean isOrdered(GraphField field) {
    return field instanceof Property property && !property.list()
        || field instanceof Relation relation && relation.cardinality() == Cardinality.CONNECTION;
  }

  public static Map<String, Key> facetKeys(GraphModel model, String target, String properties) {
    Map<String, Key> keys = new LinkedHashMap<>();
    if (model.getType(inputsOf(model, target)).kind() == GraphType.Kind.ABSTRACT) {
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
