package org.talentgraph.changes;

import static java.util.stream.Collectors.toSet;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.model.GraphField.Direction;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphModel.OwnedRelation;
import org.talentgraph.model.GraphType;
import org.talentgraph.model.Visibility;
import org.talentgraph.writing.Difference;
import org.talentgraph.writing.Difference.Values;

/**
 * Tells differences field by field, with the names that the SDL has for what is stored: {@code
 * name.en}, {@code skills["skill:optics"].level}. What a caller may not see is left out.
 *
 * @param kinds the kinds of the records at the ends of relationships, by their ids, where known
 */
record Paths(GraphModel model, Visibility visibility, Map<String, String> kinds) {

  /**
   * @param about the id of the record as seen from which a relationship is told; its first one
   *     where there is none
   */
  List<FieldDifference> of(Difference difference, @Nullable String about) {
    return switch (difference) {
      case Difference.OfNode node -> fields("", model.findType(node.type()), difference);
      case Difference.OfRelationship tie -> {
        var isFrom = !tie.to().equals(about) || tie.from().equals(about);
        var other = isFrom ? tie.to() : tie.from();
        var relation = relation(tie, isFrom);
        var path =
            relation.map(each -> each.relation().name()).orElse(tie.type()) + "[\"" + other + "\"]";
        var properties = relation.flatMap(each -> model.findType(each.relation().properties()));
        yield tie.isCreated() || tie.isRemoved()
            ? List.of(
                new FieldDifference(
                    path, shown(properties, tie.before()), shown(properties, tie.after())))
            : fields(path + ".", properties, difference);
      }
    };
  }

  /** The field by which the record at one end has the one at the other. */
  private Optional<OwnedRelation> relation(Difference.OfRelationship tie, boolean isFrom) {
    var owner = kinds.get(isFrom ? tie.from() : tie.to());
    var other = kinds.get(isFrom ? tie.to() : tie.from());
    return model
        .relationsOf(tie.type())
        .filter(each -> each.owner().kind() == GraphType.Kind.NODE)
        .filter(each -> each.relation().depth() == 1)
        .filter(each -> owner == null || each.owner().name().equals(owner))
        .filter(each -> each.relation().direction() != (isFrom ? Direction.IN : Direction.OUT))
        .filter(
            each ->
                other == null || model.getType(each.relation().target()).concrete().contains(other))
        .filter(each -> visibility.shows(each.owner().name(), each.relation().name()))
        .findFirst();
  }

  private List<FieldDifference> fields(
      String prefix, Optional<GraphType> type, Difference difference) {
    List<FieldDifference> fields = new ArrayList<>();
    difference
        .properties()
        .forEach(
            (property, values) ->
                name(type, property)
                    .map(name -> field(prefix + name, values))
                    .ifPresent(fields::add));
    return fields;
  }

  private static FieldDifference field(String path, Values values) {
    return new FieldDifference(path, json(values.before()), json(values.after()));
  }

  private @Nullable Map<String, Object> shown(
      Optional<GraphType> type, @Nullable Map<String, Object> properties) {
    if (properties == null) {
      return null;
    }
    Map<String, Object> shown = new LinkedHashMap<>();
    properties.forEach(
        (property, value) -> name(type, property).ifPresent(name -> shown.put(name, plain(value))));
    return shown;
  }

  /** The name of a field; nothing where the caller may not see it. */
  private Optional<String> name(Optional<GraphType> type, String property) {
    if (type.isEmpty()) {
      return Optional.of(property);
    }
    var field =
        type.get()
            .fields(Property.class)
            .filter(each -> each.stored().contains(property))
            .findFirst();
    var name = field.map(Property::name).orElse(property);
    if (!visibility.shows(type.get().name(), name)) {
      return Optional.empty();
    }
    return Optional.of(
        field.filter(Property::bilingual).isPresent()
            ? name + (property.endsWith("Zh") ? ".zh" : ".en")
            : name);
  }

  private static @Nullable Object json(@Nullable Object value) {
    return value == null ? null : plain(value);
  }

  private static Object plain(Object value) {
    return value instanceof Temporal day ? day.toString() : value;
  }

  /** The ids of the records at the ends of relationships. */
  static Set<String> ends(Collection<Difference> differences) {
    return differences.stream()
        .flatMap(
            each ->
                each instanceof Difference.OfRelationship tie
                    ? Stream.of(tie.from(), tie.to())
                    : Stream.of())
        .collect(toSet());
  }
}
