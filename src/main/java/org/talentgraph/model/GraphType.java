package org.talentgraph.model;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A type of the schema that is stored in the graph: a kind of node, several kinds under one name,
 * or the properties of a relationship.
 *
 * @param kind what the type is stored as
 * @param labels the labels of nodes of this type, of which each node has one; empty for
 *     relationship properties
 * @param concrete the names of the object types it stands for: itself, unless it is abstract
 * @param fields its fields by name, those of its interfaces included
 */
public record GraphType(
    String name,
    Kind kind,
    Set<String> labels,
    Set<String> concrete,
    Map<String, GraphField> fields) {

  /** What a type is stored as. */
  public enum Kind {
    NODE,
    ABSTRACT,
    RELATIONSHIP,
    ROOT
  }

  public @Nullable GraphField field(String field) {
    return fields.get(field);
  }

  public <F extends GraphField> Stream<F> fields(Class<F> type) {
    return fields.values().stream().filter(type::isInstance).map(type::cast);
  }

  /** Whether its nodes or relationships may have a property, of a field or a key of one. */
  public boolean stores(String property) {
    return fields(GraphField.Property.class)
        .flatMap(each -> Stream.concat(each.stored().stream(), each.keys()))
        .anyMatch(property::equals);
  }

  boolean isNode() {
    return kind == Kind.NODE || kind == Kind.ABSTRACT;
  }
}
