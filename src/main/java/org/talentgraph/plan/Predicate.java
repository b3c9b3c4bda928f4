package org.talentgraph.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.talentgraph.language.Folding;
import org.talentgraph.model.Validity;

/** A condition on a node, or on the relationship that leads to it. */
public sealed interface Predicate {

  /** Always true. */
  Predicate ALWAYS = new All(List.of());

  /** Never true. */
  Predicate NEVER = new Any(List.of());

  /** Whether a property is read from the node or from the relationship. */
  enum On {
    NODE,
    RELATIONSHIP
  }

  /** How a value is compared. */
  enum Operator {
    EQ,
    IN,
    CONTAINS,
    STARTS_WITH,
    /** Without regard to case, accents and width; the value is folded. */
    FOLDED_CONTAINS,
    FOLDED_STARTS_WITH,
    GT,
    GTE,
    LT,
    LTE,
    /** The property is a list with this element. */
    HAS;

    /** How a text is compared where an id is compared so. */
    Operator ofText() {
      return switch (this) {
        case CONTAINS -> FOLDED_CONTAINS;
        case STARTS_WITH -> FOLDED_STARTS_WITH;
        default -> this;
      };
    }

    Object operand(Object value) {
      return this == FOLDED_CONTAINS || this == FOLDED_STARTS_WITH
          ? Folding.ofText(value.toString())
          : value;
    }
  }

  /** All of the parts; true where there are none. */
  record All(List<Predicate> parts) implements Predicate {}

  /** At least one of the parts; false where there are none. */
  record Any(List<Predicate> parts) implements Predicate {}

  record Not(Predicate negated) implements Predicate {}

  /** A comparison; of an absent value neither it nor its negation is true. */
  record Compares(On on, String property, Operator operator, Value value) implements Predicate {}

  /**
   * The same predicate, in which a comparison with an absent value is false, so that its negation
   * is true.
   */
  record Decided(Predicate undecided) implements Predicate {}

  /**
   * Whether there is a value.
   *
   * @param properties of which one has to have a value
   * @param list whether it is a list, which has to have an element
   */
  public record Known(On on, List<String> properties, boolean list, boolean wanted)
      implements Predicate {}

  /**
   * Whether there is a related node that fits, or, inverted, one that does not.
   *
   * @param fits the condition on the related node and on the relationship that leads to it
   */
  record Exists(Step step, Predicate fits, boolean inverted) implements Predicate {}

  /**
   * Whether a list of ids holds that of a node that fits, or, inverted, of one that does not.
   *
   * @param target the type of these nodes
   * @param holds the condition for such a node to be there at all
   */
  record Cites(
      On on, String property, String target, Predicate holds, Predicate fits, boolean inverted)
      implements Predicate {}

  /** Whether it was valid on the day, or may have been. */
  record Valid(On on, Validity validity) implements Predicate {}

  /** Whether the node has one of these labels. */
  record Labelled(Set<String> labels) implements Predicate {}

  static Predicate all(Predicate... predicates) {
    return all(Stream.of(predicates));
  }

  /** All of the parts, without those that are always true and without lists within lists. */
  static Predicate all(Stream<Predicate> predicates) {
    var parts = predicates.flatMap(each -> each.conjuncts().stream()).toList();
    return parts.contains(NEVER) ? NEVER : parts.size() == 1 ? parts.getFirst() : new All(parts);
  }

  /** At least one of the parts, without those that are never true. */
  static Predicate any(Stream<Predicate> predicates) {
    var parts = predicates.filter(each -> !each.equals(NEVER)).toList();
    return parts.contains(ALWAYS) ? ALWAYS : parts.size() == 1 ? parts.getFirst() : new Any(parts);
  }

  static Predicate not(Predicate predicate) {
    return switch (predicate) {
      case Not(var negated) -> negated;
      case All(var parts) when parts.isEmpty() -> NEVER;
      case Any(var parts) when parts.isEmpty() -> ALWAYS;
      default -> new Not(predicate);
    };
  }

  static Predicate exists(Step step, Predicate fits, boolean inverted) {
    return fits.equals(inverted ? ALWAYS : NEVER) ? NEVER : new Exists(step, fits, inverted);
  }

  /** What a predicate that asks one thing reads. */
  static On on(Predicate predicate) {
    return switch (predicate) {
      case Compares compares -> compares.on();
      case Known known -> known.on();
      case Valid valid -> valid.on();
      case Cites cites -> cites.on();
      case Decided(var undecided) -> on(undecided);
      case Not(var negated) -> on(negated);
      case All(var parts) -> parts.isEmpty() ? On.NODE : on(parts.getFirst());
      case Any(var parts) -> parts.isEmpty() ? On.NODE : on(parts.getFirst());
      case Exists _, Labelled _ -> On.NODE;
    };
  }

  /** Its parts, all of which must hold. */
  default List<Predicate> conjuncts() {
    return this instanceof All(var parts) ? parts : List.of(this);
  }
}
