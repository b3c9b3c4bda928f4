package org.talentgraph.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What decides the text of a statement: root fields and the selections below them, with {@link
 * Value}s and {@link Cursor}s in the place of the ids, the operands of filters, the cursors and the
 * arguments of a statement in {@code graph-schema/cypher}. Requests that differ in those alone have
 * the same shape.
 */
record Shape(List<Reading> readings, Language language, boolean asOf) {

  /** Stands for one of a request's values, by its number. */
  record Value(int number) {}

  /**
   * Stands for a cursor, by its number.
   *
   * @param absent which of its values are absent, which decides how the order goes on after it
   */
  record Cursor(int number, List<Boolean> absent) {

    /**
     * What stands for its values.
     *
     * @throws InvalidRequest {@code BAD_CURSOR} if the order has another number of values, or all
     *     are absent: an id never is, and without a value nothing would check the signature
     */
    List<@Nullable Object> values(GraphField field, List<String> types) {
      if (absent.size() != types.size() || !absent.contains(false)) {
        throw Cursors.refused();
      }
      return IntStream.range(0, types.size())
          .<@Nullable Object>mapToObj(
              i -> absent.get(i) ? null : new CursorValue(number, i, field, types))
          .toList();
    }
  }

  /** Stands for one of the values of a cursor, by the cursor's number and its place in it. */
  record CursorValue(int number, int place, GraphField field, List<String> types) {

    @Nullable Object of(List<Object> values, Cursors cursors, Language language) {
      var given = (GivenCursor) values.get(number);
      var scope = CursorScope.of(field, given.arguments(), language);
      return cursors.read(given.cursor(), scope, types).get(place);
    }
  }

  /** A cursor as a caller gave it, among the arguments that it has to fit. */
  private record GivenCursor(String cursor, Map<String, Object> arguments) {}

  /** The shape of a request, whose values are added to a list. */
  static Shape of(List<Reading> readings, Language language, boolean asOf, List<Object> values) {
    return new Shape(
        readings.stream().map(reading -> of(reading, values)).toList(), language, asOf);
  }

  private static Reading of(Reading reading, List<Object> values) {
    var found =
        reading.root() instanceof GraphField.Statement
            || reading.root() instanceof GraphField.Found;
    return new Reading(reading.root(), of(reading.selection(), found, values));
  }

  /**
   * @param found whether a statement of its own finds the nodes, whose arguments are parameters
   */
  private static Selection of(Selection selection, boolean found, List<Object> values) {
    Map<String, Object> arguments = new LinkedHashMap<>(selection.arguments());
    arguments.replaceAll(
        (name, value) ->
            switch (name) {
              case "id", "ids" -> value(value, values);
              case "where" -> value == null ? null : filter(value, values);
              case "after", "before" -> value == null ? null : cursor(value, selection, values);
              case "first", "last", "orderBy" -> value;
              default -> found ? value(value, values) : value;
            });
    return new Selection(
        selection.name(),
        selection.key(),
        arguments,
        selection.types(),
        selection.children().stream().map(child -> of(child, false, values)).toList());
  }

  private static Cursor cursor(Object value, Selection selection, List<Object> values) {
    values.add(new GivenCursor(value.toString(), selection.arguments()));
    return new Cursor(values.size() - 1, Cursors.absent(value.toString()));
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
