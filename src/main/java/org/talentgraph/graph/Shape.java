package org.talentgraph.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What decides the text of a statement: a root field and the selection below it, with {@link
 * Value}s in the place of the ids and the operands of filters. Requests that differ in those alone
 * have the same shape.
 */
record Shape(GraphField root, Selection selection, Language language) {

  /** Stands for one of a request's values, by its number. */
  record Value(int number) {}

  /**
   * The shape of a request, whose values are added to a list; nothing for one with a cursor, which
   * holds any values.
   */
  static Optional<Shape> of(
      GraphField root, Selection selection, Language language, List<Object> values) {
    return hasCursor(selection)
        ? Optional.empty()
        : Optional.of(new Shape(root, of(selection, values), language));
  }

  private static boolean hasCursor(Selection selection) {
    return selection.arguments().get("after") != null
        || selection.arguments().get("before") != null
        || selection.children().stream().anyMatch(Shape::hasCursor);
  }

  private static Selection of(Selection selection, List<Object> values) {
    Map<String, Object> arguments = new LinkedHashMap<>(selection.arguments());
    arguments.replaceAll(
        (name, value) ->
            switch (name) {
              case "id", "ids" -> value(value, values);
              case "where" -> value == null ? null : filter(value, values);
              default -> value;
            });
    return new Selection(
        selection.name(),
        selection.key(),
        arguments,
        selection.types(),
        selection.children().stream().map(child -> of(child, values)).toList());
  }

  private static Object filter(Object filter, List<Object> values) {
    return switch (filter) {
      case Map<?, ?> map -> {
        Map<Object, Object> shape = new LinkedHashMap<>(map);
        shape.replaceAll(
            (name, value) ->
                value == null || name.equals("isNull") ? value : filter(value, values));
        yield shape;
      }
      case List<?> list
          when list.isEmpty() || list.getFirst() instanceof Map -> { // an empty and or or, too
        var shape = new ArrayList<>();
        list.forEach(each -> shape.add(filter(each, values)));
        yield shape;
      }
      default -> value(filter, values);
    };
  }

  private static Value value(Object value, List<Object> values) {
    values.add(value);
    return new Value(values.size() - 1);
  }
}
