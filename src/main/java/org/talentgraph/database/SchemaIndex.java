package org.talentgraph.database;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * An index of the database, or the one behind a constraint.
 *
 * @param unique whether it stands behind a constraint
 * @param on the labels or relationship types that it is on
 */
public record SchemaIndex(
    String name, boolean unique, boolean onNodes, List<String> on, List<String> properties) {

  public static Collection<SchemaIndex> all(Neo4jClient client) {
    return client
        .query("SHOW INDEXES YIELD name, entityType, owningConstraint, labelsOrTypes, properties")
        .fetch()
        .all()
        .stream()
        .filter(row -> row.get("properties") != null)
        .map(SchemaIndex::of)
        .toList();
  }

  private static SchemaIndex of(Map<String, Object> row) {
    return new SchemaIndex(
        String.valueOf(row.get("name")),
        row.get("owningConstraint") != null,
        "NODE".equals(row.get("entityType")),
        texts(row.get("labelsOrTypes")),
        texts(row.get("properties")));
  }

  @SuppressWarnings("unchecked")
  private static List<String> texts(@Nullable Object list) {
    return (List<String>) Objects.requireNonNull(list);
  }

  boolean isKeyOf(String label) {
    return unique && onNodes && isOn(label, GraphSchema.KEY);
  }

  /**
   * Whether it is in the way of the key, because a start was killed before it made the constraint.
   */
  boolean isRemnantOf(String label) {
    return !unique && onNodes && isOn(label, GraphSchema.KEY);
  }

  boolean isBeginOf(String relationshipType) {
    return !onNodes && isOn(relationshipType, GraphSchema.BEGIN);
  }

  boolean isOnNodes(String label, String property) {
    return onNodes && isOn(label, property);
  }

  private boolean isOn(String labelOrType, String property) {
    return on.equals(List.of(labelOrType)) && properties.equals(List.of(property));
  }
}
