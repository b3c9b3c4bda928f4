package org.talentgraph.writing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A relationship that is to be there with these properties. Which stored one it is follows from its
 * type, both ends and {@code was}. Without {@code was} it is one that has the given properties
 * already, or else the one that has the same {@code validFrom}, where the row gives one, or else
 * the only one; where there is none such, it is created.
 *
 * @param properties as those of a {@link NodeRow}
 * @param whole whether it is to have no other properties than these; otherwise a property that is
 *     absent stays, and one that is null goes
 * @param was all properties that the stored one has; none where it is not there yet, whatever else
 *     there is between the same two; null where that is not known
 * @param owner the id of the node at whose input it was given, the version of which changes with
 *     it; that of {@code from} always does
 */
public record RelationshipRow(
    Origin origin,
    String type,
    String from,
    String to,
    Map<String, @Nullable Object> properties,
    boolean whole,
    @Nullable Map<String, Object> was,
    String owner)
    implements WriteRow {

  /** A relationship that is to have these properties and no others. */
  public static RelationshipRow whole(
      Origin origin,
      String type,
      String from,
      String to,
      Map<String, @Nullable Object> properties) {
    return new RelationshipRow(origin, type, from, to, properties, true, null, from);
  }

  /** A relationship of which these properties are to be as given; others stay as they are. */
  public static RelationshipRow partly(
      Origin origin,
      String type,
      String from,
      String to,
      Map<String, @Nullable Object> properties) {
    return new RelationshipRow(origin, type, from, to, properties, false, null, from);
  }

  public RelationshipRow was(Map<String, Object> stored) {
    return new RelationshipRow(origin, type, from, to, properties, whole, stored, owner);
  }

  /** Whether no stored one is meant. */
  boolean isNew() {
    return was != null && was.isEmpty();
  }

  public RelationshipRow ownedBy(String id) {
    return new RelationshipRow(origin, type, from, to, properties, whole, was, id);
  }
}
