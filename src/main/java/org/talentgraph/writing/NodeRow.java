package org.talentgraph.writing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.GraphType;

/**
 * A node that is to be there with these properties.
 *
 * @param type the kind of node; a node of another kind becomes one of this kind, if {@code whole}
 * @param id the door makes none; never empty
 * @param properties by the names under which they are stored, without {@code id} or with the same
 *     one: texts, whole numbers, decimal numbers, truth values, {@link java.time.LocalDate}, the
 *     names of constants, and lists of these
 * @param whole whether it is to have no other properties than these; otherwise a property that is
 *     absent stays, and one that is null goes
 * @param ifVersion the version that the node must have, 0 for one that must not be there yet; null
 *     for any
 */
public record NodeRow(
    Origin origin,
    GraphType type,
    String id,
    Map<String, @Nullable Object> properties,
    boolean whole,
    @Nullable Integer ifVersion)
    implements WriteRow {

  /** A node that is to have these properties and no others. */
  public static NodeRow whole(
      Origin origin, GraphType type, String id, Map<String, @Nullable Object> properties) {
    return new NodeRow(origin, type, id, properties, true, null);
  }

  /** A node of which these properties are to be as given; others stay as they are. */
  public static NodeRow partly(
      Origin origin, GraphType type, String id, Map<String, @Nullable Object> properties) {
    return new NodeRow(origin, type, id, properties, false, null);
  }

  public NodeRow ifVersion(@Nullable Integer version) {
    return new NodeRow(origin, type, id, properties, whole, version);
  }
}
