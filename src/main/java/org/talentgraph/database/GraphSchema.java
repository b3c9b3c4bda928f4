package org.talentgraph.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;

/**
 * The database schema that follows from the SDL: a unique {@code id} for every label, an index on
 * {@code validFrom} for every relationship type, and the name of every property. The database would
 * warn of a query on a property whose name it does not know.
 */
public record GraphSchema(
    SortedSet<String> labels, SortedSet<String> relationshipTypes, SortedSet<String> properties) {

  static final String KEY = "id";
  static final String BEGIN = "validFrom";

  public static GraphSchema of(GraphModel model) {
    var schema = new GraphSchema(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    model.types().values().stream()
        .filter(type -> type.kind() != GraphType.Kind.ROOT)
        .forEach(schema::add);
    return schema;
  }

  private void add(GraphType type) {
    labels.addAll(type.labels());
    type.fields(GraphField.Relation.class)
        .forEach(relation -> relationshipTypes.add(relation.relationshipType()));
    type.fields(GraphField.Property.class)
        .forEach(property -> properties.addAll(property.stored()));
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
    return statements;
  }
}
