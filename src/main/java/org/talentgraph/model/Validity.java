package org.talentgraph.model;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.talentgraph.model.GraphField.Property;

/**
 * The properties that say when a node or a relationship was valid.
 *
 * @param from the first day
 * @param fromPrecision how precise it is
 * @param to the first day that is no longer valid, where the validity can end
 * @param toPrecision how precise that is, where it differs
 * @param known where a validity can have a start that is not printed: the day from which it is
 *     known; where it can have such an end, too: that until which it is known
 * @param labels the labels of the nodes to which it applies; all nodes when empty
 * @param planned the properties that leave it open on every day by the value {@value PLANNED}
 */
public record Validity(
    String from,
    String fromPrecision,
    @Nullable String to,
    @Nullable String toPrecision,
    List<String> known,
    Set<String> labels,
    Set<String> planned) {

  private static final String VALID_FROM = "validFrom";
  private static final String KNOWN_FROM = "knownFrom";
  private static final String PLANNED = "PLANNED";

  /** The validities of a type: that of {@code Temporal}, and its fields with {@code @begins}. */
  static Stream<Validity> of(GraphType type) {
    var known =
        type.stores(KNOWN_FROM) && !type.stores(VALID_FROM)
            ? List.of(KNOWN_FROM)
            : List.<String>of();
    return type.fields(Property.class)
        .filter(property -> property.begins() || property.name().equals(VALID_FROM))
        .map(
            property ->
                property.begins()
                    ? new Validity(
                        property.name(),
                        property.name() + "Precision",
                        null,
                        null,
                        known,
                        Set.of(),
                        planned(Stream.of(type)))
                    : new Validity(
                        VALID_FROM,
                        "validPrecision",
                        "validTo",
                        "validToPrecision",
                        List.of(KNOWN_FROM, "knownUntil"),
                        Set.of(),
                        planned(Stream.of(type))));
  }

  private static Set<String> planned(Stream<GraphType> types) {
    return types
        .flatMap(type -> type.fields(Property.class))
        .filter(Property::planned)
        .map(Property::name)
        .collect(toCollection(TreeSet::new));
  }

  /**
   * The validities of nodes of several types; one that only some types have applies to those only,
   * where others have a property of that name that means something else.
   */
  static Stream<Validity> ofAny(Collection<GraphType> types) {
    Map<Validity, Set<String>> labels = new LinkedHashMap<>();
    types.stream()
        .sorted(comparing(GraphType::name))
        .forEach(
            type ->
                of(type)
                    .forEach(
                        each ->
                            labels
                                .computeIfAbsent(each.planned(Set.of()), _ -> new TreeSet<>())
                                .add(type.name())));
    var planned = planned(types.stream());
    return labels.entrySet().stream()
        .map(
            each ->
                types.stream()
                        .filter(type -> !each.getValue().contains(type.name()))
                        .anyMatch(type -> type.stores(each.getKey().from))
                    ? each.getKey().only(each.getValue())
                    : each.getKey())
        .map(each -> each.planned(planned));
  }

  private Validity planned(Set<String> properties) {
    return new Validity(from, fromPrecision, to, toPrecision, known, labels, properties);
  }

  private Validity only(Set<String> some) {
    return new Validity(from, fromPrecision, to, toPrecision, known, some, planned);
  }

  /** The condition that it was valid on the day, or may have been. */
  public Condition holds(PropertyContainer on) {
    var begun = among(on, orElse(on.property(from).lte(day()), true));
    return to == null
        ? begun
        : begun.and(orElse(on.property(to).gte(notOver(precision(on))), true));
  }

  /** The condition that a date, imprecise or not printed, or a plan leaves it open on the day. */
  public Condition isOpen(PropertyContainer on) {
    var begins = orElse(on.property(from).gte(notOver(fromPrecision(on))), false);
    var open = to == null ? begins : begins.or(orElse(on.property(to).lte(day()), false));
    if (!known.isEmpty()) {
      open = open.or(orElse(on.property(known.getFirst()).gt(day()), false));
    }
    if (known.size() > 1) {
      open = open.or(orElse(on.property(known.getLast()).lte(day()), false));
    }
    for (var property : planned) {
      open = open.or(orElse(on.property(property).eq(Cypher.literalOf(PLANNED)), false));
    }
    return labelled(on).map(open::and).orElse(open).and(holds(on));
  }

  /** A node of another label meets it too, because there the property means something else. */
  private Condition among(PropertyContainer on, Condition condition) {
    return labelled(on).map(labelled -> condition.or(labelled.not())).orElse(condition);
  }

  /** One condition, which the database plans faster than a choice between labels. */
  private Optional<Condition> labelled(PropertyContainer on) {
    if (labels.isEmpty()) {
      return Optional.empty();
    }
    var label = Cypher.name("label");
    var some = Cypher.listOf(labels.stream().sorted().map(Cypher::literalOf).toList());
    return Optional.of(Cypher.any(label).in(Cypher.labels((Node) on)).where(label.in(some)));
  }

  private Expression precision(PropertyContainer on) {
    return toPrecision == null
        ? fromPrecision(on)
        : Cypher.coalesce(on.property(toPrecision), fromPrecision(on));
  }

  private Expression fromPrecision(PropertyContainer on) {
    return Cypher.coalesce(on.property(fromPrecision), Cypher.literalOf(AsOf.DAY));
  }

  private static Condition orElse(Condition condition, boolean unknown) {
    return Cypher.coalesce(condition, Cypher.literalOf(unknown)).isTrue();
  }

  private static Expression day() {
    return Cypher.parameter(AsOf.PARAMETER).property(AsOf.DATE);
  }

  /** The earliest end of this precision that is not past on the day. */
  private static Expression notOver(Expression precision) {
    return Cypher.valueAt(Cypher.parameter(AsOf.PARAMETER), precision);
  }
}
