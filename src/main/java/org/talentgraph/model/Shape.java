package org.talentgraph.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;

/**
 * What records of a type must keep to, beyond what the types of their fields say. Each is a
 * directive of the SDL.
 */
public sealed interface Shape {

  /** A shape of one field. */
  sealed interface OfField extends Shape {

    String field();
  }

  /**
   * The value is not below {@code min} and not above {@code max}.
   *
   * @param min as the SDL writes it; null for no bound
   */
  record Range(String field, @Nullable String min, @Nullable String max) implements OfField {}

  /** Each text matches the regular expression. */
  record Pattern(String field, String regex) implements OfField {}

  /** The relationships of the field lead from no record back to it. */
  record Acyclic(String field) implements OfField {}

  /** There is a value, or a related record. */
  record Required(String field) implements OfField {}

  /** Texts with a colon are ids of records. */
  record RecordIds(String field) implements OfField {}

  /** No two records of the type have the same values in all fields. */
  record Unique(List<String> fields) implements Shape {}

  /**
   * One value does not come before the other.
   *
   * @param strict whether they must differ
   */
  record Ordered(String from, String to, boolean strict) implements Shape {}

  /** A record of the type has a relationship. */
  record Connected() implements Shape {}

  /** Records of one name with the same values may be the same. */
  record Alike(List<String> fields) implements Shape {}

  /**
   * No record meets a filter.
   *
   * @param kind the kind of finding
   */
  record Never(String name, Map<String, Object> where, String kind, Text text) implements Shape {

    /** The filter on a day. */
    public Map<String, Object> where(LocalDate today) {
      return ConstantFilter.on(today, where);
    }
  }
}
