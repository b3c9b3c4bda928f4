package org.talentgraph.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.talentgraph.language.Language;
import org.talentgraph.model.GraphField;

/**
 * What a cursor is bound to: the field it was given for, with its filter and order, and the
 * language of the order.
 */
public record CursorScope(GraphField field, Map<String, Object> arguments, Language language) {

  private static final Set<String> OF_THE_PAGE = Set.of("first", "last", "after", "before");

  public static CursorScope of(GraphField field, Map<String, Object> arguments, Language language) {
    var sorted = new TreeMap<String, Object>();
    arguments.forEach(
        (name, value) -> {
          if (value != null && !OF_THE_PAGE.contains(name)) {
            sorted.put(name, sorted(value));
          }
        });
    return new CursorScope(field, sorted, language);
  }

  private static Object sorted(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        var sorted = new TreeMap<String, Object>();
        map.forEach(
            (key, each) -> {
              if (each != null) {
                sorted.put(String.valueOf(key), sorted(each));
              }
            });
        yield sorted;
      }
      case List<?> list -> list.stream().map(CursorScope::sorted).toList();
      default -> value;
    };
  }
}
