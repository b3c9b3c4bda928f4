package org.talentgraph.writing;

import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphType;

/**
 * Tells what is stored by the names that the SDL has for it: {@code name.en} for {@code nameEn}.
 *
 * @param type the kind of record, or of the properties of a relationship; null for one that the SDL
 *     no longer has, whose properties are told by the names that they are stored under
 * @param shows which fields are told
 */
public record FieldNames(@Nullable GraphType type, Predicate<String> shows) {

  /**
   * @param prefix of the paths
   */
  public List<FieldDifference> differences(String prefix, Difference difference) {
    return difference.properties().entrySet().stream()
        .flatMap(
            each ->
                name(each.getKey()).stream()
                    .map(
                        name ->
                            new FieldDifference(
                                prefix + name,
                                plain(each.getValue().before()),
                                plain(each.getValue().after()))))
        .toList();
  }

  /** A relationship that came or went, with all its values. */
  public FieldDifference whole(String path, Difference difference) {
    return new FieldDifference(path, values(difference.before()), values(difference.after()));
  }

  private @Nullable Map<String, @Nullable Object> values(@Nullable Map<String, Object> stored) {
    if (stored == null) {
      return null;
    }
    Map<String, @Nullable Object> values = new TreeMap<>();
    stored.forEach(
        (property, value) -> name(property).ifPresent(name -> values.put(name, plain(value))));
    return values;
  }

  /** The name of a field; nothing where it is not told. */
  private Optional<String> name(String property) {
    var properties = type == null ? Stream.<Property>empty() : type.fields(Property.class);
    var field = properties.filter(each -> each.stored().contains(property)).findFirst();
    var name = field.map(Property::name).orElse(property);
    if (!shows.test(name)) {
      return Optional.empty();
    }
    return Optional.of(
        field.filter(Property::bilingual).isPresent()
            ? name + (property.endsWith("Zh") ? ".zh" : ".en")
            : name);
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof Temporal day ? day.toString() : value;
  }
}
