package org.talentgraph.database;

import java.util.Map;

/**
 * Data that are derived from the values of one record or relationship alone. Whoever writes these
 * values writes the derived ones together with them, so there is nothing to complete afterwards.
 */
public interface OwnDerivation extends Derivation {

  /** Whether anything is derived of nodes of a kind; these carry the {@link #labels()}. */
  boolean isOf(String kind);

  /** The derived properties of a node of such a kind that has these values. */
  Map<String, Object> ofNode(String kind, Map<String, Object> values);

  /** The derived properties of a relationship of a type that has these values. */
  default Map<String, Object> ofRelationship(String type, Map<String, Object> values) {
    return Map.of();
  }

  @Override
  default void complete(Touched touched) {}
}
