package org.talentgraph.model;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talentgraph.language.Text;

/**
 * What the graph is.
 *
 * @param types every stored type of the SDL, with how each of its fields is read
 * @param enums the values of every enum, in the order declared
 * @param ranks the values of enums that rank, from the lowest
 * @param labels what the values of every enum are called
 * @param listSizes the usual number of elements of plain lists, by {@code Type.field}
 * @param prices as how many nodes a field answered by Java counts, by {@code Type.field}
 * @param counts the fields, as {@code Type.field}, that count records in Java and note how many of
 *     them are made up
 * @param sentences the sentences of each relationship type, with {@code {0}} for its first node and
 *     {@code {1}} for its second; the start is refused where a type has not exactly one
 * @param distances how much paths cost over relationships of a type, where the SDL says it
 * @param shapes what records of each type must keep to, those of its interfaces included
 * @param searchables the kinds of record that can be searched for, by their ranks
 * @param sights who sees what of a type, or of a field by {@code Type.field}, where not everybody
 * @param formerNames of values of enums
 */
public record GraphModel(
    Map<String, GraphType> types,
    Map<String, List<String>> enums,
    Map<String, List<String>> ranks,
    Map<String, List<Label>> labels,
    Map<String, Integer> listSizes,
    Map<String, Integer> prices,
    Set<String> counts,
    Map<String, List<Text>> sentences,
    Map<String, Integer> distances,
    Map<String, List<Shape>> shapes,
    List<Searchable> searchables,
    Map<String, List<Sight>> sights,
    FormerNames formerNames) {

  /** The fields that every relationship has: when it held, and what it is cited from. */
  public static final String ANY_RELATIONSHIP = "Relationship";

  private static final int USUAL_DISTANCE = 2;

  /**
   * @throws IllegalArgumentException if the SDL has no such stored type
   */
  public GraphType getType(String name) {
    return findType(name).orElseThrow(() -> new IllegalArgumentException("No stored type " + name));
  }

  /** The usual number of elements of a plain list; where types differ, the greatest. */
  public Optional<Integer> listSize(Collection<String> types, String field) {
    return types.stream()
        .flatMap(type -> Stream.ofNullable(listSizes.get(type + "." + field)))
        .max(naturalOrder());
  }

  public Optional<GraphType> findType(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /** Whether a type is a connection or an edge, which the SDL files do not write down. */
  public boolean isDerived(String name) {
    return types.values().stream()
        .flatMap(type -> type.fields().values().stream())
        .flatMap(DerivedNames::connection)
        .anyMatch(each -> name.equals(each + "Connection") || name.equals(each + "Edge"));
  }

  /** Every relationship type that a field reads. */
  public SortedSet<String> relationshipTypes() {
    return types.values().stream()
        .flatMap(type -> type.fields(GraphField.Relation.class))
        .map(GraphField.Relation::relationshipType)
        .collect(toCollection(TreeSet::new));
  }

  /** Every relationship type that a field reads from or to records of some kinds. */
  public SortedSet<String> relationshipTypes(Set<String> kinds) {
    return types.values().stream()
        .flatMap(
            owner ->
                owner
                    .fields(GraphField.Relation.class)
                    .filter(
                        each ->
                            Stream.of(owner, getType(each.target()))
                                .anyMatch(end -> !Collections.disjoint(end.concrete(), kinds))))
        .map(GraphField.Relation::relationshipType)
        .collect(toCollection(TreeSet::new));
  }

  /** The sentence of a relationship type, about its first node and its second. */
  public Text sentence(String relationshipType) {
    return Objects.requireNonNull(sentences.get(relationshipType)).getFirst();
  }

  /** How much a path costs over a relationship of a type. */
  public int distance(String relationshipType) {
    return distances.getOrDefault(relationshipType, USUAL_DISTANCE);
  }

  /** What records of a type must keep to, beyond what the types of its fields say. */
  public List<Shape> shapes(String type) {
    return shapes.getOrDefault(type, List.of());
  }

  /** What a value of an enum is called; nothing for a value of another type. */
  public Optional<Text> label(String type, @Nullable Object value) {
    return labels.getOrDefault(type, List.of()).stream()
        .filter(each -> each.value().equals(value))
        .map(Label::label)
        .findFirst();
  }

  /** All object types that are kinds of node. */
  public Collection<GraphType> nodeTypes() {
    return types.values().stream().filter(type -> type.kind() == GraphType.Kind.NODE).toList();
  }

  /** Every type by which nodes can be told apart: the kinds of node, and their interfaces. */
  public Stream<GraphType> kinds() {
    return types.values().stream()
        .filter(GraphType::isNode)
        .filter(type -> type.labels().equals(Set.of(type.name())));
  }

  /** All labels that a node of this kind carries: its own and those of its interfaces. */
  public Collection<String> labelsOf(GraphType node) {
    return kinds()
        .filter(type -> type.concrete().contains(node.name()))
        .map(GraphType::name)
        .sorted()
        .toList();
  }

  /** The validities of nodes of a type, or of any type that it stands for. */
  public Stream<Validity> validities(String name) {
    var type = getType(name);
    return type.kind() == GraphType.Kind.ABSTRACT
        ? validitiesOfAny(type.concrete())
        : Validity.of(type);
  }

  /** The validities of nodes that are of one of these types. */
  public Stream<Validity> validitiesOfAny(Collection<String> names) {
    return names.size() == 1
        ? Validity.of(getType(names.iterator().next()))
        : Validity.ofAny(names.stream().map(this::getType).toList());
  }

  /** Every field that reads relationships of a type. */
  public Stream<OwnedRelation> relationsOf(String relationshipType) {
    return types.values().stream()
        .flatMap(
            owner ->
                owner
                    .fields(GraphField.Relation.class)
                    .filter(relation -> relation.relationshipType().equals(relationshipType))
                    .map(relation -> new OwnedRelation(owner, relation)));
  }

  /** A relation together with the type that declares it. */
  public record OwnedRelation(GraphType owner, GraphField.Relation relation) {}
}
