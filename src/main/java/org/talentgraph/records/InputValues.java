package org.talentgraph.records;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphField.References;
import org.talentgraph.model.GraphType;

/** Reads the properties of a record or a link as the graph stores them. */
final class InputValues {

  private final InputProblems problems;

  InputValues(InputProblems problems) {
    this.problems = problems;
  }

  /**
   * @return the properties given, null for those that are to be cleared
   */
  Map<String, @Nullable Object> read(String path, GraphType type, Map<?, ?> given) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    type.fields(Property.class)
        .filter(property -> given.containsKey(property.name()))
        .forEach(
            property -> {
              var at = path + "." + property.name();
              var value = given.get(property.name());
              if (property.bilingual()) {
                texts(at, property, value, values);
              } else if (value == null && property.required() && !property.list()) {
                problems.add(at, ErrorCode.MISSING_VALUE, "required");
              } else {
                values.put(property.name(), value(at, property, value));
              }
            });
    type.fields(References.class)
        .map(References::property)
        .filter(given::containsKey)
        .forEach(name -> values.put(name, list(path + "." + name, given.get(name))));
    values.remove("id");
    return values;
  }

  private void texts(
      String path, Property property, @Nullable Object value, Map<String, @Nullable Object> into) {
    var texts = value instanceof Map<?, ?> given ? given : null;
    if (texts == null && property.required()) {
      problems.add(path, ErrorCode.MISSING_VALUE, "required");
      return;
    }
    for (var language : List.of("en", "zh")) {
      if (texts == null || texts.containsKey(language)) {
        into.put(
            property.stored().get(language.equals("en") ? 0 : 1),
            texts == null ? null : text(path + "." + language, texts.get(language)));
      }
    }
  }

  private @Nullable Object value(String path, Property property, @Nullable Object value) {
    if (property.list()) {
      return list(path, value);
    }
    return switch (value) {
      case Integer number -> number.longValue();
      case BigDecimal amount -> whole(path, amount);
      case String text -> text(path, text);
      case null, default -> value;
    };
  }

  /** The graph holds sums of money as whole numbers. */
  private @Nullable Long whole(String path, BigDecimal amount) {
    try {
      return amount.longValueExact();
    } catch (ArithmeticException e) {
      problems.add(path, ErrorCode.BAD_NUMBER, "whole", amount.toPlainString());
      return null;
    }
  }

  private @Nullable Object text(String path, @Nullable Object text) {
    if (text instanceof String given && given.isBlank()) {
      problems.add(path, ErrorCode.EMPTY_TEXT, "blank");
    }
    return text;
  }

  /** A list that is cleared is empty. */
  private List<?> list(String path, @Nullable Object value) {
    var elements = value instanceof Collection<?> given ? List.copyOf(given) : List.of();
    if (Set.copyOf(elements).size() < elements.size()) {
      problems.add(path, ErrorCode.REPEATED_VALUE, "repeated.value");
    }
    elements.forEach(each -> text(path, each));
    return elements;
  }
}
