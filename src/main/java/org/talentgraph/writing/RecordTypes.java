package org.talentgraph.writing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.model.GraphField.Direction;
import org.talentgraph.model.GraphField.Property;
import org.talentgraph.model.GraphField.References;
import org.talentgraph.model.GraphModel;
import org.talentgraph.model.GraphType;

/** What the SDL says of the properties of nodes and relationships, and of what leads where. */
@Component
public final class RecordTypes {

  /** The kinds of nodes and relationships that carry citations rather than need them. */
  public static final Set<String> PROVENANCE = Set.of("Citation", "Source", "QUOTES");

  private final GraphModel model;
  private final Set<String> nodes;
  private final Map<String, Optional<GraphType>> properties = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> stored = new ConcurrentHashMap<>();
  private final Map<List<String>, Boolean> leads = new ConcurrentHashMap<>();

  public RecordTypes(GraphModel model) {
    this.model = model;
    this.nodes = model.nodeTypes().stream().map(GraphType::name).collect(toUnmodifiableSet());
  }

  GraphModel model() {
    return model;
  }

  /** The kind of a node by its labels; null where it has none. */
  @Nullable String kindOf(Collection<String> labels) {
    return labels.stream().filter(nodes::contains).findFirst().orElse(null);
  }

  /** The type that holds the properties of a relationship type; none where the SDL has no such. */
  public Optional<GraphType> propertiesOf(String relationshipType) {
    return properties.computeIfAbsent(
        relationshipType,
        type ->
            model
                .relationsOf(type)
                .map(owned -> owned.relation().properties())
                .distinct()
                .map(model::getType)
                .reduce((one, other) -> one.fields().size() < other.fields().size() ? other : one));
  }

  /** The names under which values of a type are stored. */
  public Set<String> storedBy(GraphType type) {
    return stored.computeIfAbsent(
        type.name(),
        _ -> {
          var names = new HashSet<String>();
          type.fields(Property.class).forEach(property -> names.addAll(property.stored()));
          type.fields(References.class).forEach(references -> names.add(references.property()));
          return names;
        });
  }

  /**
   * Gives a new record what it must have and can have without being told: false, and empty lists.
   *
   * @return the properties that it lacks then
   */
  public static Stream<Property> complete(GraphType type, Map<String, Object> values) {
    type.fields(References.class)
        .forEach(references -> values.putIfAbsent(references.property(), List.of()));
    type.fields(Property.class)
        .filter(Property::required)
        .filter(property -> property.list() || property.type().equals("Boolean"))
        .forEach(
            property ->
                values.putIfAbsent(property.name(), property.list() ? List.of() : (Object) false));
    return lacking(type, values);
  }

  /** The properties that a record must have and does not. */
  static Stream<Property> lacking(GraphType type, Map<String, Object> values) {
    return type.fields(Property.class)
        .filter(Property::required)
        .filter(property -> property.stored().stream().noneMatch(values::containsKey));
  }

  /** The row with the present names of values that it gives by former ones. */
  WriteRow renamed(WriteRow row) {
    var former = model.formerNames();
    if (!(row instanceof NodeRow node)) {
      return row;
    }
    var named =
        node.type()
            .fields(Property.class)
            .filter(each -> former.present().containsKey(each.type()))
            .filter(each -> node.properties().get(each.name()) != null)
            .toList();
    if (named.isEmpty()) {
      return row;
    }
    Map<String, @Nullable Object> properties = new HashMap<>(node.properties());
    named.forEach(
        each ->
            properties.replace(
                each.name(), former.present(each.type(), properties.get(each.name()))));
    return new NodeRow(
        node.origin(), node.type(), node.id(), properties, node.whole(), node.ifVersion());
  }

  /** Whether it is the same which way a relationship of a type leads. */
  boolean isMutual(String relationshipType) {
    return model
        .relationsOf(relationshipType)
        .allMatch(owned -> owned.relation().direction() == Direction.BOTH);
  }

  /** Whether a relationship may lead from one kind of node to another. */
  boolean mayLead(String relationshipType, String from, String to) {
    return leads.computeIfAbsent(
        List.of(relationshipType, from, to),
        _ ->
            model
                .relationsOf(relationshipType)
                .anyMatch(
                    owned -> {
                      var owners = owned.owner().concrete();
                      var targets = model.getType(owned.relation().target()).concrete();
                      var forward = owners.contains(from) && targets.contains(to);
                      var backward = owners.contains(to) && targets.contains(from);
                      return switch (owned.relation().direction()) {
                        case OUT -> forward;
                        case IN -> backward;
                        case BOTH -> forward || backward;
                      };
                    }));
  }
}
