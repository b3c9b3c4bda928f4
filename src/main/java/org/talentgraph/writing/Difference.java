package org.talentgraph.writing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a write did to one node or one relationship, or what one entry of a change record says. */
public sealed interface Difference {

  /** The kind of node, or the type of relationship. */
  String type();

  /** All stored properties that it had; null where it was not there. */
  @Nullable Map<String, Object> before();

  /** All stored properties that it has since then; null where it is gone. */
  @Nullable Map<String, Object> after();

  /**
   * A node that differs.
   *
   * @param type the kind that it has, or had where it is gone
   * @param typeBefore the kind that it had; the same as {@code type}, unless it became another kind
   */
  record OfNode(
      String type,
      String typeBefore,
      String id,
      @Nullable Map<String, Object> before,
      @Nullable Map<String, Object> after)
      implements Difference {}

  /** A relationship that differs. */
  record OfRelationship(
      String type,
      String from,
      String to,
      @Nullable Map<String, Object> before,
      @Nullable Map<String, Object> after)
      implements Difference {}

  default boolean isCreated() {
    return before() == null;
  }

  default boolean isRemoved() {
    return after() == null;
  }

  /** A value before and after; null where there was or is none. */
  record Values(@Nullable Object before, @Nullable Object after) {}

  /** The properties that differ, in the order of their names. */
  default Map<String, Values> properties() {
    var before = Objects.requireNonNullElse(before(), Map.<String, Object>of());
    var after = Objects.requireNonNullElse(after(), Map.<String, Object>of());
    var names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    Map<String, Values> differing = new LinkedHashMap<>();
    for (var name : names) {
      if (!Objects.equals(before.get(name), after.get(name))) {
        differing.put(name, new Values(before.get(name), after.get(name)));
      }
    }
    return differing;
  }
}
