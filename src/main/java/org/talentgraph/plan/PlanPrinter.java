package org.talentgraph.plan;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.GraphField;
import org.talentgraph.model.Validity;

/** Prints a plan as a tree with a line for each record: its name, then its plain components. */
final class PlanPrinter {

  private final StringBuilder text = new StringBuilder();

  private PlanPrinter() {}

  static String print(Plan plan) {
    var printer = new PlanPrinter();
    plan.roots().forEach(root -> printer.print("", root, 0));
    return printer.text.toString();
  }

  private void print(String name, Object record, int depth) {
    text.append("  ".repeat(depth)).append(name.isEmpty() ? "" : name + ": ");
    text.append(record.getClass().getSimpleName());
    for (var component : record.getClass().getRecordComponents()) {
      plain(value(component, record))
          .filter(value -> !value.isEmpty())
          .ifPresent(
              value -> text.append(' ').append(component.getName()).append('=').append(value));
    }
    text.append('\n');
    for (var component : record.getClass().getRecordComponents()) {
      below(component.getName(), value(component, record), depth + 1);
    }
  }

  private static @Nullable Object value(RecordComponent component, Object record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text of a value on the line of its record; empty where the value has lines of its own. */
  private static Optional<String> plain(@Nullable Object value) {
    return switch (value) {
      case null -> Optional.empty();
      case Value(int number) -> Optional.of("$p" + number);
      case GraphField.Relation relation ->
          Optional.of(
              "%s %s %s"
                  .formatted(relation.name(), relation.direction(), relation.relationshipType()));
      case GraphField field -> Optional.of(field.name());
      case Validity validity -> Optional.of(validity.from());
      case Boolean flag -> Optional.of(flag ? "true" : "");
      case Collection<?> list ->
          list.stream().allMatch(each -> plain(each).isPresent())
              ? Optional.of(
                  list.isEmpty()
                      ? ""
                      : list.stream().map(each -> plain(each).orElseThrow()).toList().toString())
              : Optional.empty();
      case Map<?, ?> map -> Optional.of(map.isEmpty() ? "" : map.toString());
      case Record _ -> value.equals(Predicate.ALWAYS) ? Optional.of("") : Optional.empty();
      default -> Optional.of(value.toString());
    };
  }

  private void below(String name, @Nullable Object value, int depth) {
    if (value == null || plain(value).isPresent()) {
      return;
    }
    if (value instanceof List<?> list) {
      list.forEach(each -> print(name, each, depth));
    } else {
      print(name, value, depth);
    }
  }
}
