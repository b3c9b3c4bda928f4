package org.talentgraph.graph;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.talentgraph.graph.GraphField.Property;

/**
 * Which properties say when a node or a relationship was valid.
 *
 * @param from the first day
 * @param fromPrecision how precise it is
 * @param to the first day no longer valid, where it can end
 * @param toPrecision how precise that is, where it differs
 */
record Validity(
    String from, String fromPrecision, @Nullable String to, @Nullable String toPrecision) {

  private static final String VALID_FROM = "validFrom";

  /** What the validity of a type rests on: that of {@code Temporal}, and fields it begins with. */
  static Stream<Validity> of(GraphType type) {
    return type.fields(Property.class)
        .filter(property -> property.begins() || property.name().equals(VALID_FROM))
        .map(
            property ->
                property.begins()
                    ? new Validity(property.name(), property.name() + "Precision", null, null)
                    : new Validity(VALID_FROM, "validPrecision", "validTo", "validToPrecision"));
  }

  /** Holds of what was valid on the day, or may have been. */
  Condition holds(PropertyContainer on) {
    var begun = orElse(on.property(from).lte(day()), true);
    return to == null
        ? begun
        : begun.and(orElse(on.property(to).gte(notOver(precision(on))), true));
  }

  /** Holds where an imprecise date leaves open whether it was valid on the day. */
  Condition isOpen(PropertyContainer on) {
    var begins = orElse(on.property(from).gte(notOver(fromPrecision(on))), false);
    return to == null ? begins : begins.or(orElse(on.property(to).lte(day()), false));
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

  /** The earliest end of this precision that is not over on the day. */
  private static Expression notOver(Expression precision) {
    return Cypher.valueAt(Cypher.parameter(AsOf.PARAMETER), precision);
  }
}
