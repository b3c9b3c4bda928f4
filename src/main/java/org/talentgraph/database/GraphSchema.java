package org.talentgraph.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.Shape;

/**
 * The database schema that follows from the SDL: a unique {@code id} for every label, an index on
 * {@code validFrom} for every relationship type and on every natural key, and the name of every
 * property. The database would warn of a query on a property whose name it does not know.
 */
public record GraphSchema(
    SortedSet<String> labels,
    SortedSet<String> relationshipTypes,
    SortedSet<String> properties,
    SortedMap<String, SortedSet<String>> naturalKeys) {

  private static final String KEY_INDEX =
      "CREATE INDEX `%1$s_%2$s` IF NOT EXISTS FOR (n:`%1$s`) ON (n.`%2$s`)";

  static final String KEY = "id";
  static final String BEGIN = "validFrom";

  public static GraphSchema of(GraphModel model) {
    var schema =
        new GraphSchema(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
    model.types().values().stream()
        .filter(type -> type.kind() != GraphType.Kind.ROOT)
        .forEach(schema::add);
    model.nodeTypes().forEach(type -> schema.addKeys(type, model.shapes(type.name())));
    return schema;
  }

  /** Of a key that is stored whole, the first property; others are found by their relationship. */
  private void addKeys(GraphType type, List<Shape> shapes) {
    shapes.stream()
        .filter(Shape.Unique.class::isInstance)
        .map(shape -> ((Shape.Unique) shape).fields())
        .filter(fields -> fields.stream().allMatch(type::stores))
        .forEach(
            fields ->
                naturalKeys
                    .computeIfAbsent(type.name(), _ -> new TreeSet<>())
                    .add(fields.getFirst()));
  }

  private void add(GraphType type) {
    labels.addAll(type.labels());
    type.fields(GraphField.Relation.class)
        .forEach(relation -> relationshipTypes.add(relation.relationshipType()));
    type.fields(GraphField.Property.class)
        .forEach(
            property -> {
              properties.addAll(property.stored());
              property.keys().forEach(properties::add);
            });
    type.fields(GraphField.References.class)
        .forEach(references -> properties.add(references.property()));
  }

  /** The statements that drop what is in the way of a key. */
  List<String> remnants(Collection<SchemaIndex> there) {
    return there.stream()
        .filter(index -> labels.stream().anyMatch(index::isRemnantOf))
        .map(index -> "DROP INDEX `%s` IF EXISTS".formatted(index.name()))
        .toList();
  }

  /** The statements that create what these indexes lack. */
  public List<String> missing(Collection<SchemaIndex> there) {
    List<String> statements = new ArrayList<>();
    labels.stream()
        .filter(label -> there.stream().noneMatch(index -> index.isKeyOf(label)))
        .map(
            "CREATE CONSTRAINT `%1$s_id` IF NOT EXISTS FOR (n:`%1$s`) REQUIRE n.id IS UNIQUE"
                ::formatted)
        .forEach(statements::add);
    relationshipTypes.stream()
        .filter(type -> there.stream().noneMatch(index -> index.isBeginOf(type)))
        .map(
            "CREATE INDEX `%1$s_valid_from` IF NOT EXISTS FOR ()-[r:`%1$s`]-() ON (r.validFrom)"
                ::formatted)
        .forEach(statements::add);
    naturalKeys.forEach(
        (label, keys) ->
            keys.stream()
                .filter(key -> there.stream().noneMatch(index -> index.isOnNodes(label, key)))
                .map(key -> KEY_INDEX.formatted(label, key))
                .forEach(statements::add));
    return statements;
  }
}
