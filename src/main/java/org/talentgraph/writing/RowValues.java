package org.talentgraph.writing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The properties of a row, as the database gives them back. */
final class RowValues {

  private RowValues() {}

  /**
   * What a record has after a row was written.
   *
   * @param stored what it has before; nothing for a new one
   * @param whole whether it is to have no others
   */
  static Map<String, Object> after(
      Map<String, Object> stored, Map<String, @Nullable Object> given, boolean whole) {
    Map<String, Object> after = whole ? new HashMap<>() : new HashMap<>(stored);
    given.forEach(
        (name, value) -> {
          if (value == null) {
            after.remove(name);
          } else {
            after.put(name, plain(value));
          }
        });
    after.remove("id");
    return after;
  }

  /** Whether a record has everything that a row gives it. */
  static boolean holds(
      Map<String, Object> stored, Map<String, @Nullable Object> given, boolean whole) {
    return after(stored, given, whole).equals(stored);
  }

  /** Whether a record begins when a row says; a row that says nothing means any. */
  static boolean beginAlike(
      Map<String, Object> stored, Map<String, @Nullable Object> given, boolean whole) {
    return (!whole && !given.containsKey("validFrom"))
        || Objects.equals(stored.get("validFrom"), given.get("validFrom"));
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Integer number -> number.longValue();
      case Short number -> number.longValue();
      case Float number -> number.doubleValue();
      case BigDecimal number -> number.doubleValue();
      case Collection<?> list -> list.stream().map(RowValues::plain).toList();
      default -> value;
    };
  }
}
