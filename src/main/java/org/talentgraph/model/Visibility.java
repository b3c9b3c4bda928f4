package org.talentgraph.model;

import graphql.GraphQLContext;
import java.util.Map;

/** The types, fields and records that a caller may see, by the names of the SDL. */
public interface Visibility {

  /** Everybody sees everything. */
  Visibility EVERYTHING =
      new Visibility() {
        @Override
        public boolean hidesLittle() {
          return true;
        }
      };

  /** What the caller of an operation may see. */
  static Visibility of(GraphQLContext operation) {
    return operation.getOrDefault(Visibility.class, EVERYTHING);
  }

  /** Whether nodes of a type are there for the caller. */
  default boolean shows(String type) {
    return true;
  }

  /** Whether the caller may read, filter, order and count by a field of a type. */
  default boolean shows(String type, String field) {
    return true;
  }

  /**
   * The nodes of a type that are there for the caller.
   *
   * @return a filter as the argument {@code where} takes it; empty for all nodes
   */
  default Map<String, Object> records(String type) {
    return Map.of();
  }

  /** Whether nodes of a type may be hidden, all of them or some. */
  default boolean hidesSome(String type) {
    return !shows(type) || !records(type).isEmpty();
  }

  /** Whether what is hidden is so little that nothing has to be sought or counted otherwise. */
  default boolean hidesLittle() {
    return false;
  }

  /** By which what is kept for several callers is read: it shows no more than this one does. */
  default Visibility shared() {
    return this;
  }
}
